package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A gate that acts where every control is 1: the controls are the wires beside it on the left.
///
/// @param controls how many, at least one
/// @param gate     what is controlled
public record Controlled(int controls, OneQubit gate) implements Gate {

    /// @throws IllegalArgumentException without controls
    public Controlled {
        if (controls < 1) {
            throw new IllegalArgumentException("%s under %d controls".formatted(gate, controls));
        }
    }

    /// {@return a gate under some controls, itself under none}
    static Gate by(int controls, OneQubit gate) { return controls == 0 ? gate : new Controlled(controls, gate); }

    @Override public String name() { return "C".repeat(controls) + gate.name(); }

    @Override public Ty dom() { return Qubits.of(controls + 1); }

    @Override public Ty cod() { return dom(); }

    @Override public List<String> parameters() { return gate.parameters(); }

    @Override public Controlled dagger() { return new Controlled(controls, gate.dagger()); }

    @Override public Controlled substitute(Map<String, Phase> values) {
        return new Controlled(controls, gate.substitute(values));
    }

    @Override public Diagram transpose() {
        Diagram reverse = Diagram.permutation(dom(), IntStream.rangeClosed(0, controls).map(k -> controls - k).toArray());
        return reverse.then(gate.transposed(controls)).then(reverse);
    }

    @Override public Glyph glyph() {
        Glyph target = gate == Fixed.X ? new Glyph.Not() : gate == Fixed.Z ? new Glyph.Dot() : gate.glyph();
        return Glyph.Controlled.by(target, IntStream.range(0, controls).toArray());
    }

    @Override public String toString() { return name(); }
}
