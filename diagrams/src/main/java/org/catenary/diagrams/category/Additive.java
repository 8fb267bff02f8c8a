package org.catenary.diagrams.category;

import java.util.List;

/// A monoidal category whose arrows of one type can be added, and whose composition distributes over the sum.
///
/// Laws: `plus` is associative and commutative with unit `zero(x, y)`; `f ; (g + h) = f ; g + f ; h`, and the same on the
/// other side. Most instances are *bilinear*: their tensor distributes too. A direct sum does not.
public interface Additive<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the zero arrow `x → y`}
    A zero(O x, O y);

    /// {@return the sum of two arrows of one type}
    /// @throws IllegalArgumentException if their types differ
    A plus(A f, A g);

    /// {@return the sum of arrows `x → y`, the zero for none}
    default A sum(O x, O y, List<A> terms) {
        return terms.stream().reduce(this::plus).orElseGet(() -> zero(x, y));
    }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Additive<O, A> in(Monoidal<O, A> target) {
        return (Additive<O, A>) Structure.SUM.required(target);
    }
}
