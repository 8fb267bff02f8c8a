package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.DiagramTarget;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Phase;

/// Gates in JSON: `{"kind": "gate", "gate": "Rx", "controls": 1, "phase": {"": "1/2", "α": "2"}}`.
///
/// The word is `ket` or `bra` with `bits`, `scalar` with `re` and `im`, `sqrt` with `square`, `turn` with `phase`, and
/// otherwise that of a unitary with the number of `controls`: of one qubit, a rotation with its `phase`; `pauli` with `word`
/// and `phase`; of a [composite kind][Composite.Kind] with `inverse` and its angles `phase0`, `phase1`, …; `matrix` with
/// `name` and `entries`, rows as outputs, the real part of each before its imaginary part.
public enum GateCodec implements BoxCodec<Gate> {
    /// All gates.
    GATES;

    /// Functors into the category of pure circuits, whose images are diagrams of gates.
    public static final DiagramTarget CIRCUITS = new DiagramTarget("circuits", Circuits.PURE);

    private static final int MOST_CONTROLS = 1_000_000;

    @Override public String kind() { return "gate"; }

    @Override public Class<Gate> boxes() { return Gate.class; }

    @Override public void write(Gate gate, BoxWriter fields) {
        switch (gate) {
            case Controlled(int controls, Unitary unitary) -> write(controls, unitary, fields);
            case Unitary unitary -> write(0, unitary, fields);
            case Ket ket -> {
                fields.text("gate", "ket");
                fields.text("bits", Bits.text(ket.bits()));
            }
            case Bra bra -> {
                fields.text("gate", "bra");
                fields.text("bits", Bits.text(bra.bits()));
            }
            case Scalar.Value(double re, double im) -> {
                fields.text("gate", "scalar");
                fields.number("re", re);
                fields.number("im", im);
            }
            case Scalar.Turn(Phase phase) -> {
                fields.text("gate", "turn");
                fields.phase("phase", phase);
            }
            case Scalar.Root(double square) -> {
                fields.text("gate", "sqrt");
                fields.number("square", square);
            }
        }
    }

    private static void write(int controls, Unitary unitary, BoxWriter fields) {
        switch (unitary) {
            case Fixed fixed -> fields.text("gate", fixed.name());
            case Rotation(Rotation.Family family, var phase) -> {
                fields.text("gate", family.word());
                fields.phase("phase", phase);
            }
            case PauliRotation(String word, Phase phase) -> {
                fields.text("gate", "pauli");
                fields.text("word", word);
                fields.phase("phase", phase);
            }
            case Composite(Composite.Kind kind, List<Phase> phases, boolean inverse) -> {
                fields.text("gate", kind.word());
                fields.flag("inverse", inverse);
                for (int k = 0; k < phases.size(); k++) {
                    fields.phase("phase" + k, phases.get(k));
                }
            }
            case Custom custom -> {
                fields.text("gate", "matrix");
                fields.text("name", custom.name());
                fields.numbers("entries", custom.matrix());
            }
            case Controlled _ -> throw new AssertionError("a gate under controls of controls");
        }
        fields.integer("controls", controls);
    }

    @Override public Gate read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("gate");
        return switch (word) {
            case "ket" -> new Ket(Bits.read(fields.text("bits")));
            case "bra" -> new Bra(Bits.read(fields.text("bits")));
            case "scalar" -> new Scalar.Value(fields.number("re"), fields.number("im"));
            case "turn" -> new Scalar.Turn(fields.phase("phase"));
            case "sqrt" -> new Scalar.Root(fields.number("square"));
            default -> Controlled.by(controls(fields), unitary(word, fields));
        };
    }

    private static int controls(BoxReader fields) throws UnreadableJson {
        long controls = fields.integer("controls");
        if (controls < 0 || controls > MOST_CONTROLS) {
            throw fields.error("controls", "%d controls; there are between 0 and %d".formatted(controls, MOST_CONTROLS));
        }
        return (int) controls;
    }

    private static Unitary unitary(String word, BoxReader fields) throws UnreadableJson {
        Optional<Composite.Kind> kind = Arrays.stream(Composite.Kind.values()).filter(k -> k.word().equals(word)).findFirst();
        if (kind.isPresent()) {
            var phases = new ArrayList<Phase>();
            for (int k = 0; k < kind.get().angles(); k++) {
                phases.add(fields.phase("phase" + k));
            }
            return new Composite(kind.get(), phases, fields.flag("inverse"));
        }
        return switch (word) {
            case "pauli" -> new PauliRotation(fields.text("word"), fields.phase("phase"));
            case "matrix" -> new Custom(fields.text("name"), fields.numbers("entries"));
            default -> oneQubit(word, fields);
        };
    }

    private static OneQubit oneQubit(String word, BoxReader fields) throws UnreadableJson {
        Optional<Rotation.Family> family = Arrays.stream(Rotation.Family.values()).filter(f -> f.word().equals(word)).findFirst();
        return family.isPresent() ? new Rotation(family.get(), fields.phase("phase"))
                : Fixed.named(word).orElseThrow(() -> fields.error("gate", "%s is no gate".formatted(word)));
    }
}
