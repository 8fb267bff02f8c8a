package org.catenary.functors.scalar;

import java.util.random.RandomGenerator;

class RealsTest extends RigLaws<Double> {
    RealsTest() { super(Reals.RIG); }

    @Override protected Double number(RandomGenerator random) { return random.nextGaussian(); }

    @Override protected boolean same(Double x, Double y) { return Math.abs(x - y) <= 1e-13 * Math.max(1, Math.abs(x)); }
}
