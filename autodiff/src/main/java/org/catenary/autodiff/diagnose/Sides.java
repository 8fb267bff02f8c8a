package org.catenary.autodiff.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.reverse.Tape;

/// Numbers on a tape that are taken to lie on one side of each kink, as a script says; beyond the script, above.
///
/// A comparison of equal numbers is a kink, too.
final class Sides implements Arithmetic<Tape.Entry<Double>> {

    private final Tape<Double> tape = new Tape<>(Reals.IEEE);
    private final List<Boolean> sides;
    private final List<Tape.Entry<Double>> zeros = new ArrayList<>();

    Sides(List<Boolean> script) { this.sides = new ArrayList<>(script); }

    Tape<Double> tape() { return tape; }

    /// {@return the side taken at each kink, in the order in which they were met}
    List<Boolean> sides() { return sides.subList(0, zeros.size()); }

    /// {@return what is zero at each kink}
    List<Tape.Entry<Double>> zeros() { return zeros; }

    private boolean met(Tape.Entry<Double> zero) {
        zeros.add(zero);
        if (zeros.size() > sides.size()) {
            sides.add(true);
        }
        return sides.get(zeros.size() - 1);
    }

    @Override public Tape.Entry<Double> constant(double value) { return tape.constant(value); }

    @Override public double value(Tape.Entry<Double> x) { return tape.value(x); }

    @Override public Tape.Entry<Double> apply(Primitive p, Tape.Entry<Double> x) { return apply(p, x, x); }

    @Override public Tape.Entry<Double> apply(Primitive p, Tape.Entry<Double> x, Tape.Entry<Double> y) {
        double a = tape.value(x), b = tape.value(y);
        List<Partial> zeros = Kink.at(p, a, b);
        if (zeros.isEmpty()) {
            return p.arity() == 1 ? tape.apply(p, x) : tape.apply(p, x, y);
        }
        Partial zero = zeros.getFirst();
        Tape.Entry<Double> at = zero.in(tape, x, y, x);
        if (at.at() < 0) {
            return p.arity() == 1 ? tape.apply(p, x) : tape.apply(p, x, y);
        }
        double beside = Kink.beside(zero, met(at), a, b);
        Tape.Entry<Double> result = times(Kink.slope(p, 0, beside, b), x);
        if (p.arity() == 2) {
            Tape.Entry<Double> other = times(Kink.slope(p, 1, beside, b), y);
            result = result.at() < 0 ? other : other.at() < 0 ? result : tape.add(result, other);
        }
        double value = Kink.value(p, beside, a, b);
        return result.at() < 0 ? tape.constant(value) : tape.value(result) == value ? result
                : tape.add(result, tape.constant(value - tape.value(result)));
    }

    private Tape.Entry<Double> times(double slope, Tape.Entry<Double> x) {
        return slope == 0 ? tape.constant(0) : slope == 1 ? x : tape.mul(tape.constant(slope), x);
    }

    @Override public boolean isLess(Tape.Entry<Double> x, Tape.Entry<Double> y) {
        Tape.Entry<Double> difference = tape.sub(x, y);
        return tape.value(difference) == 0 && difference.at() >= 0 ? !met(difference) : tape.value(x) < tape.value(y);
    }

    @Override public boolean isAtMost(Tape.Entry<Double> x, Tape.Entry<Double> y) {
        return tape.value(x) == tape.value(y) ? tape.sub(x, y).at() < 0 || isLess(x, y) : tape.value(x) <= tape.value(y);
    }
}
