package org.catenary.functors.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.DaggerLaws;
import org.catenary.diagrams.category.MergingLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.category.WrongType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiniteFunctionsTest {

    @Nested
    class Functions implements MergingLaws<Integer, FiniteFunction> {
        @Override public FiniteFunctions category() { return FiniteFunctions.CATEGORY; }

        @Override public Integer object(RandomGenerator random) { return 1 + random.nextInt(4); }

        @Override public FiniteFunction arrow(Integer dom, Integer cod, RandomGenerator random) {
            return FiniteFunction.of(cod, IntStream.range(0, dom).map(_ -> random.nextInt(cod)).toArray());
        }

        @Override public boolean same(FiniteFunction f, FiniteFunction g) { return f.equals(g); }

        /// `merge ; f = (f ⊗ … ⊗ f) ; merge`
        @Seeded void mergesAreNatural(long seed) {
            var random = Seeded.Random.of(seed);
            int x = object(random), y = object(random), n = random.nextInt(4);
            FiniteFunction f = arrow(x, y, random);
            holds(seed, category().merge(x, n).then(f),
                    category().tensorAll(Collections.nCopies(n, f)).then(category().merge(y, n)));
        }
    }

    @Nested
    class OfPermutations implements SymmetricLaws<Integer, FiniteFunction>, DaggerLaws<Integer, FiniteFunction> {
        @Override public Permutations category() { return Permutations.CATEGORY; }

        @Override public Integer object(RandomGenerator random) { return 3; }

        @Override public FiniteFunction arrow(Integer dom, Integer cod, RandomGenerator random) {
            var wires = IntStream.range(0, dom).boxed().collect(Collectors.toList());
            Collections.shuffle(wires, Random.from(random));
            return FiniteFunction.of(cod, wires.stream().mapToInt(Integer::intValue).toArray());
        }

        @Override public boolean same(FiniteFunction f, FiniteFunction g) { return f.equals(g); }

        /// `f ; f† = id`
        @Seeded void theDaggerIsTheInverse(long seed) {
            FiniteFunction f = arrow(3, 3, Seeded.Random.of(seed));
            holds(seed, f.then(category().dagger(f)), category().id(3));
        }
    }

    @Test
    void finite() {
        // @start region="finite"
        FiniteFunction f = FiniteFunction.of(2, 1, 0, 1);
        assertEquals("[1 0 1] : 3 → 2", f.toString());
        assertEquals("[1 0 1 2] : 4 → 3", f.tensor(FiniteFunctions.CATEGORY.id(1)).toString());
        assertEquals("[0 1 0 1] : 4 → 2", FiniteFunctions.CATEGORY.merge(2, 2).toString());
        // @end
    }

    @Test
    void whatIsNoPermutationHasNoInverse() {
        assertThrows(IllegalArgumentException.class, () -> FiniteFunction.of(2, 0, 0).inverse());
        assertThrows(WrongType.class, () -> Permutations.CATEGORY.dagger(FiniteFunction.of(2, 0)));
        assertThrows(IllegalArgumentException.class, () -> FiniteFunction.of(2, 2));
    }
}
