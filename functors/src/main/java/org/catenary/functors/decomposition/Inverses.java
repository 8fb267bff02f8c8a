package org.catenary.functors.decomposition;

import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Dagger;

/// Moore–Penrose inverses in a dagger category: a second way round, `f : x → y` to `f⁺ : y → x`.
///
/// Laws, which have no other solution: `f ; f⁺ ; f = f`, `f⁺ ; f ; f⁺ = f⁺`, `(f ; f⁺)† = f ; f⁺` and `(f⁺ ; f)† = f⁺ ; f`.
///
/// Cockett and Lemay, *Moore-Penrose dagger categories*, EPTCS 394 (2023), definition 2.3.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface Inverses<O, A extends Arrow<O, A>> {

    /// {@return the category}
    Dagger<O, A> category();

    /// {@return the inverse `cod → dom` of an arrow}
    A inverse(A f);
}
