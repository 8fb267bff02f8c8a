package org.catenary.functors.qasm;

import org.catenary.diagrams.syntax.Phase;

/// Radians as turns: exact where a double is the nearest one to a simple fraction of π.
final class Turns {

    private static final int DENOMINATOR = 3 * 5 * 256;

    private Turns() {}

    /// {@return the turns of an angle written as a number}
    ///
    /// `1.5707963267948966` is π/2 to all of its digits, and is read as a quarter of a turn; `1.570796327` is not.
    static Phase of(double radians) {
        double turns = radians / (2 * Math.PI);
        double multiple = Math.rint(turns * DENOMINATOR);
        boolean simple = Math.abs(multiple) < 1L << 40
                && Math.abs(multiple / DENOMINATOR * 2 * Math.PI - radians) <= 2 * Math.ulp(radians);
        return simple ? Phase.of((long) multiple, DENOMINATOR) : Phase.of(turns);
    }
}
