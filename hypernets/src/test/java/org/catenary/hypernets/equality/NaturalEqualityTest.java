package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Cartesian;
import org.catenary.diagrams.category.CartesianLaws;
import org.catenary.diagrams.category.CopyDiscardLaws;
import org.catenary.diagrams.category.Markov;
import org.catenary.diagrams.category.MarkovLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Copy–discard, Markov and cartesian categories: three theories of the same diagrams.
class NaturalEqualityTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X.tensor(X));

    /// The free copy–discard category, with the laws of the others where these hold.
    private enum Copying implements Cartesian<Ty, Diagram> {
        DIAGRAMS;

        @Override public Diagram id(Ty x) { return Diagram.id(x); }

        @Override public Ty unit() { return Ty.unit(); }

        @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

        @Override public Diagram swap(Ty x, Ty y) { return Diagram.swap(x, y); }

        @Override public Diagram copy(Ty x, int n) { return Diagram.copy(x, n); }
    }

    private static Diagram random(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.COPY_DISCARD, random).diagram(dom, cod, 1 + random.nextInt(5));
    }

    private static Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.COPY_DISCARD, random).type(random.nextInt(3));
    }

    private static boolean equal(Theory theory, Diagram f, Diagram g) {
        return Verdicts.decided(Equality.in(theory.union(Theory.of(Structure.BUBBLE))).decide(f, g));
    }

    @Nested class CopyDiscarding implements CopyDiscardLaws<Ty, Diagram> {
        @Override public Free category() { return Free.DIAGRAMS; }

        @Override public Ty object(RandomGenerator random) { return NaturalEqualityTest.object(random); }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) { return random(dom, cod, random); }

        @Override public boolean same(Diagram f, Diagram g) { return equal(Theory.COPY_DISCARD, f, g); }
    }

    @Nested class Discarding implements MarkovLaws<Ty, Diagram> {
        @Override public Markov<Ty, Diagram> category() { return Copying.DIAGRAMS; }

        @Override public Ty object(RandomGenerator random) { return NaturalEqualityTest.object(random); }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) { return random(dom, cod, random); }

        @Override public boolean same(Diagram f, Diagram g) { return equal(Theory.MARKOV, f, g); }
    }

    @Nested class Sharing implements CartesianLaws<Ty, Diagram> {
        @Override public Cartesian<Ty, Diagram> category() { return Copying.DIAGRAMS; }

        @Override public Ty object(RandomGenerator random) { return NaturalEqualityTest.object(random); }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) { return random(dom, cod, random); }

        @Override public boolean same(Diagram f, Diagram g) { return equal(Theory.CARTESIAN, f, g); }
    }

    /// The three differ by one law each.
    @Test void theTheoriesDiffer() {
        Diagram discarded = F.then(Diagram.discard(X)), nothing = Diagram.discard(X);
        assertEquals(List.of(false, true, true), verdicts(discarded, nothing));
        Diagram shared = F.then(Diagram.copy(X, 2)), copied = Diagram.copy(X, 2).then(F.tensor(F));
        assertEquals(List.of(false, false, true), verdicts(shared, copied));
        Diagram half = Diagram.copy(X, 2).then(G.then(Diagram.discard(X).tensor(Diagram.id(X))).tensor(
                G.then(Diagram.id(X).tensor(Diagram.discard(X))))).then(Diagram.swap(X, X));
        assertEquals(List.of(false, false, true), verdicts(half, G));
        assertEquals(List.of(false, false, false), verdicts(Diagram.copy(X, 2).then(F.tensor(F)), Diagram.copy(X, 2)));
    }

    private static List<Boolean> verdicts(Diagram f, Diagram g) {
        return List.of(equal(Theory.COPY_DISCARD, f, g), equal(Theory.MARKOV, f, g), equal(Theory.CARTESIAN, f, g));
    }

    /// Verdicts agree with the meanings in random stochastic matrices and random functions, on pairs that differ in one place.
    @Seeded void meaningsAgreeWithTheVerdict(long seed) {
        var random = Seeded.Random.of(seed);
        int same = 0, different = 0;
        for (int i = 0; i < 25; i++) {
            Diagram f = RandomDiagrams.of(Theory.COPY_DISCARD, random).atMost(3).diagram(X, 2 + random.nextInt(4));
            Diagram g = varied(f, random);
            boolean markov = equal(Theory.MARKOV, f, g), cartesian = equal(Theory.CARTESIAN, f, g);
            assertTrue(cartesian || !markov, () -> "%s and %s".formatted(f, g));
            assertEquals(Interpretations.agreeAsKernels(f, g), markov, () -> "%s and %s".formatted(f, g));
            assertEquals(Interpretations.agreeAsFunctions(f, g), cartesian, () -> "%s and %s".formatted(f, g));
            same += cartesian ? 1 : 0;
            different += cartesian ? 0 : 1;
        }
        assertTrue(same > 0 && different > 0, "%d equal pairs, %d others".formatted(same, different));
    }

    /// Another diagram of the same type: by a law, or by a box more.
    private static Diagram varied(Diagram f, RandomGenerator random) {
        Ty y = f.cod();
        Diagram more = f.then(Diagram.copy(y, 2));
        return switch (random.nextInt(4)) {
            case 0 -> more.then(Diagram.id(y).tensor(Box.of("h", y, X).then(Diagram.discard(X))));
            case 1 -> Diagram.copy(f.dom(), 2).then(f.tensor(f)).then(Diagram.id(y).tensor(Diagram.discard(y)));
            case 2 -> Diagram.copy(f.dom(), 2).then(f.tensor(f)).then(Box.of("k", y.tensor(y), y));
            default -> more.then(Box.of("k", y.tensor(y), y));
        };
    }

    /// Diagrams have the same normal form exactly when they are equal, and each step towards it is equal to the one before.
    @Seeded void normalFormsAgreeWithTheVerdict(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 20; i++) {
            Diagram f = RandomDiagrams.of(Theory.COPY_DISCARD, random).atMost(3).diagram(X, 1 + random.nextInt(5));
            Diagram g = varied(f, random);
            for (Theory theory : List.of(Theory.COPY_DISCARD, Theory.MARKOV, Theory.CARTESIAN)) {
                Equality equality = Equality.in(theory);
                assertEquals(equal(theory, f, g), equality.normalForm(f).equals(equality.normalForm(g)));
                List<Diagram> steps = equality.steps(g).toList();
                assertEquals(equality.normalForm(g), steps.getLast());
                for (Diagram step : steps) {
                    assertTrue(equal(theory, g, step), () -> "%s is not %s".formatted(step, g));
                }
            }
        }
    }

    @Test void framesAreComparedInside() {
        Diagram shared = F.then(Diagram.copy(X, 2)), copied = Diagram.copy(X, 2).then(F.tensor(F));
        Equality cartesian = Equality.in(Theory.CARTESIAN.union(Theory.of(Structure.BUBBLE)));
        assertTrue(cartesian.decide(shared.bubble("d"), copied.bubble("d")).isEqual());
        assertFalse(equal(Theory.MARKOV, shared.bubble("d"), copied.bubble("d")));
        Diagram deep = shared, other = copied;
        for (int i = 0; i < 10_000; i++) {
            deep = deep.bubble("d");
            other = other.bubble("d");
        }
        assertTrue(cartesian.decide(deep, other).isEqual());
    }

    @Test void tracedCartesianCategoriesAreUnknown() {
        Theory theory = Theory.CARTESIAN.union(Theory.TRACED);
        Diagram loop = F.then(Diagram.copy(X, 2));
        Diagram unrolled = Diagram.swap(X, X).then(Diagram.discard(X).tensor(Diagram.id(X))).then(loop).trace(X);
        assertInstanceOf(Verdict.Unknown.class, Equality.in(theory).decide(unrolled, unrolled.then(F)));
        assertTrue(Equality.in(theory).decide(unrolled, unrolled).isEqual());
        assertInstanceOf(Verdict.Unknown.class,
                Equality.in(Theory.CARTESIAN.union(Theory.of(Structure.SUM)))
                        .decide(F.plus(F), F));
    }

    @Test void longDiagramsAreDecided() {
        Diagram chain = Diagram.id(X), squared = Diagram.id(X);
        Box join = Box.of("m", X.tensor(X), X);
        for (int i = 0; i < 20_000; i++) {
            chain = chain.then(F).then(Diagram.copy(X, 2)).then(join);
            squared = squared.then(Diagram.copy(X, 2)).then(F.tensor(F)).then(join);
        }
        assertTrue(equal(Theory.CARTESIAN, chain, squared));
        assertFalse(equal(Theory.MARKOV, chain, squared));
        assertTrue(equal(Theory.COPY_DISCARD, chain, chain));
    }
}
