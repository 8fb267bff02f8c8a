package org.catenary.diagrams.category;

import java.util.List;
import java.util.random.RandomGenerator;

class FunctionMatricesTest implements CartesianLaws<List<Integer>, FieldMatrix>, ClosedLaws<List<Integer>, FieldMatrix> {

    @Override public CopyingMatrices.Functions category() { return CopyingMatrices.Functions.MATRICES; }

    @Override public List<Integer> object(RandomGenerator random) {
        return List.of(List.<Integer>of(), List.of(2), List.of(3), List.of(2, 2)).get(random.nextInt(4));
    }

    @Override public FieldMatrix arrow(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        int[] images = random.ints(FieldMatrix.size(dom), 0, FieldMatrix.size(cod)).toArray();
        return FieldMatrix.of(dom, cod, (i, j) -> j == images[i] ? 1 : 0);
    }

    @Override public boolean same(FieldMatrix f, FieldMatrix g) { return f.equals(g); }
}
