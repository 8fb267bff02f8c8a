package org.catenary.functors.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.category.MissingStructure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.scalar.Booleans;
import org.catenary.functors.scalar.CommutativeRig;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Complexes;
import org.catenary.functors.scalar.Dual;
import org.catenary.functors.scalar.Duals;
import org.catenary.functors.scalar.Integers;
import org.catenary.functors.scalar.IntegersModulo;
import org.catenary.functors.scalar.Naturals;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.scalar.Polynomial;
import org.catenary.functors.scalar.Polynomials;
import org.catenary.functors.scalar.Rationals;
import org.catenary.functors.scalar.Tropical;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TensorsOverTest {

    interface Laws<S> extends DaggerCompactLaws<Dim, TensorOver<S>>, HypergraphLaws<Dim, TensorOver<S>>,
            BilinearLaws<Dim, TensorOver<S>> {
        @Override TensorsOver<S> category();

        S number(RandomGenerator random);

        default boolean alike(S x, S y) { return x.equals(y); }

        @Override default Dim object(RandomGenerator random) {
            return List.of(Dim.unit(), Dim.of(2), Dim.of(3), Dim.of(2, 1)).get(random.nextInt(4));
        }

        @Override default TensorOver<S> arrow(Dim dom, Dim cod, RandomGenerator random) {
            int size = Math.toIntExact(dom.tensor(cod).product());
            return category().of(dom, cod, IntStream.range(0, size).mapToObj(_ -> number(random)).toList());
        }

        @Override default boolean same(TensorOver<S> f, TensorOver<S> g) { return f.agrees(g, this::alike); }

        /// A diagram contracted in any order is its image layer by layer.
        @Seeded default void contractionIsTheFunctor(long seed) {
            var random = Seeded.Random.of(seed);
            Map<String, Dim> dims = Map.of("x", Dim.of(2), "y", Dim.of(3), "z", Dim.of(2, 2));
            Map<Box, TensorOver<S>> images = new HashMap<>();
            var types = TensorFunctor.of(dims, Map.of());
            var functor = TensorFunctorOver.of(category(), types.onAtoms(), box -> images.computeIfAbsent(box, _ ->
                    arrow(types.apply(box.dom()), types.apply(box.cod()), random)));
            for (Diagram diagram : RandomMeanings.diagrams(seed)) {
                if (diagram.size() < 12 && functor.target().tensor(types.apply(diagram.dom()), types.apply(diagram.cod())).product() < 500) {
                    holds(seed, functor.apply(diagram), functor.plain().apply(diagram));
                }
            }
        }
    }

    @Nested
    class OfTruthValues implements Laws<Boolean> {
        @Override public TensorsOver<Boolean> category() { return new TensorsOver<>(Booleans.RIG); }

        @Override public Boolean number(RandomGenerator random) { return random.nextBoolean(); }
    }

    @Nested
    class OfComplexNumbers implements Laws<Complex> {
        @Override public TensorsOver<Complex> category() { return new TensorsOver<>(Complexes.RIG); }

        @Override public Complex number(RandomGenerator random) {
            return new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        }

        @Override public boolean alike(Complex x, Complex y) { return x.minus(y).abs() == 0; }
    }

    @Nested
    class OfRationals implements Laws<BigFraction> {
        @Override public TensorsOver<BigFraction> category() { return new TensorsOver<>(Rationals.RIG); }

        @Override public BigFraction number(RandomGenerator random) {
            return new BigFraction(random.nextInt(-5, 5), random.nextInt(1, 5));
        }
    }

    @Nested
    class OfRemainders implements Laws<Integer> {
        @Override public TensorsOver<Integer> category() { return new TensorsOver<>(new IntegersModulo(7)); }

        @Override public Integer number(RandomGenerator random) { return random.nextInt(7); }
    }

    @Nested
    class OfTropicalNumbers implements Laws<Double> {
        @Override public TensorsOver<Double> category() { return new TensorsOver<>(Tropical.MAX_PLUS); }

        @Override public Double number(RandomGenerator random) { return random.nextInt(-9, 9) / 2.0; }
    }

    @Nested
    class OfNaturals implements Laws<BigInteger> {
        @Override public TensorsOver<BigInteger> category() { return new TensorsOver<>(Naturals.RIG); }

        @Override public BigInteger number(RandomGenerator random) { return BigInteger.valueOf(random.nextInt(9)); }
    }

    @Nested
    class OfPolynomials implements Laws<Polynomial<BigInteger>> {
        @Override public TensorsOver<Polynomial<BigInteger>> category() { return new TensorsOver<>(Polynomials.INTEGER); }

        @Override public Polynomial<BigInteger> number(RandomGenerator random) {
            var rig = Polynomials.INTEGER;
            return rig.plus(rig.constant(BigInteger.valueOf(random.nextInt(-2, 3))),
                    random.nextBoolean() ? rig.variable("x") : rig.zero());
        }
    }

    @Nested
    class OfDuals implements Laws<Dual<BigInteger>> {
        @Override public TensorsOver<Dual<BigInteger>> category() { return new TensorsOver<>(new Duals<>(Integers.RIG)); }

        @Override public Dual<BigInteger> number(RandomGenerator random) {
            return new Dual<>(BigInteger.valueOf(random.nextInt(-4, 5)), BigInteger.valueOf(random.nextInt(-4, 5)));
        }
    }

    /// The fast path of complex numbers is the plain one.
    @Seeded
    void theFastPathAgrees(long seed) {
        TensorFunctor fast = RandomMeanings.of(seed, false);
        CommutativeRig<Complex> rig = Complexes.RIG;
        var plain = TensorFunctorOver.of(new TensorsOver<>(rig), fast.onAtoms(), box -> over(fast.onBoxes().apply(box)));
        for (Diagram diagram : RandomMeanings.diagrams(seed)) {
            TensorOver<Complex> wanted = over(fast.apply(diagram));
            double scale = wanted.entries().stream().mapToDouble(Complex::abs).max().orElse(1);
            assertTrue(plain.apply(diagram).agrees(wanted, (x, y) -> x.minus(y).abs() <= 1e-12 * Math.max(1, scale)),
                    () -> "seed %d: %s".formatted(seed, diagram));
        }
    }

    private static TensorOver<Complex> over(Tensor tensor) {
        Numbers numbers = tensor.numbers();
        return TensorOver.of(Complexes.RIG, tensor.dom(), tensor.cod(), IntStream.range(0, numbers.size()).mapToObj(numbers::get).toList());
    }

    @Test
    void derivationsOfAnAnswer() {
        // @start region="over"
        var rig = Polynomials.NATURAL;
        var category = new TensorsOver<>(rig);
        var likes = category.of(Dim.of(2), Dim.of(2),
                List.of(rig.variable("a"), rig.variable("b"), rig.zero(), rig.variable("c")));
        assertEquals("[a² a·b + b·c 0 c²] : 2 → 2", likes.then(likes).toString());
        // @end
    }

    @Test
    void wrongImagesAreRefused() {
        var category = new TensorsOver<>(Booleans.RIG);
        Diagram f = Box.of("f", Ty.of("x"), Ty.of("x"));
        var functor = TensorFunctorOver.of(category, _ -> Dim.of(2), _ -> category.id(Dim.of(3)));
        assertEquals("F(f) should have type 2 → 2, got 3 → 3; axis 0, the wire x, has dimension 3 there, 2 on its wire",
                assertThrows(WrongShape.class, () -> functor.apply(f)).getMessage());
        assertThrows(WrongType.class, () -> functor.plain().apply(f));
        Diagram phased = Diagram.spider(Ty.of("x"), 1, 1, Phase.of(1, 4));
        assertEquals(assertThrows(MissingStructure.class, () -> functor.plain().apply(phased)).getMessage(),
                assertThrows(MissingStructure.class, () -> functor.apply(phased)).getMessage());
        assertThrows(WrongShape.class, () -> category.of(Dim.of(2), Dim.of(2), List.of(true)));
    }
}
