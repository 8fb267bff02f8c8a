package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.RandomTensors;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;

/// Random tensors, wide and tall, real and complex, of full rank and of less.
final class RandomShapes {

    private static final List<Dim> DIMS = List.of(Dim.unit(), Dim.of(2), Dim.of(3), Dim.of(2, 3), Dim.of(7), Dim.of(1, 4));

    private RandomShapes() {}

    static void draws(long seed, Consumer<Tensor> test) {
        Seeded.Random.draws(seed, random -> {
            Dim dom = DIMS.get(random.nextInt(DIMS.size())), cod = DIMS.get(random.nextInt(DIMS.size()));
            boolean real = random.nextBoolean();
            test.accept(RandomTensors.tensor(dom, cod, real, random));
            test.accept(lowRank(dom, cod, real, random));
        });
    }

    private static Tensor lowRank(Dim dom, Dim cod, boolean real, RandomGenerator random) {
        Dim bond = Dim.of(2);
        return RandomTensors.tensor(dom, bond, real, random).then(RandomTensors.tensor(bond, cod, real, random));
    }

    /// Whether `f† ; f` is an identity.
    static void assertIsometry(Tensor f) {
        Tensor product = f.dagger().then(f);
        assertTrue(product.near((f.isReal() ? Tensors.REAL : Tensors.COMPLEX).id(f.cod()), 1e-12), f::toString);
    }

    static double distance(Tensor f, Tensor g) { return f.plus(g.times(-1)).norm(); }
}
