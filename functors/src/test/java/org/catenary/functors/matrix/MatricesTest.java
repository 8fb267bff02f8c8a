package org.catenary.functors.matrix;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.AdditiveLaws;
import org.catenary.diagrams.category.CartesianLaws;
import org.catenary.diagrams.category.DaggerLaws;
import org.catenary.diagrams.category.MergingLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.TracedLaws;
import org.catenary.functors.scalar.Booleans;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Rig;
import org.catenary.functors.scalar.Tropical;
import org.junit.jupiter.api.Nested;

class MatricesTest {

    interface Laws<S> extends CartesianLaws<Integer, Matrix<S>>, MergingLaws<Integer, Matrix<S>>, DaggerLaws<Integer, Matrix<S>>,
            AdditiveLaws<Integer, Matrix<S>> {
        @Override Matrices<S> category();

        S number(RandomGenerator random);

        boolean alike(S x, S y);

        @Override default Integer object(RandomGenerator random) { return random.nextInt(4); }

        @Override default Matrix<S> arrow(Integer dom, Integer cod, RandomGenerator random) {
            Rig<S> rig = category().rig();
            return Matrix.of(rig, dom, cod, IntStream.range(0, dom * cod).mapToObj(_ -> number(random)).toList());
        }

        @Override default boolean same(Matrix<S> f, Matrix<S> g) { return f.agrees(g, this::alike); }

        /// `f + g = copy ; (f ⊗ g) ; merge`
        @Seeded default void theSumIsTheBiproduct(long seed) {
            var random = Seeded.Random.of(seed);
            int x = object(random), y = object(random);
            Matrix<S> f = arrow(x, y, random), g = arrow(x, y, random);
            holds(seed, f.plus(g), category().copy(x, 2).then(f.tensor(g)).then(category().merge(y, 2)));
            holds(seed, category().zero(x, y), category().discard(x).then(category().merge(y, 0)));
        }

        /// `copy ; (id ⊗ discard) = id`, and the same on the other side
        @Seeded default void copiesAreProjectedBack(long seed) {
            int x = object(Seeded.Random.of(seed));
            Matrix<S> id = category().id(x), discard = category().discard(x), copy = category().copy(x, 2);
            holds(seed, copy.then(id.tensor(discard)), id);
            holds(seed, copy.then(discard.tensor(id)), id);
        }
    }

    @Nested
    class OfReals implements Laws<Double> {
        @Override public Matrices<Double> category() { return Matrices.REAL; }

        @Override public Double number(RandomGenerator random) { return random.nextGaussian(); }

        @Override public boolean alike(Double x, Double y) { return Math.abs(x - y) < 1e-12; }
    }

    @Nested
    class OfComplexNumbers implements Laws<Complex> {
        @Override public Matrices<Complex> category() { return Matrices.COMPLEX; }

        @Override public Complex number(RandomGenerator random) {
            return new Complex(random.nextGaussian(), random.nextGaussian());
        }

        @Override public boolean alike(Complex x, Complex y) { return x.minus(y).abs() < 1e-12; }
    }

    interface StarLaws<S> extends Laws<S>, TracedLaws<Integer, Matrix<S>> {
        @Override StarMatrices<S> category();

        @Override default boolean alike(S x, S y) { return x.equals(y); }
    }

    @Nested
    class OfTruthValues implements StarLaws<Boolean> {
        @Override public StarMatrices<Boolean> category() { return new StarMatrices<>(Booleans.RIG); }

        @Override public Boolean number(RandomGenerator random) { return random.nextBoolean(); }
    }

    @Nested
    class OfTropicalNumbers implements StarLaws<Double> {
        @Override public StarMatrices<Double> category() { return new StarMatrices<>(Tropical.MIN_PLUS); }

        @Override public Double number(RandomGenerator random) { return random.nextInt(-1, 12) / 2.0; }

        @Override public Integer object(RandomGenerator random) { return random.nextInt(3); }
    }

    @Nested
    class OfSquareMatrices implements Laws<Matrix<Boolean>> {
        private final Rig<Matrix<Boolean>> rig = new SquareMatrices(2);

        @Override public Matrices<Matrix<Boolean>> category() { return new Matrices<>(rig); }

        @Override public Matrix<Boolean> number(RandomGenerator random) {
            return Matrix.of(Booleans.RIG, 2, 2, List.of(random.nextBoolean(), random.nextBoolean(),
                    random.nextBoolean(), random.nextBoolean()));
        }

        @Override public boolean alike(Matrix<Boolean> x, Matrix<Boolean> y) { return x.equals(y); }
    }

    /// A rig whose product does not commute.
    record SquareMatrices(int size) implements Rig<Matrix<Boolean>> {
        private static final Matrices<Boolean> RELATIONS = new Matrices<>(Booleans.RIG);

        @Override public Matrix<Boolean> zero() { return RELATIONS.zero(size, size); }

        @Override public Matrix<Boolean> one() { return RELATIONS.id(size); }

        @Override public Matrix<Boolean> plus(Matrix<Boolean> x, Matrix<Boolean> y) { return x.plus(y); }

        @Override public Matrix<Boolean> times(Matrix<Boolean> x, Matrix<Boolean> y) { return x.then(y); }

        @Override public Matrix<Boolean> conjugate(Matrix<Boolean> x) { return x.dagger(); }
    }
}
