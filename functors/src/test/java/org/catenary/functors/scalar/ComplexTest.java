package org.catenary.functors.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ComplexTest {

    @Test
    void arithmetic() {
        // @start region="arithmetic"
        Complex z = new Complex(3, 4);
        assertEquals(5, z.abs());
        assertEquals(new Complex(25, 0), z.times(z.conjugate()));
        assertEquals(Complex.I, Complex.turn(0.25));
        assertEquals("3.0 - 4.0i", z.conjugate().toString());
        // @end
    }

    @Test
    void aTurnMultipliesByAddingAngles() {
        Complex product = Complex.turn(0.3).times(Complex.turn(-1.7));
        assertTrue(product.minus(Complex.turn(-1.4)).abs() < 1e-15);
        assertEquals(new Complex(0, -1), Complex.turn(-0.25));
        assertEquals(new Complex(-1, 0), Complex.turn(1e9 + 0.5));
    }
}
