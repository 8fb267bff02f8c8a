package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.QRDecomposition;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class QrTest {

    @Test
    void qr() {
        // @start region="qr"
        Tensor f = Tensor.of(Dim.of(2), Dim.of(2), 3, 1, 4, 2);
        Qr found = Qr.of(f);
        assertTrue(found.q().then(found.r()).near(f, 1e-15));
        assertEquals(5, found.r().at(0, 0).abs(), 1e-15);
        assertEquals(0, found.r().at(1, 0).abs());
        // @end
    }

    /// `q ; r` is the tensor, `q` an isometry, `r` a triangle.
    @Seeded void theFactorsMakeTheTensor(long seed) {
        RandomShapes.draws(seed, f -> {
            Qr found = Qr.of(f);
            assertTrue(found.q().then(found.r()).near(f, 1e-13), f::toString);
            RandomShapes.assertIsometry(found.q());
            Columns r = Columns.of(found.r());
            for (int j = 0; j < r.size(); j++) {
                for (int i = j + 1; i < r.rows(); i++) {
                    assertEquals(0, Math.hypot(r.re()[j][i], r.im()[j][i]));
                }
            }
        });
    }

    /// The triangle is that of Commons Math, up to the signs of its rows.
    @Seeded void theTriangleIsUnique(long seed) {
        RandomShapes.draws(seed, f -> {
            if (f.isReal() && SingularValues.of(f).values().getLast() > 1e-3) {
                Columns ours = Columns.of(Qr.of(f).r());
                var theirs = new QRDecomposition(SingularValues.matrix(f)).getR();
                for (int j = 0; j < ours.size(); j++) {
                    for (int i = 0; i < ours.rows(); i++) {
                        assertEquals(Math.abs(theirs.getEntry(i, j)), Math.abs(ours.re()[j][i]), 1e-9);
                    }
                }
            }
        });
    }

    @Test
    void aLongSideCostsNoSquareMatrix() {
        var entries = new double[60_000];
        entries[7] = 1;
        entries[30_000] = 2;
        Tensor f = Tensor.of(Dim.of(30_000), Dim.of(2), entries);
        assertEquals(f.norm(), Qr.of(f).r().norm(), 1e-12);
    }

    @Test
    void whatIsNoNumberHasNone() {
        assertThrows(NotDecomposable.class, () -> Qr.of(Tensor.scalar(Double.POSITIVE_INFINITY)));
    }
}
