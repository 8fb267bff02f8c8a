package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.FeedbackLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.construction.IntegerFunctions;
import org.catenary.diagrams.construction.RandomStreams;
import org.catenary.diagrams.construction.Streams.Machine;
import org.catenary.diagrams.construction.Streams.Sequence;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free category with feedback satisfies its laws up to the equality that decides them, and what that calls equal does the
/// same to streams.
class FeedbackEqualityTest implements SymmetricLaws<Ty, Diagram>, FeedbackLaws<Ty, Diagram> {

    private static final Theory LOOPS = Theory.SYMMETRIC.union(Theory.of(Structure.DELAY, Structure.FEEDBACK));
    private static final Ty X = Ty.of("x"), U = Ty.of("u");
    private static final Box F = Box.of("f", X, X), K = Box.of("k", U, U), STEP = Box.of("step", X.tensor(U.delay(1)), X.tensor(U));

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(LOOPS, random).type(random.nextInt(3)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(LOOPS, random).atMost(3).diagram(dom, cod, 1 + random.nextInt(3));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Verdicts.decided(Equality.in(LOOPS).decide(f, g)); }

    @Test void aDelayPassesEveryBox() {
        Diagram wait = Diagram.swap(U, U.delay(1)).feedback(U);
        assertTrue(same(K.then(wait), wait.then(K.delay(1))));
        assertTrue(!same(K.then(wait), wait));
        assertTrue(!same(wait.then(wait.delay(1)), wait.then(K.delay(1)).then(wait.delay(1))));
        Diagram both = STEP.then(Diagram.id(X).tensor(K));
        assertTrue(same(both.feedback(U), Diagram.id(X).tensor(K.delay(1)).then(STEP).feedback(U)));
        assertTrue(!same(both.feedback(U), STEP.feedback(U)));
    }

    /// A trace yanks, a feedback waits.
    @Test void aFeedbackOfACrossingIsNoIdentity() {
        Diagram wait = Diagram.swap(X, X.delay(1)).feedback(X);
        assertTrue(!wait.dom().equals(wait.cod()));
        assertTrue(!same(F.then(wait), wait));
    }

    @Test void bubblesKeepTheMomentsInside() {
        Theory with = LOOPS.union(Theory.of(Structure.BUBBLE));
        Box around = Box.of("b", X, X);
        assertInstanceOf(Verdict.Different.class, Equality.in(with).decide(Diagram.bubble(around, F), Diagram.bubble(around, F.delay(1))));
        assertTrue(Equality.in(with).decide(Diagram.bubble(around, F), Diagram.bubble(around, F)).isEqual());
    }

    @Test void whatFollowsIsNotDecided() {
        Ob ob = new Ob.Atom("x", 0);
        Diagram there = new Diagram.FollowedBy(ob, true), back = new Diagram.FollowedBy(ob, false);
        assertInstanceOf(Verdict.Unknown.class, Equality.in(Theory.FEEDBACK).decide(there.then(back), Diagram.id(X)));
        assertTrue(Equality.in(Theory.FEEDBACK).decide(there, there).isEqual());
    }

    /// Random diagrams of one type, pulled about by the laws and not: equal ones do the same to streams.
    @Seeded void whatIsEqualDoesTheSameToStreams(long seed) {
        var random = Seeded.Random.of(seed);
        Ty x = object(random), y = object(random);
        Diagram f = arrow(x, y, random), g = arrow(x, y, random);
        if (Equality.in(LOOPS).decide(f, g).isEqual()) {
            var meaning = streams(seed);
            assertTrue(RandomStreams.same(meaning.apply(f), meaning.apply(g)), () -> f + " and " + g);
        }
    }

    private static Functor<Sequence<Integer>,
            Machine<Integer, IntegerFunctions.Of>> streams(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        Map<Ob, Sequence<Integer>> objects = new HashMap<>();
        Map<Box, Machine<Integer, IntegerFunctions.Of>> boxes =
                new HashMap<>();
        var types = new Functor<>(RandomStreams.STREAMS, (Ob ob) -> objects.computeIfAbsent(ob, _ -> RandomStreams.object(random)),
                box -> { throw new AssertionError(box); });
        return new Functor<>(RandomStreams.STREAMS, types.onAtoms(), box -> boxes.computeIfAbsent(box,
                b -> RandomStreams.arrow(types.apply(b.dom()), types.apply(b.cod()), random)));
    }
}
