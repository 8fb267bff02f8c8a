package org.catenary.functors.scalar;

import java.util.random.RandomGenerator;

class ComplexesTest extends RigLaws<Complex> {
    ComplexesTest() { super(Complexes.RIG); }

    @Override protected Complex number(RandomGenerator random) {
        return new Complex(random.nextGaussian(), random.nextGaussian());
    }

    @Override protected boolean same(Complex x, Complex y) { return x.minus(y).abs() <= 1e-13 * Math.max(1, x.abs()); }
}
