package org.catenary.diagrams.category;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A diagram uses a structure that the target of a functor lacks.
public final class MissingStructure extends Mistake {

    /// @param what   what needs the structure, as in `the cup on n ⊗ nʳ`
    /// @param needed the structure
    /// @param target the category without it
    public MissingStructure(String what, Structure needed, Monoidal<?, ?> target) {
        super("%s needs a category with %s (%s); %s has %s".formatted(
                what, needed, needed.theoryName(), target, structuresOf(target)));
    }

    private static String structuresOf(Monoidal<?, ?> target) {
        String list = Arrays.stream(Structure.values()).filter(s -> s.isBeyondMonoidal() && s.isIn(target))
                .map(Structure::toString).collect(Collectors.joining(", "));
        return list.isEmpty() ? "no structure beyond the monoidal" : list;
    }
}
