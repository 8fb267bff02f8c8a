package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BalancedLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free balanced category on boxes of one output satisfies its laws up to the equality that decides them.
class BraidedEqualityTest implements BalancedLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x"), XX = X.power(2);
    private static final Box F = Box.of("f", X, X), M = Box.of("m", XX, X), S = Box.of("s", Ty.unit(), X);
    private static final Box G = Box.of("g", XX, XX);
    private static final Equality BALANCED = Equality.in(Theory.BALANCED);

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(Theory.BALANCED, random).type(1 + random.nextInt(2)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        Diagram arrow = Diagram.id(dom);
        var diagrams = RandomDiagrams.of(Theory.BALANCED, random);
        for (int i = 0; i < 3; i++) {
            long n = arrow.cod().size(), at = random.nextLong(n + 1);
            Ty taken = arrow.cod().slice(at, Math.min(n, at + random.nextInt(3)));
            arrow = arrow.thenAt(at, diagrams.box(taken, diagrams.type(1)));
            arrow = arrow.cod().size() < 2 ? arrow : arrow.thenAt(0, Diagram.braid(arrow.cod().slice(0, 1), arrow.cod().slice(1, 2)));
            arrow = arrow.thenAt(0, Diagram.untwist(arrow.cod().slice(0, 1)));
        }
        return arrow.then(trees(arrow.cod(), cod));
    }

    /// One box for all wires but the last outputs, which come from nothing.
    private static Diagram trees(Ty dom, Ty cod) {
        Diagram trees = Box.of("last", dom, cod.slice(0, 1));
        for (long k = 1; k < cod.size(); k++) {
            trees = trees.tensor(Box.of("state", Ty.unit(), cod.slice(k, k + 1)));
        }
        return trees;
    }

    @Override public boolean same(Diagram f, Diagram g) { return Verdicts.decided(BALANCED.decide(f, g)); }

    @Test void boxesPassStrands() {
        Diagram over = Diagram.braid(X, X);
        assertTrue(same(F.tensor(Diagram.id(X)).then(over), over.then(Diagram.id(X).tensor(F))));
        assertTrue(same(M.tensor(Diagram.id(X)).then(over), Diagram.braid(XX, X).then(Diagram.id(X).tensor(M))));
        assertTrue(same(S.tensor(Diagram.id(X)).then(over), Diagram.id(X).tensor(S)));
        assertTrue(same(S.tensor(Diagram.id(X)).then(over), S.tensor(Diagram.id(X)).then(Diagram.unbraid(X, X))));
        assertTrue(same(M.then(Diagram.twist(X)), Diagram.twist(XX).then(M)));
        assertFalse(same(over.then(M), M));
        assertFalse(same(over.then(M), Diagram.unbraid(X, X).then(M)));
        assertFalse(same(M.then(Diagram.twist(X)), Diagram.twist(X).tensor(Diagram.twist(X)).then(M)));
        assertTrue(same(M.dagger().then(over).then(Diagram.unbraid(X, X)), M.dagger()));
        assertFalse(same(M.dagger().then(over), M.dagger()));
    }

    @Test void whatIsNotDecidedIsSoundlyTried() {
        Diagram over = Diagram.braid(X, X), under = Diagram.unbraid(X, X);
        assertTrue(BALANCED.decide(G.then(over).then(under), G).isEqual());
        assertTrue(BALANCED.decide(G.then(F.tensor(Diagram.id(X))).then(over), G.then(over).then(Diagram.id(X).tensor(F))).isEqual());
        assertEquals(new Verdict.Different("boxes taken for wires, the strands from inputs 0 and 1 make 1 half turns round each "
                + "other on the left, -1 on the right"), BALANCED.decide(G.then(over), G.then(under)));
        Box n = Box.of("n", X, XX), pair = Box.of("p", XX, XX);
        assertInstanceOf(Verdict.Unknown.class, BALANCED.decide(n.then(pair).then(M).then(F), n.then(pair).then(over).then(over).then(M)
                .then(F)));
        assertInstanceOf(Verdict.Different.class, BALANCED.decide(n.then(pair), n.then(pair).then(over)));
    }

    @Test void theBraidsOfOnePlaneAreTold() {
        assertEquals(new Verdict.Different("the strands from inputs 0 and 1 make 1 half turns round each other on the left, -1 on the "
                + "right"), Equality.in(Theory.BRAIDED).decide(Diagram.braid(X, X), Diagram.unbraid(X, X)));
    }

    @Seeded void theNormalFormIsEqualAndItsStepsLeadThere(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram f = arrow(X.power(2), XX, random).then(Diagram.unbraid(X, X)), g = f.then(Diagram.braid(X, X)).then(Diagram.unbraid(X, X));
        assertTrue(same(f, BALANCED.normalForm(f)));
        assertEquals(BALANCED.normalForm(f), BALANCED.normalForm(g));
        List<Diagram> steps = BALANCED.steps(f).toList();
        assertEquals(f, steps.getFirst());
        assertEquals(BALANCED.normalForm(f), steps.getLast());
        steps.forEach(step -> assertTrue(same(f, step)));
        assertThrows(NoNormalForm.class, () -> BALANCED.normalForm(G));
    }

    @Test void manyCrossingsAreDecided() {
        Diagram braid = Diagram.id(X.power(100));
        for (int k = 0; k < 20_000; k++) {
            braid = braid.thenAt(k * 37 % 99, k % 3 == 0 ? Diagram.unbraid(X, X) : Diagram.braid(X, X));
        }
        assertTrue(same(braid, braid.then(Diagram.braid(XX, XX).then(Diagram.unbraid(XX, XX)).tensor(Diagram.id(X.power(96))))));
        assertFalse(same(braid.thenAt(3, Diagram.braid(X, X)), braid.thenAt(3, Diagram.unbraid(X, X))));
    }
}
