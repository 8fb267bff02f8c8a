package org.catenary.functors.circuit;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Ty;

/// A post-selection of bits on given values.
///
/// @param bits from left to right
public record BitEffect(List<Integer> bits) implements Channel {

    /// @throws WrongArgument if one is neither 0 nor 1
    public BitEffect { bits = Bits.checked(bits); }

    @Override public String name() { return "=" + Bits.text(bits); }

    @Override public Ty dom() { return Qubits.bits(bits.size()); }

    @Override public Ty cod() { return Ty.unit(); }

    @Override public BitState dagger() { return new BitState(bits); }

    @Override public String toString() { return name(); }
}
