package org.catenary.functors.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers real = Numbers.real(1, -2), complex = Numbers.complex(new double[]{3, 0}, new double[]{4, 1});

    @Test
    void realAndComplexNumbersMix() {
        assertEquals(new Complex(4, 4), real.plus(complex).get(0));
        assertEquals(real.plus(complex), complex.plus(real));
        assertEquals(new Complex(-1, 0), complex.times(Complex.I).get(1));
        assertEquals(new Complex(3, -4), complex.conjugate().get(0));
        assertEquals(5, complex.largest());
        assertEquals(0, real.distance(real.toComplex()));
        assertNotEquals(real, real.toComplex());
    }

    @Test
    void aDistanceFromWhatIsNoNumberIsNone() {
        assertTrue(Double.isNaN(Numbers.real(0, Double.NaN, 1).distance(Numbers.real(0, 0, 0))));
    }

    @Test
    void sizesMustAgree() {
        assertThrows(IllegalArgumentException.class, () -> real.plus(Numbers.real(1)));
        assertThrows(IllegalArgumentException.class, () -> real.distance(Numbers.real(1)));
        assertThrows(IllegalArgumentException.class, () -> Numbers.complex(new double[1], new double[2]));
    }
}
