package org.catenary.functors.scalar;

import java.util.random.RandomGenerator;

class BooleansTest extends RigLaws<Boolean> {
    BooleansTest() { super(Booleans.RIG); }

    @Override protected Boolean number(RandomGenerator random) { return random.nextBoolean(); }

    @Override protected boolean same(Boolean x, Boolean y) { return x.equals(y); }
}
