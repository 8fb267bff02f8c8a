package org.catenary.diagrams.construction;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.FieldMatrix;

/// Random small matrices, on which constructions are tried.
final class Small {

    private Small() {}

    static List<Integer> object(RandomGenerator random) {
        return List.of(List.<Integer>of(), List.of(2), List.of(3), List.of(2)).get(random.nextInt(4));
    }

    static FieldMatrix arrow(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        return FieldMatrix.of(dom, cod, (_, _) -> random.nextInt(FieldMatrix.PRIME));
    }
}
