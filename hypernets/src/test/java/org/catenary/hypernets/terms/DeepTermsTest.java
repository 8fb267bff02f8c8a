package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// Terms and types nested a hundred thousand deep need no deep stack.
class DeepTermsTest {

    private static final int DEEP = 100_000;
    private static final Map<String, Type> CONTEXT = Map.of("f", Type.REAL.to(Type.REAL));

    @Test
    void functions() throws Exception {
        Term term = Term.variable("x0");
        for (int i = DEEP; i-- > 0;) {
            term = i % 2 == 0 ? Term.lambda("x" + i, Type.REAL, term) : Term.lambda("x", term.apply(Term.constant(i)));
        }
        roundTrips(term);
    }

    @Test
    void applications() throws Exception {
        Term term = Term.constant(1);
        for (int i = 0; i < DEEP; i++) {
            term = switch (i % 3) {
                case 0 -> Term.variable("f").apply(term);
                case 1 -> Term.operation(Primitive.SUB, term, Term.constant(2));
                default -> Term.let("y", term, Term.operation(Primitive.NEG, Term.variable("y")));
            };
        }
        roundTrips(term);
        Judgement judgement = Judgement.infer(CONTEXT, term);
        assertTrue(judgement.term().equals(term));
        Judgement normal = judgement.normalForm(10_000_000);
        assertEquals(normal.term(), normal.normalForm(10_000_000).term());
    }

    @Test
    void lets() {
        Term term = Term.variable("x" + DEEP);
        for (int i = DEEP; i > 0; i--) {
            Term before = Term.variable("x" + (i - 1));
            term = Term.let("x" + i, Term.operation(Primitive.ADD, before, Term.constant(1)), term);
        }
        Judgement judgement = Judgement.infer(Map.of("x0", Type.REAL), term);
        assertArrayEquals(new double[] {DEEP + 0.5}, judgement.evaluate(Map.of("x0", Value.of(0.5)), 1_000_000).numbers());
        assertTrue(judgement.isBetaEtaEqual(judgement.normalForm(10_000_000), 10_000_000));
    }

    @Test
    void pairs() throws Exception {
        Term term = Term.unit();
        Type type = Type.UNIT;
        for (int i = 0; i < DEEP; i++) {
            term = i % 2 == 0 ? Term.pair(term, Term.constant(i)) : Term.pair(Term.constant(i), term);
            type = i % 2 == 0 ? type.times(Type.REAL) : Type.REAL.times(type);
        }
        roundTrips(term);
        Judgement judgement = Judgement.infer(term);
        assertEquals(type, judgement.type());
        assertEquals(type, Type.parse(type.toString()));
        assertEquals(DEEP, judgement.evaluate(Map.of(), 10_000_000).numbers().length);
        assertEquals(term, judgement.normalForm(10_000_000).term());
    }

    @Test
    void functionTypes() throws Exception {
        Type type = Type.REAL;
        Term term = Term.variable("x");
        for (int i = 0; i < DEEP; i++) {
            type = i % 2 == 0 ? type.to(Type.REAL) : Type.REAL.to(type);
            term = Term.lambda("x", term);
        }
        assertEquals(type, Type.parse(type.toString()));
        Term function = Term.lambda("f", type, Term.variable("f"));
        roundTrips(function);
        assertEquals(type.to(type), Judgement.infer(function).type());
    }

    /// Types grow with the depth, and so would what a wire is called.
    @Test
    void netsOfFunctions() {
        Term term = Term.variable("y");
        Type type = Type.REAL;
        for (int i = 0; i < DEEP; i++) {
            term = Term.lambda("x", Type.REAL, term);
            type = Type.REAL.to(type);
        }
        Judgement judgement = Judgement.infer(Map.of("y", Type.REAL), term);
        Hypernet net = TermNets.net(judgement);
        Judgement back = TermNets.judgement(net, List.of("y"));
        assertTrue(term.isAlphaEquivalent(back.term()));
        assertEquals(type, back.type());
    }

    private static Judgement curried(int depth) {
        Term term = Term.variable("y");
        for (int i = 0; i < depth; i++) {
            term = Term.lambda("x", Type.REAL, term);
        }
        return Judgement.infer(Map.of("y", Type.REAL), term);
    }

    /// Each level has a type that is as deep as the levels in it, and equal to one that was made apart.
    @Test
    void functionsMadeApartAreCompared() {
        Hypernet net = TermNets.net(curried(DEEP / 10)), other = TermNets.net(curried(DEEP / 10));
        assertInstanceOf(Isomorphism.class, Isomorphism.between(net, other));
        assertEquals(Fingerprint.of(net), Fingerprint.of(other));
        assertNotEquals(Fingerprint.of(net), Fingerprint.of(TermNets.net(curried(DEEP / 10 - 1))));
        Diagram diagram = ClosedTerms.diagram(curried(DEEP / 10)), made = ClosedTerms.diagram(curried(DEEP / 10));
        assertEquals(diagram, made);
        assertInstanceOf(Isomorphism.class, Isomorphism.between(Translation.net(diagram), Translation.net(made)));
    }

    /// Types that hold a type twice, and this one another twice, have more paths than can be gone.
    @Test
    void sharedTypesMadeApartAreEqual() {
        Type type = Type.REAL, other = Type.of("R"), different = Type.UNIT;
        for (int i = 0; i < 200; i++) {
            type = i % 2 == 0 ? type.times(type) : type.to(type);
            other = i % 2 == 0 ? other.times(other) : other.to(other);
            different = i % 2 == 0 ? different.times(different) : different.to(different);
        }
        assertEquals(type, other);
        assertEquals(other.to(type), type.to(other));
        assertNotEquals(type, different);
    }

    private static void roundTrips(Term term) throws Exception {
        assertEquals(term, Term.parse(term.toString()));
        assertEquals(term, Term.parseExpression(term.toExpression()));
        assertEquals(term, TermJson.read(TermJson.write(term)));
        assertTrue(term.isAlphaEquivalent(Term.parse(term.toString())));
    }
}
