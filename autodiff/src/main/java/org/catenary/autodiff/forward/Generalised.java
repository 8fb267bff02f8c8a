package org.catenary.autodiff.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.WrongInputs;

/// Numbers with their derivatives in any representation: one functor, whose target is chosen.
///
/// Maps are built along the program and applied at the end; those that are functions are applied as often as they are shared, so that
/// what is shared in a chain costs exponentially more: this is the plain form, beside which the fast ones stand.
///
/// Elliott, *The simple essence of automatic differentiation*, ICFP 2018, section 6.
///
/// @param by  the representation
/// @param <L> the linear maps
public record Generalised<L>(Representation<L> by) implements Arithmetic<Generalised.Carried<L>> {

    /// A number with its derivative, nothing where it depends on no input.
    public record Carried<L>(double value, Optional<L> derivative) {}

    /// {@return the Jacobian, a row for each number of the result}
    /// @throws WrongInputs if there are more or fewer numbers than the program has inputs
    public double[][] jacobian(Program program, double... at) {
        if (at.length != program.inputs()) {
            throw new WrongInputs(program, at.length);
        }
        List<Carried<L>> inputs = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            inputs.add(new Carried<>(at[k], Optional.of(by.input(k, at.length))));
        }
        return new Evaluator<>(this).run(program, inputs).stream()
                .map(y -> y.derivative.map(f -> by.row(f, at.length)).orElseGet(() -> new double[at.length])).toArray(double[][]::new);
    }

    @Override public Carried<L> constant(double value) { return new Carried<>(value, Optional.empty()); }

    @Override public Carried<L> apply(Primitive p, Carried<L> x) {
        double value = p.value(x.value, 0);
        return new Carried<>(value, scaled(x, p.partial(0), x.value, x.value, value));
    }

    @Override public Carried<L> apply(Primitive p, Carried<L> x, Carried<L> y) {
        double value = p.value(x.value, y.value);
        Optional<L> left = scaled(x, p.partial(0), x.value, y.value, value), right = scaled(y, p.partial(1), x.value, y.value, value);
        return new Carried<>(value, left.isPresent() && right.isPresent() ? Optional.of(by.add(left.get(), right.get())) : left.or(() -> right));
    }

    private Optional<L> scaled(Carried<L> of, Partial partial, double x, double y, double r) {
        return of.derivative.map(f -> by.scale(f, partial.in(Reals.IEEE, x, y, r)));
    }

    @Override public double value(Carried<L> x) { return x.value; }
}
