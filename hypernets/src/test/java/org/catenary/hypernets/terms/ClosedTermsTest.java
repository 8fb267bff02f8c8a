package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.equality.Verdict;
import org.junit.jupiter.api.Test;

/// Terms are closed cartesian diagrams, and these terms, up to the laws.
class ClosedTermsTest {

    private static final long BUDGET = 100_000;
    private static final Equality EQUALITY = Equality.in(Theory.CARTESIAN_CLOSED);

    private static Map<String, Type> context() {
        var context = new LinkedHashMap<String, Type>();
        context.put("w0", Type.REAL);
        context.put("w1", Type.REAL.to(Type.REAL.to(Type.REAL)));
        context.put("w2", Type.REAL.to(Type.REAL).to(Type.REAL));
        return context;
    }

    @Test
    void aFunctionIsCurriedAndEvaluated() throws Exception {
        Judgement twice = Program.parse("λf:R → R. λp:R×1×R. (f (fst p), sin (snd (snd p)))").infer(Map.of());
        Diagram diagram = ClosedTerms.diagram(twice);
        Ty real = Ty.of("R");
        assertEquals(Ty.unit(), diagram.dom());
        assertEquals(real.tensor(real).over(real.tensor(real)).over(real.over(real)), diagram.cod());
        Diagram body = Diagram.eval(real, real).tensor(Primitive.SIN);
        assertTrue(EQUALITY.decide(diagram, body.curry(2).curry(1)).isEqual(), diagram::toString);
    }

    /// β, η and `let` of terms are equations of diagrams.
    @Seeded
    void equalTermsAreEqualDiagrams(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 60; i++) {
            Judgement term = random.judgement(i % 6);
            Diagram diagram = ClosedTerms.diagram(term);
            assertTrue(EQUALITY.decide(diagram, ClosedTerms.diagram(term.normalForm(BUDGET))).isEqual(), term::toString);
            assertTrue(EQUALITY.decide(diagram, ClosedTerms.diagram(term.longNormalForm(BUDGET))).isEqual(), term::toString);
        }
    }

    @Seeded
    void diagramsAreEqualExactlyWhenTermsAre(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 60; i++) {
            Judgement left = random.judgement(i % 4), right = random.judgement(left.context(), left.type(), i % 4);
            Diagram f = ClosedTerms.diagram(left), g = ClosedTerms.diagram(right);
            boolean equal = left.isBetaEtaEqual(right, BUDGET);
            assertEquals(equal, EQUALITY.decide(f, g) instanceof Verdict.Equal, () -> left + "\n" + right);
            assertEquals(equal, EQUALITY.normalForm(f).equals(EQUALITY.normalForm(g)), () -> left + "\n" + right);
        }
    }

    /// Term, diagram, term.
    @Seeded
    void aTermComesBackFromItsDiagram(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        Type type = Type.REAL.to(Type.REAL).to(Type.REAL.to(Type.REAL.times(Type.REAL)));
        for (int i = 0; i < 60; i++) {
            Judgement term = random.judgement(context(), type, 2 + i % 6);
            Judgement back = ClosedTerms.of(ClosedTerms.diagram(term)).terms().getFirst();
            assertEquals(term.context(), back.context());
            assertEquals(type, back.type());
            assertTrue(term.isBetaEtaEqual(back, BUDGET), () -> term + "\n" + back);
        }
    }

    /// Diagram, term, diagram: the normal form, which is its own.
    @Seeded
    void aDiagramComesBackFromItsTerm(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram f = RandomDiagrams.of(Theory.CARTESIAN_CLOSED, random).diagram(6), back = ClosedTerms.of(f).normalForm(0, BUDGET);
            assertEquals(f.dom(), back.dom());
            assertEquals(f.cod(), back.cod());
            assertTrue(EQUALITY.decide(f, back).isEqual(), () -> f + "\n" + back);
            assertEquals(back, EQUALITY.normalForm(back));
            assertEquals(List.of(f, back), EQUALITY.steps(f).toList());
        });
    }

    /// Functions that wait on the left, for several wires, or give several.
    @Seeded
    void functionsOfEveryShapeComeBack(long seed) {
        Seeded.Random.draws(seed, random -> {
            Ty x = Ty.of("x"), u = Ty.of("u", "v"), y = Ty.of("y", "x");
            Diagram f = RandomDiagrams.of(Theory.COPY_DISCARD, random).diagram(u.tensor(x), y, 3);
            Diagram g = f.curryLeft(2), h = f.curry(1).curryLeft(1), k = f.curry(3);
            Diagram beta = Diagram.id(u).tensor(g).then(Diagram.evalLeft(y, u));
            for (Diagram each : List.of(f, g, h, k, beta, g.then(Diagram.copy(g.cod(), 2)), Diagram.id(g.cod()), Diagram.id(h.cod()))) {
                Diagram back = EQUALITY.normalForm(each);
                assertEquals(each.cod(), back.cod());
                assertTrue(EQUALITY.decide(each, back).isEqual(), () -> each + "\n" + back);
                assertEquals(back, EQUALITY.normalForm(back));
            }
            assertEquals(EQUALITY.normalForm(f), EQUALITY.normalForm(beta));
        });
    }

    @Test
    void functionsNestDeep() {
        Term term = Term.operation(Primitive.ADD, Term.variable("x"), Term.variable("y"));
        for (int i = 0; i < 100_000; i++) {
            term = i % 2 == 0 ? Term.lambda("x", Type.REAL, term) : Term.lambda("z", Type.REAL, term.apply(Term.variable("y")));
        }
        Judgement judgement = Judgement.infer(Map.of("y", Type.REAL), term);
        Diagram diagram = ClosedTerms.diagram(judgement);
        assertEquals(Ty.of("R"), diagram.dom());
        assertEquals(1, diagram.cod().size());
    }

    /// What the innermost takes stands far from it, once.
    @Test
    void appliedFunctionsNestDeep() {
        Term term = Term.variable("x"), sum = Term.operation(Primitive.ADD, Term.variable("z"), Term.variable("x"));
        for (int i = 0; i < 10_000; i++) {
            term = Term.lambda("z", Type.REAL, i % 2 == 0 ? sum : Term.variable("z")).apply(term);
        }
        Judgement judgement = Judgement.infer(Map.of("x", Type.REAL), term);
        Diagram diagram = ClosedTerms.diagram(judgement);
        long crossings = StreamSupport.stream(diagram.layers().spliterator(), false)
                .mapToLong(layer -> layer.cell() instanceof Diagram.Permutation p ? p.order().length : 0).sum();
        assertTrue(crossings < 100_000, () -> "so many wires cross: " + crossings);
    }
}
