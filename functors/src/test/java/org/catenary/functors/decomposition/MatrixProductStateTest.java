package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.RandomTensors;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.WrongShape;
import org.junit.jupiter.api.Test;

class MatrixProductStateTest {

    @Test
    void states() {
        // @start region="states"
        var entries = new double[16];
        entries[0] = entries[15] = Math.sqrt(0.5);
        Tensor ghz = Tensor.of(Dim.unit(), Dim.of(2, 2, 2, 2), entries);
        MatrixProductState chain = MatrixProductState.of(ghz, Truncation.tolerance(1e-9));
        assertEquals(List.of(2, 2, 2), chain.bonds());
        assertEquals(1, chain.overlap(chain).re(), 1e-14);
        assertTrue(chain.tensor().near(ghz, 1e-14));
        // @end
    }

    private static Tensor random(RandomGenerator random) {
        List<Dim> dims = List.of(Dim.unit(), Dim.of(2), Dim.of(3, 2), Dim.of(2, 2, 2), Dim.of(1, 4));
        return RandomTensors.tensor(dims.get(random.nextInt(5)), dims.get(random.nextInt(5)), random.nextBoolean(), random);
    }

    @Seeded void chainsAreTheTensor(long seed) {
        Seeded.Random.draws(seed, random -> {
            Tensor f = random(random);
            MatrixProductState chain = MatrixProductState.of(f, Truncation.NONE);
            assertTrue(chain.tensor().near(f, 1e-13), f::toString);
            assertEquals(0, chain.error());
        });
    }

    @Seeded void chainsAreDiagrams(long seed) {
        Seeded.Random.draws(seed, random -> {
            MatrixProductState chain = MatrixProductState.of(random(random), Truncation.NONE);
            Tensor effect = chain.functor().apply(chain.diagram());
            assertEquals(Dim.unit(), effect.cod());
            assertTrue(effect.numbers().distance(chain.tensor().numbers()) < 1e-12, chain::toString);
        });
    }

    /// The norm of the difference is the error that is told.
    @Seeded void theErrorIsTold(long seed) {
        Seeded.Random.draws(seed, random -> {
            Tensor f = random(random);
            for (int bond = 1; bond <= 3; bond++) {
                MatrixProductState chain = MatrixProductState.of(f, Truncation.bond(bond));
                assertTrue(Collections.max(chain.bonds().isEmpty() ? List.of(1) : chain.bonds()) <= bond);
                assertEquals(chain.error(), RandomShapes.distance(f, chain.tensor()), 1e-12 * (1 + f.norm()));
            }
        });
    }

    @Seeded void theWholeLossIsWithinTheTolerance(long seed) {
        Seeded.Random.draws(seed, random -> {
            Tensor f = random(random);
            for (double tolerance : new double[]{0.1, 0.5}) {
                MatrixProductState chain = MatrixProductState.of(f, Truncation.tolerance(tolerance));
                assertTrue(chain.error() <= tolerance * f.norm() * (1 + 1e-12));
                assertEquals(chain.error(), RandomShapes.distance(f, chain.tensor()), 1e-12 * (1 + f.norm()));
            }
        });
    }

    /// `⟨f, g⟩ = f† ; g` for states.
    @Seeded void overlapsAreThoseOfTheTensors(long seed) {
        Seeded.Random.draws(seed, random -> {
            Dim axes = Dim.of(2, 3, 2, 2);
            Tensor f = RandomTensors.tensor(Dim.unit(), axes, random.nextBoolean(), random);
            Tensor g = RandomTensors.tensor(Dim.unit(), axes, random.nextBoolean(), random);
            var left = MatrixProductState.of(f, Truncation.NONE);
            var right = MatrixProductState.of(g, Truncation.NONE);
            Complex expected = g.then(f.dagger()).at();
            assertEquals(0, left.overlap(right).minus(expected).abs(), 1e-12);
            assertEquals(f.norm(), left.norm(), 1e-12);
        });
    }

    /// A chain of two hundred sites has more entries than there are atoms.
    @Test
    void longChainsOverlap() {
        Tensor plus = Tensor.of(Dim.of(1, 2), Dim.of(1), Math.sqrt(0.5), Math.sqrt(0.5));
        Tensor zero = Tensor.of(Dim.of(1, 2), Dim.of(1), 1, 0);
        Dim axes = Dim.of(2).power(200);
        var all = new MatrixProductState(Dim.unit(), axes, Collections.nCopies(200, plus), 0);
        var none = new MatrixProductState(Dim.unit(), axes, Collections.nCopies(200, zero), 0);
        assertEquals(Math.pow(0.5, 100), all.overlap(none).re(), 1e-42);
        assertEquals(1, all.norm(), 1e-12);
    }

    @Test
    void mistakes() {
        Tensor site = Tensor.of(Dim.of(1, 2), Dim.of(1), 1, 0), wide = Tensor.of(Dim.of(1, 2), Dim.of(2), 1, 0, 0, 1);
        assertEquals("site 1 should have type 2 ⊗ 2 → 1, got 1 ⊗ 2 → 1", assertThrows(WrongShape.class,
                () -> new MatrixProductState(Dim.unit(), Dim.of(2, 2), List.of(wide, site), 0)).getMessage());
        var one = new MatrixProductState(Dim.unit(), Dim.of(2), List.of(site), 0);
        var two = new MatrixProductState(Dim.unit(), Dim.of(2, 2), List.of(site, site), 0);
        assertEquals("the overlap of a chain 1 → 2 with one 1 → 2 ⊗ 2",
                assertThrows(WrongShape.class, () -> one.overlap(two)).getMessage());
        assertEquals("the matrix product state of a tensor 1 → 2: the entry [0] is NaN", assertThrows(NotDecomposable.class,
                () -> MatrixProductState.of(Tensor.of(Dim.unit(), Dim.of(2), Double.NaN, 1), Truncation.NONE)).getMessage());
    }
}
