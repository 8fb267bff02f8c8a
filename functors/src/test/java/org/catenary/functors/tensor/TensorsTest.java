package org.catenary.functors.tensor;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.NotAdjoint;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TensorsTest {

    interface Laws extends DaggerCompactLaws<Dim, Tensor>, HypergraphLaws<Dim, Tensor>, BilinearLaws<Dim, Tensor> {
        @Override Tensors category();

        @Override default Dim object(RandomGenerator random) {
            return List.of(Dim.unit(), Dim.of(2), Dim.of(3), Dim.of(2, 1), Dim.of(2, 2)).get(random.nextInt(5));
        }

        @Override default Tensor arrow(Dim dom, Dim cod, RandomGenerator random) {
            return RandomTensors.tensor(dom, cod, category() == Tensors.REAL, random);
        }

        @Override default boolean same(Tensor f, Tensor g) { return f.isReal() == g.isReal() && f.near(g, 1e-12); }
    }

    @Nested
    class Real implements Laws {
        @Override public Tensors category() { return Tensors.REAL; }
    }

    @Nested
    class Complex implements Laws {
        @Override public Tensors category() { return Tensors.COMPLEX; }
    }

    @Test
    void whatIsNotDualHasNoBend() {
        Assertions.assertThrows(NotAdjoint.class, () -> Tensors.REAL.cup(Dim.of(2, 3), Dim.of(2, 3)));
        Assertions.assertThrows(NotAdjoint.class, () -> Tensors.REAL.cap(Dim.of(2), Dim.of(3)));
    }
}
