package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;
import org.junit.jupiter.api.Test;

class StabiliserSumTest {

    @Test void anAmplitude() {
        // @start region="amplitude"
        var circuit = new ElementaryCircuit(1);
        circuit.h(0);
        circuit.rotate(0, Phase.of(1, 8));
        circuit.h(0);
        StabiliserSum sum = StabiliserSum.amplitude(circuit, List.of(0), List.of(1));
        double probability = sum.value().squaredAbs();       // sin²(π/8)
        // @end
        assertEquals(Math.pow(Math.sin(Math.PI / 8), 2), probability, 1e-12);
    }

    @Seeded void theSumIsTheTensor(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = RandomGraphs.graphLike(9, 0, 0, random);
            same(g);
        });
    }

    @Seeded void manyEighthsAreTakenTogether(long seed) {
        Seeded.Random.draws(seed, random -> same(magic(random.nextInt(5, 10), 2, random)));
    }

    @Seeded void catsAreTakenTogether(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = magic(random.nextInt(3, 8), 1, random);
            int[] spiders = g.vertices();
            for (int n = 0; n < 2; n++) {
                int hub = g.add(Kind.Z, Phase.of(random.nextInt(2), 2));
                for (int k = 0; k < Math.min(spiders.length, 3 + random.nextInt(4)); k++) {
                    g.connect(hub, spiders[(k + n) % spiders.length], true);
                }
            }
            same(g);
        });
    }

    @Seeded void whatFallsApartIsMultiplied(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph one = magic(5, 2, random), two = magic(6, 2, random), both = one.copy();
            int from = both.bound();
            both.multiply(two.scalar());
            for (int v : two.vertices()) {
                both.add(Kind.Z, two.phase(v));
            }
            for (int u : two.vertices()) {
                for (int v : two.neighbours(u)) {
                    if (u < v) {
                        both.connect(from + u, from + v, true);
                    }
                }
            }
            StabiliserSum left = StabiliserSum.of(one), right = StabiliserSum.of(two), sum = StabiliserSum.of(both);
            Complex expected = left.value().times(right.value());
            assertTrue(expected.minus(sum.value()).abs() <= 1e-9 * Math.max(1, expected.abs()), () -> "%s is not %s".formatted(sum, expected));
            assertTrue(sum.terms() <= left.terms() + right.terms() + 1, () -> "%s, %s, %s".formatted(left, right, sum));
        });
    }

    @Test void theSumIsTheSameEveryTime() {
        ZxGraph g = magic(18, 3, Seeded.Random.of(5));
        assertEquals(StabiliserSum.of(g), StabiliserSum.of(g));
    }

    /// Magic states on a random graph state.
    private static ZxGraph magic(int count, int degree, RandomGenerator random) {
        ZxGraph g = ZxGraph.empty();
        int[] spiders = IntStream.range(0, count).map(_ -> g.add(Kind.Z, Phase.of(2 * random.nextInt(4) + 1, 8))).toArray();
        for (int k = 0; k < degree * count; k++) {
            int u = spiders[random.nextInt(count)], v = spiders[random.nextInt(count)];
            if (u != v) {
                g.connect(u, v, true);
            }
        }
        return g;
    }

    private static void same(ZxGraph g) {
        Complex expected = ZxTensor.of(g).numbers().get(0);
        StabiliserSum sum = StabiliserSum.of(g);
        assertTrue(expected.minus(sum.value()).abs() <= 1e-9 * Math.max(1, expected.abs()), () -> "%s is not %s".formatted(sum, expected));
    }

    @Seeded void twentyMagicStatesTakeFewTerms(long seed) {
        ZxGraph g = magic(20, 3, Seeded.Random.of(seed));
        assertTrue(StabiliserSum.of(g).terms() <= 324);
    }

    @Test void tooManyTermsAreRefused() {
        ZxGraph g = magic(20, 3, Seeded.Random.of(1));
        assertThrows(TooManyTerms.class, () -> StabiliserSum.of(g, 3));
    }
}
