package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// A gate that acts where every control is 1: the controls are the wires beside it on the left.
///
/// @param controls how many, at least one
/// @param gate     what is controlled, not itself a controlled gate
public record Controlled(int controls, Unitary gate) implements Unitary {

    /// @throws WrongArgument without controls, or if the gate is controlled already
    public Controlled {
        if (controls < 1 || gate instanceof Controlled) {
            throw new WrongArgument("%s under %d controls".formatted(gate, controls));
        }
    }

    /// {@return a gate under some controls more, itself under none}
    public static Unitary by(int controls, Unitary gate) {
        return controls == 0 ? gate : gate instanceof Controlled(int more, Unitary target)
                ? new Controlled(controls + more, target) : new Controlled(controls, gate);
    }

    @Override public String name() { return "C".repeat(controls) + gate.name(); }

    @Override public int qubits() { return controls + gate.qubits(); }

    @Override public List<String> parameters() { return gate.parameters(); }

    @Override public List<Phase> phases() { return gate.phases(); }

    @Override public Controlled controlled(int more) { return new Controlled(controls + more, gate); }

    @Override public Controlled dagger() { return new Controlled(controls, gate.dagger()); }

    @Override public Controlled substitute(Map<String, Phase> values) {
        return new Controlled(controls, gate.substitute(values));
    }

    @Override public double[] matrix(double... turns) { return Dense.controlled(controls, gate.qubits(), gate.matrix(turns)); }

    @Override public Pattern pattern() { return gate.pattern(); }

    @Override public Expansion expansion() {
        return gate instanceof OneQubit || gate instanceof Custom ? Expansion.itself(this) : gate.expansion().controlled(controls);
    }

    @Override public Expansion power(long numerator, long denominator) {
        return gate.power(numerator, denominator).controlled(controls);
    }

    @Override public Diagram transpose() {
        return switch (gate) {
            case OneQubit target -> reversed(target.transposed(controls));
            case Custom target -> reversed(new Controlled(controls, target.transposed()));
            case PauliRotation _, Composite _, Controlled _ -> HalfTurn.of(expansion().circuit());
        };
    }

    private Diagram reversed(Diagram inside) {
        Diagram reverse = Diagram.permutation(dom(), IntStream.range(0, qubits()).map(k -> qubits() - 1 - k).toArray());
        return reverse.then(inside).then(reverse);
    }

    @Override public Optional<String> qasm() {
        return switch (gate) {
            case Fixed fixed when fixed == Fixed.X -> Optional.of(controls < 3 ? "c".repeat(controls) + "x" : "c" + controls + "x")
                    .filter(_ -> controls <= 4);
            case Fixed fixed when fixed == Fixed.SX && controls == 3 -> Optional.of("c3sqrtx");
            case Fixed fixed when fixed == Fixed.Z && controls == 2 -> Optional.of("ccz");
            case Fixed fixed when List.of(Fixed.Y, Fixed.Z, Fixed.H, Fixed.SX).contains(fixed) && controls == 1 ->
                    fixed.qasm().map(name -> "c" + name);
            case Rotation rotation when controls == 1 -> rotation.qasm().map(name -> "c" + name);
            case Composite(Composite.Kind kind, _, _) when controls == 1 && kind == Composite.Kind.SWAP -> Optional.of("cswap");
            case Composite(Composite.Kind kind, _, _) when controls == 1 && kind == Composite.Kind.U3 -> Optional.of("cu3");
            case Unitary _ -> Optional.empty();
        };
    }

    @Override public Glyph glyph() {
        Glyph target = gate == Fixed.X ? new Glyph.Not() : gate == Fixed.Z ? new Glyph.Dot() : gate.glyph();
        return Glyph.Controlled.by(target, IntStream.range(0, controls).toArray());
    }

    @Override public String toString() { return name(); }
}
