package org.catenary.diagrams.category;

/// A closed symmetric monoidal category: both exponentials are the object of functions `exponent ⊸ base`.
///
/// Laws: those of [Symmetric] and [Biclosed], and `evalLeft(y, u) = swap(u, u ⊸ y) ; eval(y, u)`.
///
/// Eilenberg and Kelly, *Closed categories*, Proc. Conf. Categorical Algebra (1966).
public interface Closed<O, A extends Arrow<O, A>> extends Symmetric<O, A>, Biclosed<O, A> {

    /// {@return the object of functions `exponent ⊸ base`}
    O exponential(O base, O exponent);

    @Override default O over(O base, O exponent) { return exponential(base, exponent); }

    @Override default O under(O base, O exponent) { return exponential(base, exponent); }

    @Override default A evalLeft(O base, O exponent) {
        return swap(exponent, exponential(base, exponent)).then(eval(base, exponent));
    }

    @Override default A curryLeft(O x, O u, A f) { return curry(x, u, swap(x, u).then(f)); }
}
