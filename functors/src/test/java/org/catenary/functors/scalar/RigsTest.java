package org.catenary.functors.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RigsTest {

    private static boolean near(double x, double y) { return x == y || Math.abs(x - y) <= 1e-13 * Math.max(1, Math.abs(x)); }

    @Nested
    class OfReals implements RigLaws.Commutative<Double>, RigLaws.Ring<Double> {
        @Override public CommutativeRig<Double> rig() { return Reals.RIG; }

        @Override public Double number(RandomGenerator random) { return random.nextGaussian(); }

        @Override public boolean same(Double x, Double y) { return near(x, y); }
    }

    @Nested
    class OfComplexNumbers implements RigLaws.Commutative<Complex>, RigLaws.Ring<Complex> {
        @Override public CommutativeRig<Complex> rig() { return Complexes.RIG; }

        @Override public Complex number(RandomGenerator random) {
            return new Complex(random.nextGaussian(), random.nextGaussian());
        }

        @Override public boolean same(Complex x, Complex y) { return x.minus(y).abs() <= 1e-13 * Math.max(1, x.abs()); }
    }

    @Nested
    class OfTruthValues implements RigLaws.Commutative<Boolean>, RigLaws.Star<Boolean> {
        @Override public Booleans rig() { return Booleans.RIG; }

        @Override public Boolean number(RandomGenerator random) { return random.nextBoolean(); }
    }

    interface OfTropicalNumbers extends RigLaws.Commutative<Double>, RigLaws.Star<Double> {
        @Override Tropical rig();

        @Override default Double number(RandomGenerator random) {
            return random.nextInt(5) == 0 ? rig().zero() : random.nextInt(-20, 20) / 4.0;
        }
    }

    @Nested
    class OfShortestPaths implements OfTropicalNumbers {
        @Override public Tropical rig() { return Tropical.MIN_PLUS; }
    }

    @Nested
    class OfLongestPaths implements OfTropicalNumbers {
        @Override public Tropical rig() { return Tropical.MAX_PLUS; }
    }

    @Nested
    class OfNaturals implements RigLaws.Commutative<BigInteger> {
        @Override public CommutativeRig<BigInteger> rig() { return Naturals.RIG; }

        @Override public BigInteger number(RandomGenerator random) { return new BigInteger(70, Random.from(random)); }
    }

    @Nested
    class OfIntegers implements RigLaws.Commutative<BigInteger>, RigLaws.Ring<BigInteger> {
        @Override public CommutativeRig<BigInteger> rig() { return Integers.RIG; }

        @Override public BigInteger number(RandomGenerator random) {
            return new BigInteger(70, Random.from(random)).subtract(BigInteger.TWO.pow(69));
        }
    }

    @Nested
    class OfRationals implements RigLaws.Commutative<BigFraction>, RigLaws.Ring<BigFraction> {
        @Override public CommutativeRig<BigFraction> rig() { return Rationals.RIG; }

        @Override public BigFraction number(RandomGenerator random) {
            return new BigFraction(random.nextInt(-50, 50), random.nextInt(1, 50));
        }
    }

    @Nested
    class OfRemainders implements RigLaws.Commutative<Integer>, RigLaws.Ring<Integer> {
        @Override public CommutativeRig<Integer> rig() { return new IntegersModulo(Integer.MAX_VALUE); }

        @Override public Integer number(RandomGenerator random) { return random.nextInt(Integer.MAX_VALUE); }
    }

    @Nested
    class OfDuals implements RigLaws.Commutative<Dual<BigInteger>>, RigLaws.Ring<Dual<BigInteger>> {
        @Override public CommutativeRig<Dual<BigInteger>> rig() { return new Duals<>(Integers.RIG); }

        @Override public Dual<BigInteger> number(RandomGenerator random) {
            return new Dual<>(BigInteger.valueOf(random.nextInt()), BigInteger.valueOf(random.nextInt()));
        }
    }

    interface OfPolynomials extends RigLaws.Commutative<Polynomial<BigInteger>> {
        @Override Polynomials<BigInteger> rig();

        BigInteger coefficient(RandomGenerator random);

        @Override default Polynomial<BigInteger> number(RandomGenerator random) {
            Polynomial<BigInteger> sum = rig().zero();
            for (int term = random.nextInt(4); term > 0; term--) {
                Polynomial<BigInteger> product = rig().constant(coefficient(random));
                for (int factor = random.nextInt(3); factor > 0; factor--) {
                    product = rig().times(product, rig().variable(random.nextBoolean() ? "x" : "y"));
                }
                sum = rig().plus(sum, product);
            }
            return sum;
        }
    }

    @Nested
    class OfNaturalPolynomials implements OfPolynomials {
        @Override public Polynomials<BigInteger> rig() { return Polynomials.NATURAL; }

        @Override public BigInteger coefficient(RandomGenerator random) { return BigInteger.valueOf(random.nextInt(5)); }
    }

    @Nested
    class OfIntegerPolynomials implements OfPolynomials, RigLaws.Ring<Polynomial<BigInteger>> {
        @Override public Polynomials<BigInteger> rig() { return Polynomials.INTEGER; }

        @Override public BigInteger coefficient(RandomGenerator random) { return BigInteger.valueOf(random.nextInt(-2, 3)); }

        /// Evaluation preserves sums and products.
        @Seeded void evaluationIsAHomomorphism(long seed) {
            var random = Seeded.Random.of(seed);
            Polynomial<BigInteger> p = number(random), q = number(random);
            var at = Map.of("x", BigInteger.valueOf(random.nextInt(9)), "y", BigInteger.valueOf(random.nextInt(9)));
            BigInteger x = value(p, at), y = value(q, at);
            assertEquals(x.add(y), value(rig().plus(p, q), at));
            assertEquals(x.multiply(y), value(rig().times(p, q), at));
        }

        private BigInteger value(Polynomial<BigInteger> p, Map<String, BigInteger> at) {
            return Polynomials.INTEGER.evaluate(p, name -> Objects.requireNonNull(at.get(name)));
        }
    }

    @Test
    void polynomialsPrintFromTheHighestDegreeDown() {
        var rig = Polynomials.NATURAL;
        var x = rig.variable("x");
        var p = rig.plus(rig.one(), x);
        assertEquals("x² + 2·x + 1", rig.times(p, p).toString());
        assertEquals(2, rig.times(p, p).degree());
        assertEquals("0", rig.zero().toString());
    }

    @Test
    void aDualNumberCarriesTheDerivative() {
        var rig = new Duals<>(Reals.RIG);
        Dual<Double> x = rig.variable(3.0);
        assertEquals(new Dual<>(27.0, 27.0), rig.times(x, rig.times(x, x)));
    }

    @Test
    void whatHasNoNegativesSaysSo() {
        var refused = assertThrows(NoNegatives.class, () -> Tropical.MIN_PLUS.minus(1.0, 2.0));
        assertEquals("the tropical numbers (min, +) have no negatives: nothing can be subtracted, so −(2.0) does not exist.",
                refused.getMessage());
        assertThrows(NoNegatives.class, () -> Polynomials.NATURAL.negate(Polynomials.NATURAL.one()));
        assertEquals(new Complex(1, 1), Complexes.RIG.minus(new Complex(3, 2), new Complex(2, 1)));
        assertThrows(IllegalArgumentException.class, () -> new IntegersModulo(1));
    }
}
