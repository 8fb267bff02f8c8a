package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.Optional;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.DiagramTarget;
import org.catenary.diagrams.notation.UnreadableJson;

/// Gates in JSON: `{"kind": "gate", "gate": "Rx", "controls": 1, "phase": {"": "1/2", "α": "2"}}`.
///
/// The word is `ket` or `bra` with `bits`, `scalar` with `re` and `im`, `sqrt` with `square`, and otherwise that of a
/// unitary on one qubit with the number of `controls`, a rotation with its `phase`.
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
            case OneQubit unitary -> write(0, unitary, fields);
            case Controlled(int controls, OneQubit unitary) -> write(controls, unitary, fields);
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
            case Scalar.Root(double square) -> {
                fields.text("gate", "sqrt");
                fields.number("square", square);
            }
        }
    }

    private static void write(int controls, OneQubit unitary, BoxWriter fields) {
        switch (unitary) {
            case Fixed fixed -> fields.text("gate", fixed.name());
            case Rotation(Rotation.Family family, var phase) -> {
                fields.text("gate", family.word());
                fields.phase("phase", phase);
            }
        }
        fields.integer("controls", controls);
    }

    @Override public Gate read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("gate");
        return switch (word) {
            case "ket" -> new Ket(Bits.read(fields.text("bits")));
            case "bra" -> new Bra(Bits.read(fields.text("bits")));
            case "scalar" -> new Scalar.Value(fields.number("re"), fields.number("im"));
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

    private static OneQubit unitary(String word, BoxReader fields) throws UnreadableJson {
        Optional<Rotation.Family> family = Arrays.stream(Rotation.Family.values()).filter(f -> f.word().equals(word)).findFirst();
        return family.isPresent() ? new Rotation(family.get(), fields.phase("phase"))
                : Fixed.named(word).orElseThrow(() -> fields.error("gate", "%s is no gate".formatted(word)));
    }
}
