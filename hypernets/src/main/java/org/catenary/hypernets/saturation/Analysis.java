package org.catenary.hypernets.saturation;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Label;

/// Facts about the values on wires: a lattice, and what each edge makes of them.
///
/// The lattice is to have no infinite rising chain, or loops fall back to knowing nothing when the rounds run out. `edge` is
/// to be sound, its facts true of all values that the facts of the sources allow, and monotone.
///
/// @param <F> the facts, compared by `equals`
public interface Analysis<F> {

    /// {@return the fact that is true of no value}
    F none();

    /// {@return the fact that is true of every value}
    F any(Ob sort);

    /// {@return the fact that one of two is true}
    F either(F a, F b);

    /// {@return the fact that both are true}
    F both(F a, F b);

    /// {@return what is true of a target, where facts are true of the sources}
    F edge(Label label, int target, List<F> sources);

    /// {@return a label without sources and with one target that produces the only value of which a fact is true, if there is
    /// one}
    default Optional<Label> constant(F fact) { return Optional.empty(); }
}
