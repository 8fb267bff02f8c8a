package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.NoFeedback;
import org.catenary.diagrams.category.NotTurnable;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.UnfoldingLaws;
import org.catenary.diagrams.construction.IntegerFunctions;
import org.catenary.diagrams.construction.RandomStreams;
import org.catenary.diagrams.construction.Streams.Machine;
import org.catenary.diagrams.construction.Streams.Sequence;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The laws of feedback in the free category hold of what diagrams do to streams.
class FreeFeedbackTest implements UnfoldingLaws<Ty, Diagram> {
    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(Theory.FEEDBACK, random).type(random.nextInt(3)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.FEEDBACK, random).atMost(3).diagram(dom, cod, 1 + random.nextInt(3));
    }

    @Override public boolean same(Diagram f, Diagram g) {
        var meaning = streams(7);
        return RandomStreams.same(meaning.apply(f), meaning.apply(g));
    }

    private static Functor<Sequence<Integer>, Machine<Integer, IntegerFunctions.Of>> streams(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        Map<Ob, Sequence<Integer>> objects = new HashMap<>();
        Map<Box, Machine<Integer, IntegerFunctions.Of>> boxes = new HashMap<>();
        var types = new Functor<>(RandomStreams.STREAMS,
                (Ob ob) -> objects.computeIfAbsent(ob, _ -> RandomStreams.object(random)),
                box -> { throw new AssertionError(box); });
        return new Functor<>(RandomStreams.STREAMS, types.onAtoms(),
                box -> boxes.computeIfAbsent(box, b ->
                        RandomStreams.arrow(types.apply(b.dom()), types.apply(b.cod()), random)));
    }

    @Test
    void feedbacksJoinAndHaveNoReverse() {
        Ty x = Ty.of("x"), u = Ty.of("u"), v = Ty.of("v");
        Box f = Box.of("f", x.tensor(u.delay(1)).tensor(v.delay(1)), x.tensor(u).tensor(v));
        assertEquals(f.feedback(u.tensor(v)), f.feedback(v).feedback(u));
        assertEquals(f, f.feedback(Ty.unit()));
        assertThrows(NotTurnable.class, () -> f.feedback(v).r());
        assertThrows(NotTurnable.class, () -> f.feedback(v).dagger());
        assertEquals("no feedback of f : x ⊗ ∂u ⊗ ∂v → x ⊗ u ⊗ v over u: the codomain should end with u, the domain with ∂u",
                assertThrows(NoFeedback.class, () -> f.feedback(u)).getMessage());
        assertEquals(f.delay(2).feedback(v.delay(2)), f.feedback(v).delay(1).delay(1));
    }

    @Test
    void aFeedbackOfAHundredThousandFeedbacksIsDelayed() {
        Diagram f = Box.of("f", Ty.of("x").tensor(Ty.of("x").delay(1)), Ty.of("x").power(2));
        Diagram g = f;
        for (int k = 0; k < 100_000; k++) {
            g = g.feedback(Ty.of("x")).bubble("b").tensor(Diagram.id(Ty.of("x").delay(1))).then(f);
        }
        assertEquals(g.dom().delay(1), g.delay(1).dom());
    }
}
