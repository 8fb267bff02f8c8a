package org.catenary.functors.scalar;

/// A dual number, `value + slope · ε` with `ε² = 0`: a number with a direction in which it changes.
///
/// @param value the number
/// @param slope its derivative
/// @param <S>   the numbers
public record Dual<S>(S value, S slope) {

    /// {@return the number as `x + yε`}
    @Override public String toString() { return value + " + " + slope + "ε"; }
}
