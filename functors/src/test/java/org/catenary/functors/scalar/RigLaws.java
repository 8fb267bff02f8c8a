package org.catenary.functors.scalar;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The laws of a rig, written once and run for every instance.
///
/// @param <S> the numbers
public abstract class RigLaws<S> {

    private final Rig<S> rig;

    /// @param rig the instance
    protected RigLaws(Rig<S> rig) { this.rig = rig; }

    /// {@return a number}
    protected abstract S number(RandomGenerator random);

    /// {@return whether two numbers count as the same}
    protected abstract boolean same(S x, S y);

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private void equal(S left, S right) { assertTrue(same(left, right), () -> "%s is not %s".formatted(left, right)); }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theSumIsACommutativeMonoid(long seed) {
        var random = random(seed);
        S x = number(random), y = number(random), z = number(random);
        equal(rig.plus(rig.plus(x, y), z), rig.plus(x, rig.plus(y, z)));
        equal(rig.plus(x, y), rig.plus(y, x));
        equal(rig.plus(x, rig.zero()), x);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theProductIsAMonoid(long seed) {
        var random = random(seed);
        S x = number(random), y = number(random), z = number(random);
        equal(rig.times(rig.times(x, y), z), rig.times(x, rig.times(y, z)));
        equal(rig.times(x, rig.one()), x);
        equal(rig.times(rig.one(), x), x);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theProductDistributesOverTheSum(long seed) {
        var random = random(seed);
        S x = number(random), y = number(random), z = number(random);
        equal(rig.times(x, rig.plus(y, z)), rig.plus(rig.times(x, y), rig.times(x, z)));
        equal(rig.times(rig.plus(x, y), z), rig.plus(rig.times(x, z), rig.times(y, z)));
        equal(rig.times(x, rig.zero()), rig.zero());
        equal(rig.times(rig.zero(), x), rig.zero());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theInvolutionReversesProducts(long seed) {
        var random = random(seed);
        S x = number(random), y = number(random);
        equal(rig.conjugate(rig.conjugate(x)), x);
        equal(rig.conjugate(rig.plus(x, y)), rig.plus(rig.conjugate(x), rig.conjugate(y)));
        equal(rig.conjugate(rig.times(x, y)), rig.times(rig.conjugate(y), rig.conjugate(x)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theProductCommutesWhereItSaysSo(long seed) {
        assumeTrue(rig instanceof CommutativeRig);
        var random = random(seed);
        S x = number(random), y = number(random);
        equal(rig.times(x, y), rig.times(y, x));
    }
}
