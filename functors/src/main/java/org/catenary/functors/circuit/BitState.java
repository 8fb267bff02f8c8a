package org.catenary.functors.circuit;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Ty;

/// Bits with given values.
///
/// @param bits from left to right
public record BitState(List<Integer> bits) implements Channel {

    /// @throws WrongArgument if one is neither 0 nor 1
    public BitState { bits = Bits.checked(bits); }

    @Override public String name() { return Bits.text(bits); }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return Qubits.bits(bits.size()); }

    @Override public BitEffect dagger() { return new BitEffect(bits); }

    @Override public String toString() { return name(); }
}
