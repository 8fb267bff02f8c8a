package org.catenary.autodiff.diagnose;

import java.util.List;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Reals;

/// Primitives beside their kinks: values and derivatives as they are on one side, taken from the table.
final class Kink {

    private Kink() {}

    /// {@return the terms of a primitive that are zero at its arguments, so that it has a kink there}
    static List<Partial> at(Primitive p, double x, double y) {
        return p.kinks().stream().filter(zero -> zero.in(Reals.IEEE, x, y, 0.0) == 0).toList();
    }

    /// {@return the number beside `x` where the term has the sign asked for}
    static double beside(Partial zero, boolean above, double x, double y) {
        double up = Math.nextUp(x);
        return zero.in(Reals.IEEE, up, y, 0.0) > 0 == above ? up : Math.nextDown(x);
    }

    /// {@return the value of a primitive, or what it jumps to on the side of `beside`}
    static double value(Primitive p, double beside, double x, double y) {
        double here = p.value(x, y), there = p.value(beside, y);
        return Math.abs(there - here) <= 4 * Math.ulp(Math.max(Math.abs(here), Double.MIN_NORMAL)) ? here : there;
    }

    /// {@return the derivative by an argument on the side of `beside`}
    static double slope(Primitive p, int argument, double beside, double y) {
        return p.partial(argument).in(Reals.IEEE, beside, y, p.value(beside, y));
    }
}
