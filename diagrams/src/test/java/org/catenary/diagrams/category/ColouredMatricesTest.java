package org.catenary.diagrams.category;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.ColouredMatricesTest.Between;
import org.catenary.diagrams.category.ColouredMatricesTest.Cell;

/// Matrices between words of dimensions that know which colours they lie between.
class ColouredMatricesTest implements TwoCategoryLaws<Between, Cell> {

    record Between(String left, List<Integer> dimensions, String right) {}

    record Cell(Between dom, Between cod, FieldMatrix matrix) implements Arrow<Between, Cell> {
        @Override public Cell then(Cell next) {
            NotComposable.check(this, next);
            return new Cell(dom, next.cod, matrix.then(next.matrix));
        }

        @Override public Cell tensor(Cell other) {
            return new Cell(Matrices.COLOURED.tensor(dom, other.dom), Matrices.COLOURED.tensor(cod, other.cod),
                    matrix.tensor(other.matrix));
        }
    }

    enum Matrices implements TwoCategory<Between, Cell> {
        COLOURED;

        @Override public Cell id(Between x) { return new Cell(x, x, FieldMatrices.MODULO_65537.id(x.dimensions)); }

        @Override public Between unit() { return unit("A"); }

        @Override public Between unit(String colour) { return new Between(colour, List.of(), colour); }

        @Override public Between tensor(Between x, Between y) {
            if (!x.right.equals(y.left)) {
                throw RegionsDiffer.between(x, y, x.right, y.left);
            }
            return new Between(x.left, FieldMatrices.joined(x.dimensions, y.dimensions), y.right);
        }

        @Override public String leftRegion(Between x) { return x.left; }

        @Override public String rightRegion(Between x) { return x.right; }
    }

    @Override public Matrices category() { return Matrices.COLOURED; }

    @Override public Between object(String left, String right, RandomGenerator random) {
        return new Between(left, List.of(List.of(2), List.of(3), List.of(2, 2)).get(random.nextInt(3)), right);
    }

    @Override public Cell arrow(Between dom, Between cod, RandomGenerator random) {
        return new Cell(dom, cod, FieldMatrix.of(dom.dimensions, cod.dimensions, (_, _) -> random.nextInt(FieldMatrix.PRIME)));
    }

    @Override public boolean same(Cell f, Cell g) { return f.equals(g); }
}
