package org.catenary.diagrams.category;

/// A biclosed monoidal category: an arrow can wait for its last wires, or for its first, as the argument of a function.
///
/// Arrows `x ⊗ u → y` correspond to arrows `x → y / u`, naturally in `x`, and arrows `u ⊗ x → y` to arrows `x → u \ y`.
/// Laws, and their mirror images:
///
/// - *β*: `curry(f) ⊗ u ; eval = f`
/// - *η*: `curry(g ⊗ u ; eval) = g`
/// - *naturality*: `h ; curry(f) = curry(h ⊗ u ; f)`
///
/// Lambek, *The mathematics of sentence structure*, Amer. Math. Monthly 65 (1958); Selinger, *A survey of graphical
/// languages for monoidal categories*, section 4 (rigid categories are biclosed).
public interface Biclosed<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the right exponential `base / exponent`, whose argument stands on its right}
    O over(O base, O exponent);

    /// {@return the left exponential `exponent \ base`, whose argument stands on its left}
    O under(O base, O exponent);

    /// {@return the evaluation `(base / exponent) ⊗ exponent → base`}
    A eval(O base, O exponent);

    /// {@return the evaluation `exponent ⊗ (exponent \ base) → base`}
    A evalLeft(O base, O exponent);

    /// {@return the arrow `x → y / u` of `f : x ⊗ u → y`}
    A curry(O x, O u, A f);

    /// {@return the arrow `x → u \ y` of `f : u ⊗ x → y`}
    A curryLeft(O x, O u, A f);

    /// {@return the arrow `x ⊗ u → y` of `f : x → y / u`, the inverse of [#curry]}
    default A uncurry(O u, O y, A f) { return f.tensor(id(u)).then(eval(y, u)); }

    /// {@return the arrow `u ⊗ x → y` of `f : x → u \ y`, the inverse of [#curryLeft]}
    default A uncurryLeft(O u, O y, A f) { return id(u).tensor(f).then(evalLeft(y, u)); }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Biclosed<O, A> in(Monoidal<O, A> target) {
        return (Biclosed<O, A>) Structure.EXPONENTIAL.required(target);
    }
}
