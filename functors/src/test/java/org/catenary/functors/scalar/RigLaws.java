package org.catenary.functors.scalar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Law;
import org.catenary.diagrams.category.Seeded;

/// The laws of a rig, written once and run for every instance.
///
/// @param <S> the numbers
public interface RigLaws<S> {

    /// {@return the instance}
    Rig<S> rig();

    /// {@return a random number}
    S number(RandomGenerator random);

    /// {@return whether two numbers count as the same}
    default boolean same(S x, S y) { return x.equals(y); }

    /// Two sides of a law.
    default void holds(long seed, S left, S right) {
        assertTrue(same(left, right), () -> "seed %d: %s is not %s".formatted(seed, left, right));
    }

    /// `(x + y) + z = x + (y + z)`, `x + y = y + x`, `x + 0 = x`
    @Law default void theSumIsACommutativeMonoid(long seed) {
        var random = Seeded.Random.of(seed);
        S x = number(random), y = number(random), z = number(random);
        holds(seed, rig().plus(rig().plus(x, y), z), rig().plus(x, rig().plus(y, z)));
        holds(seed, rig().plus(x, y), rig().plus(y, x));
        holds(seed, rig().plus(x, rig().zero()), x);
    }

    /// `(x y) z = x (y z)`, `x 1 = x = 1 x`
    @Law default void theProductIsAMonoid(long seed) {
        var random = Seeded.Random.of(seed);
        S x = number(random), y = number(random), z = number(random);
        holds(seed, rig().times(rig().times(x, y), z), rig().times(x, rig().times(y, z)));
        holds(seed, rig().times(x, rig().one()), x);
        holds(seed, rig().times(rig().one(), x), x);
    }

    /// `x (y + z) = x y + x z`, `(x + y) z = x z + y z`, `x 0 = 0 = 0 x`
    @Law default void theProductDistributesOverTheSum(long seed) {
        var random = Seeded.Random.of(seed);
        S x = number(random), y = number(random), z = number(random);
        holds(seed, rig().times(x, rig().plus(y, z)), rig().plus(rig().times(x, y), rig().times(x, z)));
        holds(seed, rig().times(rig().plus(x, y), z), rig().plus(rig().times(x, z), rig().times(y, z)));
        holds(seed, rig().times(x, rig().zero()), rig().zero());
        holds(seed, rig().times(rig().zero(), x), rig().zero());
    }

    /// `x̄̄ = x`, and the involution preserves sums and reverses products.
    @Law default void theInvolutionReversesProducts(long seed) {
        var random = Seeded.Random.of(seed);
        S x = number(random), y = number(random);
        holds(seed, rig().conjugate(rig().conjugate(x)), x);
        holds(seed, rig().conjugate(rig().plus(x, y)), rig().plus(rig().conjugate(x), rig().conjugate(y)));
        holds(seed, rig().conjugate(rig().times(x, y)), rig().times(rig().conjugate(y), rig().conjugate(x)));
    }

    /// The laws of a commutative rig.
    interface Commutative<S> extends RigLaws<S> {

        @Override CommutativeRig<S> rig();

        /// `x y = y x`
        @Law default void theProductCommutes(long seed) {
            var random = Seeded.Random.of(seed);
            S x = number(random), y = number(random);
            holds(seed, rig().times(x, y), rig().times(y, x));
        }
    }

    /// The laws of a rig with negatives.
    interface Ring<S> extends RigLaws<S> {

        /// `x + (−x) = 0`, `(x − y) + y = x`
        @Law default void negativesCancel(long seed) {
            var random = Seeded.Random.of(seed);
            S x = number(random), y = number(random);
            holds(seed, rig().plus(x, rig().negate(x)), rig().zero());
            holds(seed, rig().plus(rig().minus(x, y), y), x);
        }
    }

    /// The laws of a rig with a star.
    interface Star<S> extends RigLaws<S> {

        @Override StarRig<S> rig();

        /// `x* = 1 + x x* = 1 + x* x`
        @Law default void theStarSumsPowers(long seed) {
            S x = number(Seeded.Random.of(seed)), star = rig().star(x);
            holds(seed, star, rig().plus(rig().one(), rig().times(x, star)));
            holds(seed, star, rig().plus(rig().one(), rig().times(star, x)));
        }

        /// `(x + y)* = (x* y)* x*`
        @Law default void theStarOfASum(long seed) {
            var random = Seeded.Random.of(seed);
            S x = number(random), y = number(random), star = rig().star(x);
            holds(seed, rig().star(rig().plus(x, y)), rig().times(rig().star(rig().times(star, y)), star));
        }

        /// `(x y)* = 1 + x (y x)* y`
        @Law default void theStarOfAProduct(long seed) {
            var random = Seeded.Random.of(seed);
            S x = number(random), y = number(random);
            holds(seed, rig().star(rig().times(x, y)),
                    rig().plus(rig().one(), rig().times(x, rig().times(rig().star(rig().times(y, x)), y))));
        }
    }
}
