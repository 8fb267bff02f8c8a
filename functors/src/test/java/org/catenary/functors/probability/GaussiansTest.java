package org.catenary.functors.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.MarkovLaws;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

class GaussiansTest implements MarkovLaws<Integer, Gaussian> {

    @Override public Gaussians category() { return Gaussians.CATEGORY; }

    @Override public Integer object(RandomGenerator random) { return random.nextInt(4); }

    /// The covariance has rank at most 2, so that it is singular in higher dimensions.
    @Override public Gaussian arrow(Integer dom, Integer cod, RandomGenerator random) {
        var map = new double[cod][dom];
        var covariance = new double[cod][cod];
        for (double[] row : map) {
            Arrays.setAll(row, _ -> random.nextInt(-2, 3));
        }
        for (int rank = 0; rank < 2; rank++) {
            double[] direction = random.ints(cod, -2, 3).asDoubleStream().toArray();
            for (int i = 0; i < cod; i++) {
                for (int j = 0; j < cod; j++) {
                    covariance[i][j] += direction[i] * direction[j];
                }
            }
        }
        return Gaussian.of(dom, map, random.ints(cod, -2, 3).asDoubleStream().toArray(), covariance);
    }

    @Override public boolean same(Gaussian f, Gaussian g) { return f.near(g, 1e-8); }

    /// `f` is its marginal, copied, and the conditional.
    @Seeded void kernelsDisintegrate(long seed) {
        var random = Seeded.Random.of(seed);
        int a = object(random), x = object(random), y = object(random);
        Gaussian f = arrow(a, x + y, random), marginal = f.marginal(x), conditional = f.conditional(x);
        Gaussian rebuilt = category().copy(a, 2).then(category().id(a).tensor(marginal.then(category().copy(x, 2))))
                .then(category().permute(List.of(a, x, x), new int[]{1, 0, 2})).then(category().id(x).tensor(conditional));
        holds(seed, rebuilt, f);
        holds(seed, marginal, f.then(category().id(x).tensor(category().discard(y))));
    }

    @Test
    void gaussians() {
        // @start region="gaussians"
        Gaussian position = Gaussian.normal(new double[]{0}, new double[][]{{4}});
        Gaussian measure = Gaussian.of(1, new double[][]{{1}}, new double[]{0}, new double[][]{{1}});
        Gaussian joint = position.then(Gaussians.CATEGORY.copy(1, 2)).then(measure.tensor(Gaussians.CATEGORY.id(1)));
        Gaussian filtered = joint.conditional(1);
        assertEquals(0.8, filtered.map()[0][0], 1e-12);
        assertEquals(0.8, filtered.covariance()[0][0], 1e-12);
        // @end
        assertTrue(filtered.toString().endsWith(": 1 → 1"));
    }

    @Test
    void whatIsNoCovarianceIsRefused() {
        double[] zero = {0, 0};
        assertEquals("a covariance is symmetric, but that of 1 and 0 is 2.0, that of 0 and 1 is 1.0", assertThrows(
                NotStochastic.class, () -> Gaussian.normal(zero, new double[][]{{1, 1}, {2, 1}})).getMessage());
        assertThrows(NotStochastic.class, () -> Gaussian.normal(zero, new double[][]{{1, 2}, {2, 1}}));
        assertEquals("the map of a Gaussian kernel 1 → 2 has 1 rows of [1] numbers", assertThrows(IllegalArgumentException.class,
                () -> Gaussian.affine(1, new double[][]{{1}}, zero)).getMessage());
    }
}
