package org.catenary.diagrams.category;

import java.util.List;

/// Matrices that are copied by their basis, whatever else is asked of them.
interface CopyingMatrices extends CopyDiscard<List<Integer>, FieldMatrix> {

    @Override default FieldMatrix id(List<Integer> x) { return FieldMatrices.MODULO_65537.id(x); }

    @Override default List<Integer> unit() { return List.of(); }

    @Override default List<Integer> tensor(List<Integer> x, List<Integer> y) { return FieldMatrices.joined(x, y); }

    @Override default FieldMatrix swap(List<Integer> x, List<Integer> y) { return FieldMatrices.MODULO_65537.swap(x, y); }

    @Override default FieldMatrix copy(List<Integer> x, int n) { return FieldMatrices.MODULO_65537.copy(x, n); }

    /// Matrices whose rows sum to one, as those of probabilities do.
    enum Affine implements CopyingMatrices, Markov<List<Integer>, FieldMatrix> { MATRICES }

    /// Matrices of functions: one entry of every row is one, the others zero.
    enum Functions implements CopyingMatrices, Cartesian<List<Integer>, FieldMatrix> { MATRICES }
}
