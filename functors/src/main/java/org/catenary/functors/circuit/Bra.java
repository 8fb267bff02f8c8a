package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A post-selection of qubits on a state of the computational basis, not normalised.
///
/// @param bits one a qubit, from left to right
public record Bra(List<Integer> bits) implements Gate {

    /// @throws WrongArgument if one is neither 0 nor 1
    public Bra { bits = Bits.checked(bits); }

    @Override public String name() { return "⟨%s|".formatted(Bits.text(bits)); }

    @Override public Ty dom() { return Qubits.of(bits.size()); }

    @Override public Ty cod() { return Ty.unit(); }

    @Override public Ket dagger() { return new Ket(bits); }

    @Override public Diagram transpose() { return new Ket(bits.reversed()); }

    @Override public Bra substitute(Map<String, Phase> values) { return this; }

    @Override public Glyph glyph() { return new Glyph.Bra(Bits.text(bits)); }

    @Override public String toString() { return name(); }
}
