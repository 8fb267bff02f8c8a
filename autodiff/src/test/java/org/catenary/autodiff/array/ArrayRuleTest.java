package org.catenary.autodiff.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.rewrite.Strategy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArrayRuleTest {

    private static final String PARAMETERS = "(x: real, y: real, v: [4]real, w: [4]real, m: [3][4]real) => ";
    private static final String HOT = "if real(i) <= real(k) and real(k) <= real(i) then ";

    /// Terms in which each rule fits somewhere.
    private static final Map<ArrayRule, List<String>> SAMPLES = new LinkedHashMap<>();

    static {
        sample(LetRule.BETA, "(\\t. t * x)(y + 1)", "foldl(\\s. (\\t. \\u. u * t)(s + x), y, v)");
        sample(LetRule.UNUSED, "let t = sin(x) in y");
        sample(LetRule.INLINE, "let t = sin(x) in t * y", "let t = v[2] in t * t", "let a = build(4, i. v[i]) in sum(a) + a[1]",
                "let a = build(4, i. exp(v[i])) in sum(build(4, j. a[j]))", "let f = \\t. t * x in f(f(y))", "let t = x in build(4, x. t)");
        sample(LetRule.PAIR, "let p = (x * y, x) in fst(p) * snd(p) + fst(p)");
        sample(LetRule.UNZIP, "let p = zip(v, w) in sum(map(\\t. fst(t) * snd(t), p))", "let p = build(3, i. zip(m[i], v)) in snd(p[2][1]) * fst(p[0][3])",
                "let p = build(3, i. build(4, k. (m[i][k], x))) in map(\\r. fst(r[3]) * snd(r[0]), p)", "let p = build(4, i. (v[i], w[i] * x)) in sum(map(\\t. fst(t) * snd(t), p))");
        sample(LetRule.PROJECTION, "fst((x, y))", "snd((x, y))");
        sample(LetRule.PROJECTION_OF_CHOICE, "snd(if x < y then (x, y) else (y, 2 * x))");
        sample(LetRule.FLOAT, "sin(let t = x * y in t * t)", "(let t = x * y in t * t) - (let t = y in t + x)", "sum(let t = x in map(\\s. s * t, v))");
        sample(LetRule.HOIST, "build(4, i. let t = sin(x) in t * v[i])", "map(\\s. let t = sin(x) in t * s, v)",
                "build(4, i. let s = v[i] in let t = sin(x) in t * s)");
        sample(LetRule.SINK, "let t = sin(x) in if x < y then t * t else 0");
        sample(LetRule.NAME, "build(3, j. build(4, i. v[i] * sin(w[i]) * real(j)))", "build(4, i. sin(x) * v[i])");
        sample(LetRule.FISSION, "build(3, j. build(4, i. let t = sin(v[i]) in t * t * real(j)))", "build(4, i. let t = sin(v[i]) in (t, t * t))");
        sample(FusionRule.GET_BUILD, "build(4, i. v[i] * x)[2]", "build(3, i. build(4, k. m[i][k] * x)[i + 1])");
        sample(FusionRule.GET, "map(\\t. t * x, v)[1]", "map2(\\s. \\t. s - t, v, w)[3]", "snd(zip(v, w)[0])", "transpose(m)[3][1]", "[x, y][1]");
        sample(FusionRule.MAP_MAP, "map(\\s. s + x, map(\\t. t * t, v))");
        sample(FusionRule.MAP_BUILD, "map(\\s. s * s, build(4, i. v[i] + x))");
        sample(FusionRule.MAP_ZIP, "map(\\p. fst(p) - snd(p), zip(v, w))");
        sample(FusionRule.MAP2_BUILD, "map2(\\s. \\t. s - t, build(4, i. v[i] * x), w)", "map2(\\s. \\t. s - t, v, build(4, i. w[i] * x))");
        sample(FusionRule.ZIP_BUILD, "zip(build(4, i. v[i] * x), w)", "zip(v, build(4, i. w[i] * x))");
        sample(FusionRule.CONCAT, "map(\\t. t * x, concat(v, w))", "sum(concat(v, [x, y]))");
        sample(FusionRule.FOLD_MAP, "foldl(\\s. \\t. s * x + t, y, map(\\t. t * t, v))", "foldr(\\t. \\s. s * x + t, y, map(\\t. t * t, v))",
                "scan(\\s. \\t. s * x + t, y, map(\\t. t * t, v))");
        sample(FusionRule.FOLD_PAIR, "foldl(\\s. \\t. (fst(s) * t, snd(s) + t * x), (x, y), v)");
        sample(SumRule.ONE_HOT, "build(3, k. sum(build(4, i. " + HOT + "v[i] * x else 0)))");
        sample(SumRule.CONDITION, "sum(build(4, i. if x < y then v[i] else 0))");
        sample(SumRule.ZEROS, "sum(build(4, i. 0))");
        sample(SumRule.SPLIT, "build(3, k. sum(build(4, i. (" + HOT + "v[i] else 0) + w[i])))", "build(3, k. sum(build(4, i. w[i] - (" + HOT + "v[i] else 0))))");
        sample(SumRule.FOLD, "foldl(\\s. \\t. s + t * x, y, v)", "foldr(\\t. \\s. t * x + s, y, v)", "reduce(\\s. \\t. s + t, 0, v)");
        sample(SumRule.DOT, "dot(build(4, i. v[i] * x), w)", "dot(v, build(4, i. w[i] * x))");
        sample(SumRule.MATVEC, "matvec(build(3, i. build(4, k. m[i][k] * x)), v)");
        sample(SumRule.MATMUL, "matmul(build(2, i. m[i]), transpose(m))");
        sample(SumRule.TRANSPOSE, "transpose(build(3, i. build(4, k. m[i][k] * x)))");
        sample(SumRule.OUTER, "outer(build(3, i. m[i][0] * x), v)");
        sample(ZeroRule.ZERO, "0 + x", "x + 0", "0 - x", "x - 0", "0 * x", "x * 0", "0 / x", "neg(0 * 1)");
        sample(ZeroRule.ONE, "1 * x", "x * 1", "-1 * x", "x * -1", "x / 1");
        sample(ZeroRule.CONSTANT, "sin(2) * x", "(3 - 4) * x");
        sample(ZeroRule.LINEAR, "x * (if x < y then y else 0)", "(if x < y then y else 0) * x", "-(if x < y then y else 0)", "(if x < y then y else 0) / x");
        sample(ZeroRule.TOGETHER, "(if x < y then y else 0) + (if x < y then x else 0)", "(if x < y then y else 0) - (if x < y then x else 0)");
        sample(ZeroRule.TWICE, "if x < y then sin(if x < y then x else 7) else y");
        sample(ZeroRule.SAME, "if x < y then sin(x) else sin(x)");
    }

    private static void sample(ArrayRule rule, String... terms) { SAMPLES.put(rule, List.of(terms)); }

    @Test
    void everyRuleHasALaw() {
        assertEquals(new HashSet<>(ArrayRule.all()), SAMPLES.keySet());
        assertEquals(ArrayRule.all().size(), ArrayRule.all().stream().map(ArrayRule::law).distinct().count());
    }

    /// Both sides are equal at random points.
    @TestFactory
    Stream<DynamicTest> laws() {
        return SAMPLES.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(text ->
                DynamicTest.dynamicTest(entry.getKey() + ": " + text, () -> law(entry.getKey(), Program.parse(PARAMETERS + text)))));
    }

    private static void law(ArrayRule rule, Program program) {
        var focus = new Focus(program.body(), 1000);
        assertTrue(Strategy.topDown(Focus.once(List.of(rule))).run(focus), () -> rule + " does not fit");
        Program after = Program.of(program.parameters(), focus.term());
        assertEquals(program.type(), after.type());
        RandomGenerator random = Seeded.Random.of(7);
        for (int k = 0; k < 10; k++) {
            double[] at = random.doubles(program.inputs(), -2, 2).toArray();
            assertArrayEquals(program.value(at), after.value(at), 1e-12, () -> "%s%n%s".formatted(program, after));
        }
    }

    private static boolean fits(ArrayRule rule, String text) throws NotationException {
        return Strategy.topDown(Focus.once(List.of(rule))).run(new Focus(Term.parse(text), 1000));
    }

    /// Where a rule would make something be computed more often, or mean something else, it does not fit.
    @Test
    void conditions() throws NotationException {
        assertEquals(false, fits(LetRule.INLINE, "let t = sin(x) in t * t"));
        assertEquals(false, fits(LetRule.INLINE, "let t = sin(x) in build(3, i. t)"));
        assertEquals(false, fits(LetRule.INLINE, "let a = build(4, i. exp(v[i])) in build(3, k. sum(build(4, j. a[j])))"));
        assertEquals(false, fits(LetRule.HOIST, "build(0, i. let t = sin(x) in t)"));
        assertEquals(false, fits(LetRule.HOIST, "build(3, i. let s = v[i] in let t = sin(s) in t * s)"));
        assertEquals(false, fits(LetRule.SINK, "let t = sin(x) in if t < y then t else 0"));
        assertEquals(false, fits(SumRule.ONE_HOT, "build(5, k. sum(build(4, i. " + HOT + "v[i] else 0)))"));
        assertEquals(false, fits(SumRule.CONDITION, "sum(build(4, i. if v[i] < y then v[i] else 0))"));
        assertEquals(false, fits(SumRule.FOLD, "foldl(\\s. \\t. s + t * s, y, v)"));
        assertEquals(false, fits(FusionRule.FOLD_PAIR, "foldl(\\s. \\t. (fst(s) * t, snd(s) + fst(s)), (x, y), v)"));
        assertEquals(false, fits(SumRule.TRANSPOSE, "transpose(build(0, i. build(4, k. x)))"));
        assertEquals(false, fits(ZeroRule.CONSTANT, "log(0)"));
    }

    /// What is bound twice gets names of its own, so that nothing is captured.
    @Test
    void namesAreNotCaptured() throws NotationException {
        var focus = new Focus(Term.parse("let a = x in build(4, x. let x = real(x) in a * x)"), 1000);
        Program before = Program.parse("(x: real) => " + focus.term()), after;
        Linear.SIMPLIFY.run(focus);
        after = Program.of(before.parameters(), focus.term());
        assertArrayEquals(new double[] {0, 5, 10, 15}, before.value(5));
        assertArrayEquals(new double[] {0, 5, 10, 15}, after.value(5));
        assertNotEquals(before, after);
    }

    /// A strategy that fails takes its steps back, at the root and inside.
    @Test
    void whatFailsLeavesTheTerm() throws NotationException {
        Term term = Term.parse("sin(0 + x) * (0 + y)");
        var focus = new Focus(term, 1000);
        Strategy<Focus> zeros = Strategy.topDown(Focus.once(List.of(ZeroRule.ZERO)));
        assertEquals(false, zeros.then(zeros).run(focus));
        assertEquals(term, focus.term());
        assertTrue(zeros.run(focus));
        assertEquals(Term.parse("sin(x) * y"), focus.term());
        assertEquals(2, focus.trail().uses().size());
        assertEquals(focus.term(), focus.trail().terms().toList().getLast());
    }

    @Test
    void termsMayBeDeep() {
        Term deep = Term.variable("x");
        for (int k = 0; k < 50_000; k++) {
            deep = Terms.operation("sin", Terms.plus(Terms.ZERO, deep));
        }
        var focus = new Focus(deep, Long.MAX_VALUE);
        Strategy.bottomUp(Focus.once(List.of(ZeroRule.ZERO))).run(focus);
        assertEquals(50_000, focus.trail().uses().size());
    }
}
