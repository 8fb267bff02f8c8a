package org.catenary.diagrams.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BalancedLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Braids satisfy the laws of balanced categories, and their equality agrees with the action on the free group.
class BraidTest implements BalancedLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x");

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return X.power(2); }

    private static Ty type(RandomGenerator random) {
        Ty type = Ty.unit();
        for (int n = random.nextInt(4); n > 0; n--) {
            type = type.tensor(Ty.of(random.nextBoolean() ? "x" : "y"));
        }
        return type;
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) { return braid(dom, 6, true, random); }

    @Override public boolean same(Diagram f, Diagram g) {
        boolean same = Braid.of(f).difference(Braid.of(g)).isEmpty();
        assertEquals(same, Braid.of(f).normalForm().equals(Braid.of(g).normalForm()), () -> f + "\n" + g);
        return same;
    }

    private static Diagram braid(Ty dom, int crossings, boolean twists, RandomGenerator random) {
        Diagram braid = Diagram.id(dom);
        for (int k = 0; k < crossings && dom.size() > 0; k++) {
            int i = random.nextInt((int) dom.size());
            braid = i + 1 < dom.size() && (!twists || random.nextInt(3) > 0)
                    ? braid.thenAt(i, new Diagram.Braid(braid.cod().get(i), braid.cod().get(i + 1), random.nextBoolean()))
                    : twists ? braid.thenAt(i, new Diagram.Twist(braid.cod().get(i), random.nextBoolean())) : braid;
        }
        return braid;
    }

    /// The same braid written otherwise: a word and its inverse put in, strands moved past crossings, everywhere.
    private static Diagram rewritten(Diagram braid, RandomGenerator random) {
        Diagram rewritten = Diagram.id(braid.dom());
        for (var layer : braid.layers()) {
            Diagram detour = braid(rewritten.cod(), random.nextInt(4), true, random);
            rewritten = rewritten.then(detour).then(detour.dagger()).thenAt(layer.offset(), layer.cell());
            if (rewritten.cod().size() > 2) {
                Ty x = rewritten.cod().slice(0, 1), y = rewritten.cod().slice(1, 2), z = rewritten.cod().slice(2, 3);
                Diagram over = Diagram.braid(x, y).tensor(Diagram.id(z)).then(Diagram.id(y).tensor(Diagram.braid(x, z)))
                        .then(Diagram.braid(y, z).tensor(Diagram.id(x)));
                Diagram under = Diagram.id(x).tensor(Diagram.braid(y, z)).then(Diagram.braid(x, z).tensor(Diagram.id(y)))
                        .then(Diagram.id(z).tensor(Diagram.braid(x, y)));
                rewritten = rewritten.thenAt(0, over).thenAt(0, under.dagger());
            }
        }
        return rewritten;
    }

    @Seeded void rewritingChangesNothing(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 20; i++) {
            Diagram braid = braid(type(random).tensor(Ty.of("x", "y")), 1 + random.nextInt(9), true, random);
            Diagram rewritten = rewritten(braid, random);
            assertTrue(same(braid, rewritten), rewritten::toString);
            assertEquals(Optional.empty(), Braid.of(braid).difference(Braid.of(Braid.of(rewritten).normalForm())));
        }
    }

    /// Equal by coordinates, equal in normal form, equal on the free group: three routes, one answer.
    @Seeded void equalityIsThatOfTheFreeGroup(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 400; i++) {
            int n = 2 + random.nextInt(5);
            Diagram f = braid(X.power(n), random.nextInt(9), false, random), g = braid(X.power(n), random.nextInt(9), false, random);
            assertEquals(Artin.loops(f).equals(Artin.loops(g)), same(f, g), () -> f + "\n" + g);
        }
    }

    /// Short braids on few strands, of which many are equal.
    @Seeded void shortBraidsAreEqualAsTheFreeGroupSays(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 300; i++) {
            Diagram f = braid(X.power(3), 4, false, random), g = braid(X.power(3), 4 - 2 * random.nextInt(2), false, random);
            assertEquals(Artin.loops(f).equals(Artin.loops(g)), same(f, g), () -> f + "\n" + g);
        }
    }

    @Seeded void theStepsLeadToTheNormalForm(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram braid = braid(Ty.of("x", "y", "x", "z"), 8, true, random);
        List<Diagram> steps = Braid.of(braid).steps().toList();
        assertEquals(Braid.of(braid).normalForm(), steps.getLast());
        steps.forEach(step -> assertTrue(same(braid, step)));
        assertEquals(Braid.of(braid).normalForm(), Braid.of(Braid.of(braid).normalForm()).normalForm());
    }

    @Test void theFirstExampleHolds() { assertEquals(Optional.empty(), FirstBraid.moves()); }

    @Test void differencesAreTold() {
        Diagram over = Diagram.braid(X, X), under = Diagram.unbraid(X, X), wire = Diagram.id(X);
        assertEquals("output 0 is the end of the strand from input 1 on the left, from input 0 on the right",
                difference(over, wire.tensor(wire)));
        assertEquals("the strands from inputs 0 and 1 make 1 half turns round each other on the left, -1 on the right",
                difference(over, under));
        assertEquals("the strand from input 0 is twisted 1 times on the left, 0 times on the right",
                difference(Diagram.twist(X), wire));
        Diagram left = over.tensor(wire).then(over.tensor(wire)), right = wire.tensor(over).then(wire.tensor(over));
        assertEquals("each two strands wind as often round each other, but the curves that the braids carry along differ",
                difference(left.then(right), right.then(left)));
        assertEquals("a braid has braids and twists alone, no f : x → x",
                assertThrows(NotABraid.class, () -> Braid.of(Box.of("f", X, X))).getMessage());
        assertThrows(WrongArgument.class, () -> Braid.of(wire).difference(Braid.of(Diagram.id("y"))));
    }

    private static String difference(Diagram f, Diagram g) { return Braid.of(f).difference(Braid.of(g)).orElseThrow(); }

    @Test void normalFormsAreShortWhereBraidsAre() {
        Diagram under = Diagram.unbraid(X, X);
        assertEquals(under, Braid.of(under).normalForm());
        assertEquals(under.tensor(Diagram.braid(X, X)).size(),
                Braid.of(under.tensor(Diagram.braid(X, X))).normalForm().size());
    }

    /// A long braid that stretches what it carries: its coordinates have hundreds of digits.
    @Test void longBraidsAreCompared() {
        Diagram over = Diagram.braid(X, X).tensor(Diagram.id(X)), under = Diagram.id(X).tensor(Diagram.unbraid(X, X));
        Diagram braid = Diagram.id(X.power(3));
        for (int k = 0; k < 1_000; k++) {
            braid = braid.then(over).then(under);
        }
        assertTrue(same(braid, braid.then(under).then(under.dagger())));
        assertEquals(Optional.empty(), Braid.of(braid.then(braid.dagger())).difference(Braid.of(Diagram.id(X.power(3)))));
    }
}
