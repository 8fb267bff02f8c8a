package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rewriting;
import org.catenary.hypernets.rewrite.Strategy;
import org.junit.jupiter.api.Test;

/// Terms and nets are the same, by names of variables alone and by β and η.
class TermNetsTest {

    private static final long BUDGET = 100_000;

    static boolean isomorphic(Hypernet left, Hypernet right) {
        return Isomorphism.between(left, right) instanceof Isomorphism;
    }

    private static Hypernet opened(Hypernet net) {
        return Rewriting.of(net, BUDGET, Strategy.attempt(Strategy.topDown(Strategy.normalizeBy(TermRule.LET)))
                .then(Strategy.attempt(Strategy.bottomUp(Strategy.normalizeBy(TermRule.DISCARD, TermRule.CAPTURES))))).net();
    }

    @Seeded
    void aTermComesBackFromItsNet(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 100; i++) {
            Judgement term = random.judgement(i % 7);
            Judgement back = TermNets.judgement(TermNets.net(term), List.copyOf(term.context().keySet()));
            assertTrue(term.term().isAlphaEquivalent(back.term()), () -> term + "\n" + back);
            assertEquals(term.type(), back.type());
        }
    }

    @Seeded
    void netsAreIsomorphicWhenTermsAreAlphaEquivalent(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 60; i++) {
            Judgement left = random.judgement(i % 3), right = random.judgement(left.context(), left.type(), i % 3);
            assertEquals(left.term().isAlphaEquivalent(right.term()), isomorphic(TermNets.net(left), TermNets.net(right)),
                    () -> left + "\n" + right);
        }
    }

    /// A net whose `let` are opened, with nothing unused, is read as a term with a `let` for each wire that is shared.
    @Seeded
    void anOpenNetComesBackFromItsTerm(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 60; i++) {
            Judgement term = random.judgement(i % 6);
            Hypernet net = opened(TermNets.net(term));
            Judgement read = TermNets.judgement(net, List.copyOf(term.context().keySet()));
            assertTrue(isomorphic(net, opened(TermNets.net(read))), () -> term + "\n" + read);
            assertTrue(term.isBetaEtaEqual(read, BUDGET), () -> term + "\n" + read);
        }
    }

    /// Rewriting the net and evaluating the term come to the same normal form.
    @Seeded
    void twoWaysToTheNormalForm(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 60; i++) {
            Judgement term = random.judgement(i % 6);
            Rewriting rewriting = NetNormalForm.of(TermNets.net(term), BUDGET);
            assertTrue(!rewriting.spent(), term::toString);
            Judgement byNet = TermNets.judgement(rewriting.net(), List.copyOf(term.context().keySet()));
            Judgement byValue = term.longNormalForm(BUDGET);
            assertTrue(byValue.term().isAlphaEquivalent(byNet.term()), () -> term + "\n" + byNet + "\n" + byValue);
            assertTrue(isomorphic(TermNets.net(byValue), rewriting.net()), () -> term + "\n" + byNet + "\n" + byValue);
        }
    }

    /// Every net on the way is a term equal to the first.
    @Seeded
    void everyStepIsSound(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 10; i++) {
            Judgement term = random.judgement(1 + i % 3);
            Rewriting rewriting = NetNormalForm.of(TermNets.net(term), BUDGET);
            for (int k = 0; k <= rewriting.trace().steps().size(); k++) {
                Judgement now = TermNets.judgement(rewriting.trace().after(k), List.copyOf(term.context().keySet()));
                assertEquals(now.type(), Judgement.infer(now.context(), now.term()).type());
                assertTrue(term.isBetaEtaEqual(now, BUDGET), () -> term + "\n" + now);
            }
        }
    }

    @Test
    void bodiesNestDeep() throws NotationException {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("1 + let x = 2 in ");
        }
        Judgement term = Program.parse(text + "x").infer(Map.of());
        Judgement back = TermNets.judgement(TermNets.net(term), List.of());
        assertTrue(term.term().isAlphaEquivalent(back.term()));
    }
}
