package org.catenary.diagrams.construction;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.construction.Opposite.Reversed;
import org.catenary.diagrams.construction.Product.Both;
import org.catenary.diagrams.construction.Product.Pair;

/// The laws of the product of matrices and their opposite.
class ProductTest implements SymmetricLaws<Pair<List<Integer>, List<Integer>>,
        Both<List<Integer>, FieldMatrix, List<Integer>, Reversed<List<Integer>, FieldMatrix>>> {

    @Override public Product<List<Integer>, FieldMatrix, List<Integer>, Reversed<List<Integer>, FieldMatrix>> category() {
        return new Product<>(FieldMatrices.MODULO_65537, new Opposite<>(FieldMatrices.MODULO_65537));
    }

    @Override public Pair<List<Integer>, List<Integer>> object(RandomGenerator random) {
        return new Pair<>(Small.object(random), Small.object(random));
    }

    @Override public Both<List<Integer>, FieldMatrix, List<Integer>, Reversed<List<Integer>, FieldMatrix>> arrow(
            Pair<List<Integer>, List<Integer>> dom, Pair<List<Integer>, List<Integer>> cod, RandomGenerator random) {
        return new Both<>(Small.arrow(dom.left(), cod.left(), random), new Reversed<>(Small.arrow(cod.right(), dom.right(), random)));
    }

    @Override public boolean same(Both<List<Integer>, FieldMatrix, List<Integer>, Reversed<List<Integer>, FieldMatrix>> f,
            Both<List<Integer>, FieldMatrix, List<Integer>, Reversed<List<Integer>, FieldMatrix>> g) {
        return f.equals(g);
    }
}
