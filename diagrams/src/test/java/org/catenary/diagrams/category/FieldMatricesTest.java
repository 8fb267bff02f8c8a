package org.catenary.diagrams.category;

import java.util.List;
import java.util.random.RandomGenerator;

class FieldMatricesTest implements DaggerCompactLaws<List<Integer>, FieldMatrix>, HypergraphLaws<List<Integer>, FieldMatrix>,
        BilinearLaws<List<Integer>, FieldMatrix>, BiclosedLaws<List<Integer>, FieldMatrix> {

    @Override public FieldMatrices category() { return FieldMatrices.MODULO_65537; }

    @Override public List<Integer> object(RandomGenerator random) {
        return List.of(List.<Integer>of(), List.of(2), List.of(3), List.of(2, 1), List.of(2, 2)).get(random.nextInt(5));
    }

    @Override public FieldMatrix arrow(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        return FieldMatrix.of(dom, cod, (_, _) -> random.nextInt(FieldMatrix.PRIME));
    }

    @Override public boolean same(FieldMatrix f, FieldMatrix g) { return f.equals(g); }
}
