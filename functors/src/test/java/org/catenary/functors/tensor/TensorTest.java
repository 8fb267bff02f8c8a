package org.catenary.functors.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.scalar.Complex;
import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void tensors() {
        // @start region="tensors"
        Dim n = Dim.of(2), s = Dim.unit();
        Tensor alice = Tensor.of(s, n, 0.6, 0.8), bob = Tensor.of(s, n, 1, 0);
        Tensor loves = Tensor.of(n.tensor(n), s, 1, 2, 3, 4);
        assertEquals(Tensor.scalar(0.6 * 1 + 0.8 * 3), alice.tensor(bob).then(loves));
        assertEquals(new Complex(3, 0), loves.at(1, 0));
        // @end
    }

    @Test
    void axesAreThoseOfTheDomainThenOfTheCodomain() {
        Tensor f = Tensor.of(Dim.of(2), Dim.of(3), 1, 2, 3, 4, 5, 6), g = Tensor.of(Dim.of(1), Dim.of(2), 1, 10);
        Tensor fg = f.tensor(g);
        assertEquals(Dim.of(2, 1), fg.dom());
        assertEquals(new Complex(60, 0), fg.at(1, 0, 2, 1));
        assertEquals(Tensor.of(Dim.of(3), Dim.of(2), 6, 3, 5, 2, 4, 1).at(2, 0), f.rotate().at(2, 0).plus(Complex.real(1)));
    }

    @Test
    void theDaggerIsTheConjugateTranspose() {
        Tensor f = Tensor.complex(Dim.of(1), Dim.of(2), new double[]{1, 2}, new double[]{3, 4});
        assertEquals(Tensor.complex(Dim.of(2), Dim.of(1), new double[]{1, 2}, new double[]{-3, -4}), f.dagger());
        assertEquals(new Complex(30, 0), f.then(f.dagger()).at(0, 0));
    }

    @Test
    void aTensorPrintsTheCallThatMakesIt() {
        assertEquals("Tensor.of(Dim.of(2), Dim.of(), 1.0, 2.5)", Tensor.of(Dim.of(2), Dim.of(), 1, 2.5).toString());
        assertEquals("Tensor.complex(Dim.of(), Dim.of(), new double[]{0.0}, new double[]{1.0})",
                Tensor.scalar(1).times(Complex.I).toString());
        assertEquals("2 ⊗ 3", Dim.of(2, 3).toString());
        assertEquals("1", Dim.unit().toString());
    }

    @Test
    void shapesMustFit() {
        Tensor f = Tensor.of(Dim.of(2), Dim.of(3), 1, 2, 3, 4, 5, 6);
        assertThrows(NotComposable.class, () -> f.then(f));
        assertThrows(WrongType.class, () -> f.plus(f.dagger()));
        assertEquals("a tensor 2 → 2 holds 4 numbers, got 3",
                assertThrows(WrongShape.class, () -> Tensor.of(Dim.of(2), Dim.of(2), 1, 2, 3)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Dim.of(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> f.at(0, 3));
        assertEquals("a tensor on 65536 ⊗ 65536 holds 4294967296 numbers, more than an array can",
                assertThrows(WrongShape.class, () -> Tensors.REAL.id(Dim.of(65536))).getMessage());
    }

    @Test
    void whatIsNoNumberIsNearNothing() {
        Tensor nan = Tensor.scalar(Double.NaN);
        assertFalse(nan.near(Tensor.scalar(0), 1));
        assertTrue(Tensor.scalar(1e9).near(Tensor.scalar(1e9 + 1), 1e-8));
    }
}
