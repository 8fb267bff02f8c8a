package org.catenary.autodiff.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.catenary.autodiff.forward.Dual;
import org.catenary.autodiff.forward.Duals;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.WrongInputs;

/// Derivatives to one side: `lim (f(x + t d) − f(x)) / t` for `t` from above.
///
/// Dual numbers that go to the side of each kink to which their tangent points.
public final class OneSided implements Arithmetic<Dual<Double>> {

    private final Duals<Double> duals = new Duals<>(Reals.IEEE);

    private OneSided() {}

    /// {@return the derivative in a direction, a number for each of the result}
    /// @throws WrongInputs   if there are more or fewer numbers than the parameters have
    /// @throws NotContinuous if the program jumps to another value on that side
    public static double[] derivative(Program program, double[] at, double... direction) {
        if (at.length != program.inputs() || direction.length != at.length) {
            throw new WrongInputs(program, at.length == program.inputs() ? direction.length : at.length);
        }
        var sided = new OneSided();
        List<Dual<Double>> moving = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            moving.add(sided.duals.moving(at[k], direction[k]));
        }
        List<Dual<Double>> results = new Evaluator<>(sided).run(program, moving);
        double[] values = program.value(at);
        var derivatives = new double[results.size()];
        for (int k = 0; k < derivatives.length; k++) {
            Dual<Double> result = results.get(k);
            if (Math.abs(result.value() - values[k]) > 1e-9 * Math.max(1, Math.abs(values[k]))) {
                throw new NotContinuous(values[k], result.value());
            }
            derivatives[k] = sided.duals.tangent(result);
        }
        return derivatives;
    }

    @Override public Dual<Double> constant(double value) { return duals.constant(value); }

    @Override public double value(Dual<Double> x) { return x.value(); }

    @Override public Dual<Double> apply(Primitive p, Dual<Double> x) { return apply(p, x, x); }

    @Override public Dual<Double> apply(Primitive p, Dual<Double> x, Dual<Double> y) {
        double a = x.value(), b = y.value();
        for (Partial zero : Kink.at(p, a, b)) {
            double way = duals.tangent(zero.in(duals, x, y, x));
            if (way != 0) {
                double beside = Kink.beside(zero, way > 0, a, b);
                double tangent = times(Kink.slope(p, 0, beside, b), x) + (p.arity() == 2 ? times(Kink.slope(p, 1, beside, b), y) : 0);
                return duals.moving(Kink.value(p, beside, a, b), tangent);
            }
        }
        return p.arity() == 1 ? duals.apply(p, x) : duals.apply(p, x, y);
    }

    private double times(double slope, Dual<Double> x) { return slope == 0 ? 0 : slope * duals.tangent(x); }

    @Override public boolean isLess(Dual<Double> x, Dual<Double> y) {
        return x.value().equals(y.value()) ? duals.tangent(x) < duals.tangent(y) : x.value() < y.value();
    }

    @Override public boolean isAtMost(Dual<Double> x, Dual<Double> y) {
        return x.value().equals(y.value()) ? duals.tangent(x) <= duals.tangent(y) : x.value() <= y.value();
    }
}
