package org.catenary.diagrams.construction;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.construction.Opposite.Reversed;

class OppositeTest implements SymmetricLaws<List<Integer>, Reversed<List<Integer>, FieldMatrix>> {

    @Override public Opposite<List<Integer>, FieldMatrix> category() { return new Opposite<>(FieldMatrices.MODULO_65537); }

    @Override public List<Integer> object(RandomGenerator random) { return Small.object(random); }

    @Override public Reversed<List<Integer>, FieldMatrix> arrow(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        return new Reversed<>(Small.arrow(cod, dom, random));
    }

    @Override public boolean same(Reversed<List<Integer>, FieldMatrix> f, Reversed<List<Integer>, FieldMatrix> g) {
        return f.equals(g);
    }
}
