package org.catenary.functors.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.MarkovLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Test;

class KernelsTest implements MarkovLaws<Dim, Kernel> {

    @Override public Kernels category() { return Kernels.CATEGORY; }

    @Override public Dim object(RandomGenerator random) {
        return List.of(Dim.unit(), Dim.of(2), Dim.of(3), Dim.of(2, 2)).get(random.nextInt(4));
    }

    /// Some probabilities are 0.
    @Override public Kernel arrow(Dim dom, Dim cod, RandomGenerator random) {
        int rows = (int) dom.product(), columns = (int) cod.product();
        var probabilities = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                double weight = j < columns - 1 && random.nextInt(3) == 0 ? 0 : random.nextDouble();
                probabilities[i * columns + j] = weight;
                sum += weight;
            }
            for (int j = 0; j < columns; j++) {
                probabilities[i * columns + j] /= sum;
            }
        }
        return Kernel.of(dom, cod, probabilities);
    }

    @Override public boolean same(Kernel f, Kernel g) { return f.near(g, 1e-12); }

    /// `f = marginal ; copy ; conditional`: `(id(a) copied) ; (marginal, copied) ; conditional`
    @Seeded void kernelsDisintegrate(long seed) {
        var random = Seeded.Random.of(seed);
        Dim a = object(random), x = object(random), y = object(random);
        Kernel f = arrow(a, x.tensor(y), random);
        Kernel marginal = f.marginal(x.axes()), conditional = f.conditional(x.axes());
        Kernel rebuilt = category().copy(a, 2).then(category().id(a).tensor(marginal.then(category().copy(x, 2))))
                .then(category().permute(List.of(a, x, x), new int[]{1, 0, 2})).then(category().id(x).tensor(conditional));
        holds(seed, rebuilt, f);
        holds(seed, marginal, f.then(category().id(x).tensor(category().discard(y))));
    }

    /// `prior ; copy ; (f ⊗ id) = prior ; f ; copy ; (id ⊗ inverse)`
    @Seeded void bayes(long seed) {
        var random = Seeded.Random.of(seed);
        Dim x = object(random), y = object(random);
        Kernel prior = arrow(Dim.unit(), x, random), f = arrow(x, y, random);
        holds(seed, prior.then(category().copy(x, 2)).then(f.tensor(category().id(x))),
                prior.then(f).then(category().copy(y, 2)).then(category().id(y).tensor(f.inverse(prior))));
    }

    /// What is deterministic is copied naturally, and what is not is not.
    @Seeded void deterministicKernelsAreCopied(long seed) {
        var random = Seeded.Random.of(seed);
        Kernel f = Kernel.deterministic(Dim.of(3), Dim.of(2, 2), random.ints(3, 0, 4).toArray());
        assertTrue(f.isDeterministic());
        holds(seed, f.then(category().copy(f.cod(), 2)), category().copy(f.dom(), 2).then(f.tensor(f)));
        Kernel coin = Kernel.distribution(Dim.of(2), 0.5, 0.5);
        assertFalse(coin.then(category().copy(Dim.of(2), 2)).near(coin.tensor(coin), 0.1));
    }

    @Test
    void kernels() {
        // @start region="kernels"
        Dim two = Dim.of(2);
        Kernel ill = Kernel.distribution(two, 0.99, 0.01);
        Kernel test = Kernel.of(two, two, 0.95, 0.05, 0.1, 0.9);
        assertEquals(0.154, test.inverse(ill).probability(1, 1), 5e-4);
        // @end
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        Dim two = Dim.of(2);
        assertEquals("the probabilities given 1 add up to 0.75, in a kernel 2 → 2",
                assertThrows(NotStochastic.class, () -> Kernel.of(two, two, 0.5, 0.5, 0.5, 0.25)).getMessage());
        assertEquals("the probability of 0 given 0 is -0.5, in a kernel 1 → 2",
                assertThrows(NotStochastic.class, () -> Kernel.distribution(two, -0.5, 1.5)).getMessage());
        assertThrows(NotStochastic.class, () -> Kernel.distribution(two, Double.NaN, 1));
        assertThrows(NotStochastic.class, () -> Kernel.of(Tensors.COMPLEX.id(two)));
        assertThrows(WrongType.class, () -> category().id(two).inverse(category().id(two)));
    }
}
