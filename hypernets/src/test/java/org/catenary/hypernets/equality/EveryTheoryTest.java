package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Whatever the theory, there is a verdict with a reason, and never an exception.
class EveryTheoryTest {

    private static final List<Theory> NAMED = List.of(Theory.MONOIDAL, Theory.BRAIDED, Theory.BALANCED, Theory.SYMMETRIC,
            Theory.TRACED, Theory.RIGID, Theory.PIVOTAL, Theory.RIBBON, Theory.COMPACT, Theory.COPY_DISCARD, Theory.MARKOV,
            Theory.CARTESIAN, Theory.HYPERGRAPH, Theory.PHASED, Theory.BICLOSED, Theory.CLOSED, Theory.CARTESIAN_CLOSED,
            Theory.FEEDBACK, Theory.COLOURED);

    /// A diagram is never told to differ from itself, nor from itself inside out by snakes, sums and bubbles included.
    @Seeded void everyNamedTheoryDecides(long seed) {
        for (Theory theory : NAMED) {
            var diagrams = RandomDiagrams.of(theory, Seeded.Random.of(seed)).atMost(4);
            for (int i = 0; i < 6; i++) {
                Diagram f = diagrams.diagram(2 + i);
                Diagram reversed = isReversible(theory) ? f.dagger() : f;
                for (Diagram g : List.of(f, reversed, f.bubble("b"), f.plus(f), f.plus(f).bubble("b"))) {
                    Theory with = theory.union(g.theory());
                    assertFalse(Equality.in(with).decide(g, g) instanceof Verdict.Different, () -> with + ": " + g);
                }
            }
        }
    }

    /// Sets of structures that no name stands for.
    @Seeded void everySetOfStructuresAnswers(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 60; i++) {
            Theory theory = new Theory(random.nextInt(1 << Structure.values().length));
            var diagrams = RandomDiagrams.of(theory, random).atMost(4);
            Diagram f = diagrams.diagram(4), g = diagrams.diagram(f.dom(), 4), end = Box.of("end", g.cod(), f.cod());
            Equality equality = Equality.in(theory.union(f.theory()).union(g.theory()));
            Stream.of(equality.decide(f, g.then(end)), equality.decide(g.then(end), f), equality.decide(f, f)).forEach(verdict -> {
                switch (verdict) {
                    case Verdict.Equal _ -> { }
                    case Verdict.Different(String reason) -> assertFalse(reason.isBlank());
                    case Verdict.Unknown(String reason) -> assertFalse(reason.isBlank());
                }
            });
        }
    }

    /// What is equal with fewer laws is equal with more, as far as both are decided.
    @Seeded void moreLawsMakeMoreEqual(long seed) {
        for (int i = 0; i + 1 < NAMED.size(); i++) {
            Theory small = NAMED.get(i);
            var diagrams = RandomDiagrams.of(small, Seeded.Random.of(seed)).atMost(4);
            Diagram f = diagrams.diagram(5), g = rewritten(f, small);
            assertFalse(Equality.in(small).decide(f, g) instanceof Verdict.Different, f::toString);
            for (Theory large : NAMED) {
                if (large.contains(small) && Equality.in(small).decide(f, g).isEqual()) {
                    assertFalse(Equality.in(large).decide(f, g) instanceof Verdict.Different);
                }
            }
        }
        assertInstanceOf(Verdict.Different.class, Equality.in(Theory.MONOIDAL).decide(Diagram.id("x"), Diagram.id(Ty.unit())));
    }

    private static boolean isReversible(Theory theory) {
        return !theory.contains(Structure.EXPONENTIAL) && !theory.contains(Structure.FEEDBACK);
    }

    /// An equal diagram: in layers, with snakes and crossings where the theory has them.
    private static Diagram rewritten(Diagram f, Theory theory) {
        Diagram g = f.foliation().stream().reduce(Diagram.id(f.dom()), Diagram::then);
        if (theory.contains(Structure.BRAID) && g.cod().size() > 1) {
            Ty x = g.cod().slice(0, 1), rest = g.cod().slice(1, g.cod().size());
            g = g.then(Diagram.braid(x, rest)).then(Diagram.unbraid(rest, x));
        }
        return theory.contains(Structure.CUP) ? g.transposeLeft().transposeRight() : g;
    }
}
