package org.catenary.diagrams.category;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A test of random values, run once for each of a few fixed seeds, which it takes as its one parameter.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ValueSource(longs = {1, 2, 3, 5, 8, 13})
public @interface Seeded {

    /// Where the random values of a seed come from.
    final class Random {
        private Random() {}

        /// Takes seventeen draws of a seed: a hundred for the six seeds together.
        public static void draws(long seed, Consumer<RandomGenerator> test) {
            RandomGenerator random = of(seed);
            for (int k = 0; k < 17; k++) {
                test.accept(random);
            }
        }

        /// {@return the generator of a seed}
        public static RandomGenerator of(long seed) {
            return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }
    }
}
