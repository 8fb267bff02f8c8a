package org.catenary.diagrams.functor;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.CartesianLaws;

class ThreeValuedTest implements CartesianLaws<Integer, ThreeValued> {

    @Override public ThreeValued.Functions category() { return ThreeValued.Functions.CATEGORY; }

    @Override public Integer object(RandomGenerator random) { return random.nextInt(3); }

    @Override public ThreeValued arrow(Integer dom, Integer cod, RandomGenerator random) {
        return ThreeValued.of(dom, cod, _ -> random.nextInt(ThreeValued.power(cod)));
    }

    @Override public boolean same(ThreeValued f, ThreeValued g) { return f.equals(g); }
}
