package org.catenary.diagrams.category;

/// A dagger category: every arrow has a reverse.
///
/// Laws: `(f ; g)† = g† ; f†`, `(f ⊗ g)† = f† ⊗ g†`, `f†† = f`, and the dagger is the identity on objects.
public interface Dagger<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the reverse `cod → dom` of an arrow}
    A dagger(A f);

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Dagger<O, A> in(Monoidal<O, A> target) {
        return (Dagger<O, A>) Structure.DAGGER.required(target);
    }
}
