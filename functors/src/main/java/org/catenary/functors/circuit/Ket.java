package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A preparation of qubits in a state of the computational basis.
///
/// @param bits one a qubit, from left to right
public record Ket(List<Integer> bits) implements Gate {

    /// @throws WrongArgument if one is neither 0 nor 1
    public Ket { bits = Bits.checked(bits); }

    @Override public String name() { return "|%s⟩".formatted(Bits.text(bits)); }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return Qubits.of(bits.size()); }

    @Override public Bra dagger() { return new Bra(bits); }

    @Override public Diagram transpose() { return new Bra(bits.reversed()); }

    @Override public Ket substitute(Map<String, Phase> values) { return this; }

    @Override public Glyph glyph() { return new Glyph.Ket(Bits.text(bits)); }

    @Override public String toString() { return name(); }
}
