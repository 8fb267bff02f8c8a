package org.catenary.functors.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.scalar.Booleans;
import org.catenary.functors.scalar.NoNegatives;
import org.catenary.functors.scalar.Tropical;
import org.junit.jupiter.api.Test;

class MatrixTest {

    @Test
    void matrices() {
        // @start region="matrices"
        Matrix<Double> f = Matrices.REAL.of(2, 2, List.of(1.0, 2.0, 3.0, 4.0));
        assertEquals("[7.0 10.0; 15.0 22.0] : 2 → 2", f.then(f).toString());
        assertEquals(f.plus(f), Matrices.REAL.copy(2, 2).then(f.tensor(f)).then(Matrices.REAL.merge(2, 2)));
        // @end
    }

    @Test
    void matricesOfTruthValuesComposeAsRelations() {
        var relations = new Matrices<>(Booleans.RIG);
        Matrix<Boolean> r = relations.of(2, 2, List.of(true, true, false, false));
        assertEquals(r, r.then(r));
        assertEquals(relations.of(2, 2, List.of(true, false, true, false)), r.dagger());
    }

    @Test
    void typesMustFit() {
        Matrix<Double> f = Matrices.REAL.of(1, 2, List.of(1.0, 2.0));
        assertThrows(NotComposable.class, () -> f.then(f));
        assertThrows(WrongType.class, () -> f.plus(f.dagger()));
        assertThrows(IllegalArgumentException.class, () -> Matrices.REAL.of(1, 2, List.of(1.0)));
        assertThrows(IndexOutOfBoundsException.class, () -> f.at(0, 2));
        assertEquals(List.of(1.0, 2.0), f.entries());
    }

    @Test
    void shortestPaths() {
        // @start region="star"
        var paths = new StarMatrices<>(Tropical.MIN_PLUS);
        double none = Tropical.MIN_PLUS.zero();
        Matrix<Double> roads = paths.of(3, 3, List.of(none, 4.0, 9.0, none, none, 3.0, 1.0, none, none));
        assertEquals("[0.0 4.0 7.0; 4.0 0.0 3.0; 1.0 5.0 0.0] : 3 → 3", paths.star(roads).toString());
        // @end
    }

    @Test
    void differencesNeedNegatives() {
        Matrix<Double> f = Matrices.REAL.of(1, 2, List.of(1.0, 2.0));
        assertEquals(Matrices.REAL.zero(1, 2), f.minus(f));
        Matrix<Boolean> r = new Matrices<>(Booleans.RIG).of(1, 1, List.of(true));
        assertThrows(NoNegatives.class, () -> r.minus(r));
    }
}
