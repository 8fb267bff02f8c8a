package org.catenary.autodiff.array;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.IllTyped;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.RandomPrograms;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.rewrite.Strategy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ForwardGradientTest {

    private static Program parsed(String text) {
        try {
            return Program.parse(text);
        } catch (NotationException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void sumOfSquares() throws NotationException {
        // @start region="gradient"
        Program squares = Program.parse("(x: [100]real) => sum(map(\\t. t * t, x))");
        Program slow = ForwardGradient.of(squares);         // a run of dual numbers for each of 100 directions
        Program fast = ForwardGradient.linear(squares);     // (x: [100]real) => build(100, j. x[j] + x[j])
        // @end
        assertEquals("(x: [100]real) => build(100, j. x[j] + x[j])", fast.toString());
        assertEquals(slow.parameters(), fast.parameters());
        assertTrue(Counting.operations(slow) > 100 * Counting.operations(fast));
    }

    @Test
    void rulesAndStrategies() throws NotationException {
        // @start region="strategy"
        var focus = new Focus(Term.parse("map(\\a. a + 1, map(\\b. b * b, x))"), 1000);
        Strategy.normalize(Focus.once(List.of(FusionRule.MAP_MAP, LetRule.BETA, LetRule.INLINE))).run(focus);
        String fused = focus.toString();
        // @end
        assertEquals("map(\\t. t * t + 1, x)", fused);
        assertEquals(focus.trail().uses().size(), focus.trail().terms().count() - 1);
    }

    private static Program jacobianOfMatvec(int n) { return parsed("(m: [%d][%d]real, x: [%d]real) => matvec(m, x)".formatted(n, n, n)); }

    /// {@return the difference of an order of equidistant numbers; zero for polynomials of smaller degree}
    private static long difference(int order, IntToLongFunction counts) {
        long[] row = IntStream.rangeClosed(2, 2 + order).mapToLong(counts).toArray();
        for (int k = 0; k < order; k++) {
            for (int i = 0; i < order - k; i++) {
                row[i] = row[i + 1] - row[i];
            }
        }
        return row[0];
    }

    private static void check(IntFunction<Program> family, int degree) {
        assertEquals(0, difference(degree + 1, n -> Counting.operations(ForwardGradient.linear(family.apply(n)))), family.apply(2)::toString);
        assertTrue(difference(2 * degree, n -> Counting.operations(ForwardGradient.of(family.apply(n)))) > 0, family.apply(2)::toString);
    }

    /// A gradient that takes `Θ(m²)` operations for `m` numbers takes `O(m)` when rewritten: counts are polynomials of these degrees.
    @Test
    void fromQuadraticToLinear() {
        check(n -> parsed("(x: [%d]real) => sum(map(\\t. t * t, x))".formatted(n)), 1);
        check(n -> parsed("(x: [%d]real) => foldl(\\s. \\t. s + t * t, 0, x)".formatted(n)), 1);
        check(n -> parsed("(x: [%d]real, y: [%d]real) => dot(x, y)".formatted(n, n)), 1);
        check(n -> parsed("(x: [%d]real) => sum(map(\\t. exp(sin(t)), x))".formatted(n)), 1);
        check(n -> parsed("(m: [%d][%d]real, x: [%d]real) => sum(matvec(m, x))".formatted(n, n, n)), 2);
        check(n -> parsed("(m: [%d][%d]real, x: [%d]real) => let r = matvec(m, x) in dot(r, r)".formatted(n, n, n)), 2);
        check(n -> parsed("(m: [%d][%d]real, v: [%d]real, x: [%d]real) => dot(v, map(\\t. tanh(t), matvec(m, x)))".formatted(n, n, n, n)), 2);
    }

    /// The Jacobian of a matrix times an array has the matrix's elements: nothing is left to compute.
    @Test
    void matrixTimesArray() {
        Program by = parsed("(x: [4]real) => matvec(build(3, i. build(4, k. real(i) - real(k))), x)");
        assertEquals("(x: [4]real) => let d9 = build(3, i1. build(4, k1. real(i1) - real(k1))) in build(4, j. build(3, i6. d9[i6][j]))", ForwardGradient.linear(by).toString());
        Program fast = ForwardGradient.linear(jacobianOfMatvec(3));
        double[] at = {1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2, -3};
        double[][] rows = Backward.jacobian(jacobianOfMatvec(3), at);
        double[] columns = fast.value(at);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < at.length; k++) {
                assertEquals(rows[i][k], columns[k * rows.length + i]);
            }
        }
    }

    @Seeded
    void randomPrograms(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int k = 0; k < 10; k++) {
            Program program = RandomPrograms.next(random);
            double[] at = random.doubles(program.inputs(), -1, 1).toArray();
            double[] gradient = Backward.gradient(program, at);
            assertNear(1e-9, gradient, ForwardGradient.of(program).value(at), "dual numbers: " + program);
            assertNear(1e-9, gradient, ForwardGradient.linear(program).value(at), "rewritten: " + program);
        }
    }

    /// The value stays the same with each step.
    @Test
    void everyStepOfARewriting() {
        Program program = parsed("(m: [2][3]real, x: [3]real) => let r = matvec(m, x) in dot(r, map(\\t. exp(t), r)) + logsumexp(x)");
        double[] at = {0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7, 0.8, -0.9};
        double[] gradient = Backward.gradient(program, at);
        Trail trail = ForwardGradient.rewritten(program, 10_000);
        List<Term> terms = trail.terms().toList();
        assertEquals(trail.end(), terms.getLast());
        terms.forEach(term -> assertArrayEquals(gradient, Program.of(program.parameters(), term).value(at), 1e-12, term::toString));
    }

    @Test
    void aBudgetEndsIt() {
        Program program = parsed("(x: [3]real) => sum(map(\\t. t * t, x))");
        Trail trail = ForwardGradient.rewritten(program, 5);
        assertTrue(trail.spent());
        assertEquals(5, trail.uses().size());
        assertArrayEquals(new double[] {2, 4, 6}, Program.of(program.parameters(), trail.end()).value(1, 2, 3));
        assertFalse(ForwardGradient.rewritten(program, 1000).spent());
    }

    @Test
    void whatIsNotMadeOfRealsIsRefused() {
        Program list = parsed("(x: real) => cons(x, nil)");
        assertThrows(IllTyped.class, () -> ForwardGradient.of(list));
    }

    /// Gradients of the reference programs as programs.
    @TestFactory
    Stream<DynamicTest> reference() {
        return ReferenceData.configured().cases("autodiff/expressions").where(reference -> reference.has("gradient")).test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            if (program.inputs() <= 100) {
                assertNear(reference, reference.get("gradient"), ForwardGradient.linear(program).value(at), program.toString());
            }
        });
    }
}
