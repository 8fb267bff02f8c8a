package org.catenary.diagrams.category;

import java.util.List;
import java.util.random.RandomGenerator;

class AffineMatricesTest implements MarkovLaws<List<Integer>, FieldMatrix> {

    @Override public CopyingMatrices.Affine category() { return CopyingMatrices.Affine.MATRICES; }

    @Override public List<Integer> object(RandomGenerator random) {
        return List.of(List.<Integer>of(), List.of(2), List.of(3), List.of(2, 2)).get(random.nextInt(4));
    }

    @Override public FieldMatrix arrow(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        int rows = FieldMatrix.size(dom), columns = FieldMatrix.size(cod);
        var entries = new int[rows][columns];
        for (int[] row : entries) {
            int rest = 1;
            for (int j = 1; j < columns; j++) {
                row[j] = random.nextInt(FieldMatrix.PRIME);
                rest = Math.floorMod(rest - row[j], FieldMatrix.PRIME);
            }
            row[0] = rest;
        }
        return FieldMatrix.of(dom, cod, (i, j) -> entries[i][j]);
    }

    @Override public boolean same(FieldMatrix f, FieldMatrix g) { return f.equals(g); }
}
