package org.catenary.functors.scalar;

/// The dual numbers over a rig: their arithmetic carries derivatives along by the sum rule and the product rule.
///
/// Clifford, *Preliminary sketch of biquaternions*, Proc. London Math. Soc. 4 (1873).
///
/// @param base the numbers they are made of
/// @param <S>  those numbers
public record Duals<S>(CommutativeRig<S> base) implements CommutativeRig<Dual<S>> {

    /// {@return a number that does not change}
    public Dual<S> constant(S x) { return new Dual<>(x, base.zero()); }

    /// {@return a number that changes at rate 1}
    public Dual<S> variable(S x) { return new Dual<>(x, base.one()); }

    @Override public Dual<S> zero() { return constant(base.zero()); }

    @Override public Dual<S> one() { return constant(base.one()); }

    @Override public Dual<S> plus(Dual<S> x, Dual<S> y) {
        return new Dual<>(base.plus(x.value(), y.value()), base.plus(x.slope(), y.slope()));
    }

    @Override public Dual<S> times(Dual<S> x, Dual<S> y) {
        return new Dual<>(base.times(x.value(), y.value()),
                base.plus(base.times(x.slope(), y.value()), base.times(x.value(), y.slope())));
    }

    @Override public Dual<S> conjugate(Dual<S> x) { return new Dual<>(base.conjugate(x.value()), base.conjugate(x.slope())); }

    @Override public Dual<S> negate(Dual<S> x) { return new Dual<>(base.negate(x.value()), base.negate(x.slope())); }

    @Override public String toString() { return "the dual numbers over " + base; }
}
