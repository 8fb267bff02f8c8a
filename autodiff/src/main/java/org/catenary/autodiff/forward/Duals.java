package org.catenary.autodiff.forward;

import java.util.Optional;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;

/// Dual numbers over any numbers: a program run on them gives its value and its derivative in a direction.
///
/// `D(R) = R × R`, everything else goes through unchanged; a primitive `p` becomes `(p, Σ ∂ᵢp · tᵢ)`. Numbers that do not move
/// carry no tangent, so that no zero is multiplied by what may be infinite.
///
/// Huot, Staton and Vákár, *Correctness of automatic differentiation via diffeologies and categorical gluing*, FoSSaCS 2020,
/// arXiv:2001.02209, section 2.
///
/// @param on  the arithmetic of the numbers
/// @param <S> the numbers
public record Duals<S>(Arithmetic<S> on) implements Arithmetic<Dual<S>> {

    /// {@return a number that moves}
    public Dual<S> moving(S value, S tangent) { return new Dual<>(value, Optional.of(tangent)); }

    /// {@return a number that does not}
    public Dual<S> resting(S value) { return new Dual<>(value, Optional.empty()); }

    /// {@return the derivative, zero where the number does not move}
    public S tangent(Dual<S> x) { return x.tangent().orElseGet(() -> on.constant(0)); }

    @Override public Dual<S> constant(double value) { return resting(on.constant(value)); }

    @Override public Dual<S> apply(Primitive p, Dual<S> x) {
        S value = on.apply(p, x.value());
        return new Dual<>(value, x.tangent().flatMap(t -> moved(p, 0, t, x.value(), x.value(), value)));
    }

    @Override public Dual<S> apply(Primitive p, Dual<S> x, Dual<S> y) {
        S value = on.apply(p, x.value(), y.value());
        Optional<S> byX = x.tangent().flatMap(t -> moved(p, 0, t, x.value(), y.value(), value));
        Optional<S> byY = y.tangent().flatMap(t -> moved(p, 1, t, x.value(), y.value(), value));
        return new Dual<>(value, byX.isPresent() && byY.isPresent() ? Optional.of(on.add(byX.get(), byY.get())) : byX.or(() -> byY));
    }

    private Optional<S> moved(Primitive p, int argument, S tangent, S x, S y, S r) {
        Partial partial = p.partial(argument);
        return partial.is(0) ? Optional.empty() : partial.is(1) ? Optional.of(tangent)
                : Optional.of(on.mul(p.derivative(argument, on, x, y, r), tangent));
    }

    @Override public double value(Dual<S> x) { return on.value(x.value()); }
}
