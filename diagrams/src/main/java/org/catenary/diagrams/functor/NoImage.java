package org.catenary.diagrams.functor;

import java.util.Collection;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;

/// A functor was given no image for a box or an atom of the diagram.
public final class NoImage extends Mistake {

    /// @param what  what has no image, as in `the box loves : I → nʳ ⊗ s ⊗ nˡ`
    /// @param known the names of what has one
    public NoImage(String what, Collection<String> known) {
        super("no image for %s; there %s".formatted(what, known.isEmpty() ? "are none at all"
                : known.stream().sorted().limit(20).collect(Collectors.joining(", ", "are images for ", ""))
                        + (known.size() > 20 ? " and %d more".formatted(known.size() - 20) : "")));
    }
}
