package org.catenary.functors.decomposition;

import java.util.List;

/// How much of a tensor is kept where it is cut: at most `bond` singular values, and no more than the tolerance asks for.
///
/// @param bond      how many values are kept at most
/// @param tolerance how much may be lost, as a part of the tensor's Frobenius norm; a bond that is too small loses more
public record Truncation(int bond, double tolerance) {

    /// Everything is kept but values of exactly zero.
    public static final Truncation NONE = new Truncation(Integer.MAX_VALUE, 0);

    /// @throws IllegalArgumentException if nothing could be kept, or the tolerance is negative or no number
    public Truncation {
        if (bond < 1 || !(tolerance >= 0)) {
            throw new IllegalArgumentException("a truncation to a bond of %d with tolerance %s".formatted(bond, tolerance));
        }
    }

    /// {@return the truncation to a bond dimension}
    public static Truncation bond(int bond) { return new Truncation(bond, 0); }

    /// {@return the truncation to as few values as lose no more than a part of the norm}
    public static Truncation tolerance(double tolerance) { return new Truncation(Integer.MAX_VALUE, tolerance); }

    /// {@return how many of descending values are kept where at most `loss` may be lost, one at least}
    int kept(List<Double> values, double loss) {
        int kept = values.size();
        double lost = 0;
        while (kept > 1) {
            lost = Math.hypot(lost, values.get(kept - 1));
            if (!(lost <= loss)) {
                break;
            }
            kept--;
        }
        return Math.min(kept, bond);
    }
}
