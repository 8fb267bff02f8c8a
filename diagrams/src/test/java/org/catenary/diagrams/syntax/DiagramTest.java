package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.category.WrongType;
import org.junit.jupiter.api.Test;

class DiagramTest {

    private static final Ty X = Ty.of("x");
    private static final Ty Y = Ty.of("y");
    private static final Box F = Box.of("f", X, Y);
    private static final Box G = Box.of("g", Y, X);

    /// However a word of steps or factors is bracketed, and wherever identities stand, the diagram is the same.
    @Seeded void bracketsAndIdentitiesMakeNoDifference(long seed) {
        var random = Seeded.Random.of(seed);
        List<Diagram> steps = Stream.generate(() -> List.<Diagram>of(F.then(G), F.then(G).then(F).then(G), Diagram.id(X))
                .get(random.nextInt(3))).limit(60).toList();
        Diagram inOrder = steps.stream().reduce(Diagram::then).orElseThrow();
        List<Diagram> factors = Stream.generate(() -> List.of(F, F.tensor(G), Diagram.id(X), Diagram.id(Y), Diagram.id(),
                F.then(G), Diagram.id(X).tensor(G)).get(random.nextInt(7))).limit(60).toList();
        Diagram inRow = factors.stream().reduce(Diagram::tensor).orElseThrow();
        for (int i = 0; i < 10; i++) {
            Diagram then = bracketed(steps, Diagram::then, random), tensor = bracketed(factors, Diagram::tensor, random);
            assertEquals(inOrder, then);
            assertEquals(inOrder.hashCode(), then.hashCode());
            assertEquals(inRow, tensor);
            assertEquals(inRow.hashCode(), tensor.hashCode());
            assertEquals(inRow.dom(), tensor.dom());
            assertEquals(layers(inRow), layers(tensor));
        }
    }

    private static Diagram bracketed(List<Diagram> parts, BinaryOperator<Diagram> op, RandomGenerator random) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int cut = 1 + random.nextInt(parts.size() - 1);
        return op.apply(bracketed(parts.subList(0, cut), op, random), bracketed(parts.subList(cut, parts.size()), op, random));
    }

    @Test
    void identitiesVanish() {
        assertSame(F, F.then(Diagram.id(Y)));
        assertSame(F, Diagram.id(X).then(F));
        assertSame(F, F.tensor(Diagram.id()));
        assertSame(F, Diagram.id(Ty.unit()).tensor(F));
        assertEquals(Diagram.id("x", "y"), Diagram.id("x").tensor(Diagram.id("y")));
        assertEquals(Diagram.id(X), Diagram.id(X).then(Diagram.id(X)));
        assertNotEquals(Diagram.id(X), Diagram.id(Y));
        assertNotEquals(F.tensor(G), F.then(G));
    }

    /// `thenAt` is composition with the whiskered diagram, whatever is composed.
    @Seeded void thenAtIsThenWithWiresBeside(long seed) {
        var random = Seeded.Random.of(seed);
        var diagrams = RandomDiagrams.of(Theory.HYPERGRAPH, random);
        for (int i = 0; i < 50; i++) {
            Diagram d = diagrams.diagram(4);
            int n = (int) d.cod().size(), from = random.nextInt(n + 1), to = from + random.nextInt(n - from + 1);
            Diagram f = diagrams.diagram(d.cod().slice(from, to), random.nextInt(3));
            Diagram whiskered = Diagram.id(d.cod().slice(0, from)).tensor(f).tensor(Diagram.id(d.cod().slice(to, n)));
            Diagram at = d.thenAt(from, f);
            assertEquals(d.then(whiskered), at);
            assertEquals(whiskered.cod(), at.cod());
            assertEquals(d.dom(), at.dom());
        }
    }

    /// Composing the layers one after the other gives a diagram with the same layers, of the same type.
    @Seeded void layersAreTheDiagram(long seed) {
        var random = RandomDiagrams.hypergraph(seed);
        for (int i = 0; i < 30; i++) {
            Diagram d = random.diagram(4).tensor(random.diagram(3));
            Diagram e = d.then(random.diagram(d.cod(), 3)).tensor(random.diagram(2));
            Diagram again = Diagram.id(e.dom());
            for (Layer layer : e.layers()) {
                again = again.thenAt(layer.offset(), layer.cell());
            }
            assertEquals(layers(e), layers(again));
            assertEquals(e.cod(), again.cod());
            assertEquals(e.size(), again.size());
            assertEquals(e.theory(), again.theory());
        }
    }

    @Test
    void theLeftmostFactorComesFirst() {
        Diagram d = F.then(G).tensor(G.tensor(F).then(F.tensor(G)));
        assertEquals(List.of(new Layer(0, F), new Layer(0, G), new Layer(1, G), new Layer(2, F), new Layer(1, F),
                new Layer(2, G)), layers(d));
        assertEquals(List.of(F, G, G, F, F, G), d.boxes());
        assertEquals(List.of(), layers(Diagram.id(X)));
    }

    @Seeded void turnsAreUndone(long seed) {
        var random = RandomDiagrams.hypergraph(seed);
        for (int i = 0; i < 20; i++) {
            Diagram d = random.diagram(6);
            assertTurns(d);
            assertTurns(d.plus(d.dagger().dagger()).tensor(random.diagram(3)));
        }
    }

    private static void assertTurns(Diagram d) {
        assertEquals(d, d.dagger().dagger());
        assertEquals(d, d.r().l());
        assertEquals(d, d.l().r());
        assertEquals(d.r().dagger(), d.dagger().r());
        assertEquals(d.cod(), d.dagger().dom());
        assertEquals(d.dom(), d.dagger().cod());
        assertEquals(d.cod().r(), d.r().dom());
        assertEquals(d.dom().r(), d.r().cod());
        assertEquals(d.dom().r().r(), d.r().r().dom());
        assertEquals(d.size(), d.r().size());
    }

    @Test
    void aTurnedBoxKnowsItsType() {
        Box f = Box.of("f", X.tensor(Y), Y);
        assertEquals(new Diagram.Turned(f, 1, false), f.r());
        assertEquals(Y.r(), f.r().dom());
        assertEquals(Y.r().tensor(X.r()), f.r().cod());
        assertEquals(Y, f.dagger().dom());
        assertEquals(X.tensor(Y).l(), f.dagger().l().dom());
        assertSame(f, f.r().l());
    }

    /// A box that says what it becomes is asked, and a Turned box asks the box.
    @Test
    void aBoxMayHaveSymmetry() {
        record Symmetric(String name, Ty dom, Ty cod) implements Box {
            @Override public Diagram turned(int z, boolean dagger) { return z == 0 ? this : Box.super.turned(z, false); }
        }
        var h = new Symmetric("h", X, X);
        assertSame(h, h.dagger());
        assertEquals(h.r(), h.dagger().r().dagger());
        assertSame(h, h.r().dagger().l());
    }

    @Test
    void bendsAndSpidersOfTypesAreThoseOfTheirObjects() {
        Ty xy = X.tensor(Y);
        assertEquals("id(x) ⊗ cup(y, yʳ) ⊗ id(xʳ) ; cup(x, xʳ)", Diagram.cup(xy).toString());
        assertEquals("cap(yʳ, y) ; id(yʳ) ⊗ cap(xʳ, x) ⊗ id(y)", Diagram.cap(xy).toString());
        assertEquals(xy.tensor(xy.r()), Diagram.cup(xy).dom());
        assertEquals(xy.r().tensor(xy), Diagram.cap(xy).cod());
        assertEquals(xy.l().tensor(xy), Diagram.cup(xy.l(), xy).dom());
        assertEquals(Diagram.cap(xy.l(), xy), Diagram.cup(xy.l(), xy).dagger());
        for (int in = 0; in < 3; in++) {
            for (int out = 0; out < 3; out++) {
                Diagram spider = Diagram.spider(xy, in, out);
                assertEquals(xy.power(in), spider.dom());
                assertEquals(xy.power(out), spider.cod());
            }
        }
        assertEquals(Diagram.id(xy), Diagram.spider(xy, 1, 1));
        assertEquals(Diagram.id(), Diagram.spider(Ty.unit(), 2, 3));
        assertEquals(new Diagram.Spider(Ob.of("x"), 2, 3), Diagram.spider(X, 2, 3));
        assertEquals(Diagram.id(), Diagram.cup(Ty.unit()));
    }

    @Test
    void aPermutationTakesInputsToOutputs() {
        Ty xyz = Ty.of("x", "y", "z");
        Diagram p = Diagram.permutation(xyz, 2, 0, 1);
        assertEquals(Ty.of("z", "x", "y"), p.cod());
        assertEquals(p, Diagram.swap(Ty.of("x", "y"), Ty.of("z")));
        assertEquals(Diagram.permutation(Ty.of("z", "x", "y"), 1, 2, 0), p.dagger());
        assertEquals(Diagram.id(xyz), Diagram.permutation(xyz, 0, 1, 2));
        assertEquals(Diagram.id(X), Diagram.swap(X, Ty.unit()));
        assertEquals(Diagram.swap(X.r(), Ty.of("z", "y").r()), Diagram.swap(X, Ty.of("z", "y")).r());
    }

    @Test
    void sumsAreFlat() {
        Box g = Box.of("g", X, Y), h = Box.of("h", X, Y);
        assertEquals(Diagram.sum(X, Y, List.of(F, g, h)), F.plus(g).plus(h));
        assertEquals(F.plus(g).plus(h), F.plus(g.plus(h)));
        assertEquals(F, F.plus(Diagram.zero(X, Y)));
        assertSame(F, Diagram.sum(X, Y, List.of(F)));
        assertEquals(Diagram.zero(X, Y), Diagram.sum(X, Y, List.of()));
        assertEquals(F.dagger().plus(g.dagger()), F.plus(g).dagger());
        assertEquals(F.r().plus(g.r()), F.plus(g).r());
        assertEquals(3, F.plus(g).size());
        assertTrue(F.plus(g).theory().contains(Structure.SUM));
        assertNotEquals(F.plus(g), g.plus(F));
    }

    @Test
    void mistakesAreToldInTheUsersWords() {
        says("f does not compose with f: cod y, dom x; wire 0 is y here, x there", NotComposable.class, () -> F.then(F));
        says("f ⊗ g does not compose with g ⊗ g: cod y ⊗ x, dom y ⊗ y; wire 1 is x here, y there", NotComposable.class,
                () -> F.tensor(G).then(G.tensor(G)));
        says("f does not compose with g ⊗ g: cod y, dom y ⊗ y; wire 1 is missing here, y there", NotComposable.class,
                () -> F.then(G.tensor(G)));
        says("f ⊗ g does not compose with g at offset 1: cod x, dom y; wire 1 is x here, y there", NotComposable.class,
                () -> F.tensor(G).thenAt(1, G));
        says("g at offset 1 needs 1 wire; cod y has 1", NotComposable.class, () -> F.thenAt(1, G));
        says("g at offset -1 needs 1 wire; cod y has 1", NotComposable.class, () -> F.thenAt(-1, G));
        says("no cup on x ⊗ y: neither is the adjoint of the other", NotAdjoint.class, () -> Diagram.cup(X, Y));
        says("no cap on x ⊗ x: neither is the adjoint of the other", NotAdjoint.class, () -> Diagram.cap(X, X));
        says("no cup on x ⊗ y ⊗ x: neither is the adjoint of the other", NotAdjoint.class,
                () -> Diagram.cup(X, Y.tensor(X)));
        says("the term g : y → x should have type x → y, got y → x", WrongType.class, () -> F.plus(G));
        says("the term zero(y, x) : y → x should have type x → y, got y → x", WrongType.class,
                () -> F.plus(Diagram.zero(Y, X)));
        assertThrows(WrongArgument.class, () -> Diagram.permutation(X, 0, 1));
        assertThrows(WrongArgument.class, () -> Diagram.permutation(Ty.of("x", "y"), 0, 0));
        assertThrows(WrongArgument.class, () -> Diagram.permutation(Ty.of("x", "y"), 0, 2));
        assertThrows(WrongArgument.class, () -> Diagram.spider(X, -1, 0));
        assertThrows(WrongArgument.class, () -> new Diagram.Spider(Ob.of("x"), 0, -1));
    }

    private static <M extends Mistake> void says(String message, Class<M> kind, Runnable attempt) {
        assertEquals(message, assertThrows(kind, attempt::run).getMessage());
    }

    @Test
    void depthAndLengthDoNotMatter() {
        Diagram tower = F, nested = F, sums = F;
        for (int i = 0; i < 100_000; i++) {
            tower = tower.then(G).then(F);
            nested = i < 50_000 ? nested.tensor(F).then(G.tensor(G)).then(Box.of("m", X.tensor(X), Y)) : nested;
            sums = new Diagram.Frame(new Border.Sum(X, Y), List.of(sums));
        }
        assertEquals(200_001, tower.size());
        assertEquals(tower.dagger(), tower.dagger().dagger().dagger());
        assertEquals(sums, sums.dagger().dagger());
        assertEquals(sums.hashCode(), sums.l().r().hashCode());
        assertEquals(tower, tower.r().l());
        assertEquals(nested, nested.l().r());
    }

    /// `f`, then twice in a row beside itself, and so on: 2⁶⁰ boxes and more in a few hundred nodes.
    @Test
    void whatSharesItsPartsIsNeverUnfolded() {
        Diagram one = shared(60), other = shared(60);
        assertEquals(1L << 60, one.size());
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, shared(60).then(Box.of("s", Ty.unit(), Ty.unit())));
        assertEquals(Long.MAX_VALUE, shared(70).size());
        assertEquals("a diagram of 1152921504606846976 boxes : I → I", one.summary());
        says("a diagram of 1152921504606846976 boxes cannot be gone through box by box", TooLarge.class, one::dagger);
        says("a diagram of at least 9223372036854775807 boxes cannot be gone through box by box", TooLarge.class,
                shared(70)::r);
    }

    private static Diagram shared(int levels) {
        Diagram scalar = Box.of("s", Ty.unit(), Ty.unit());
        for (int i = 0; i < levels; i++) {
            scalar = i % 2 == 0 ? scalar.then(scalar) : scalar.tensor(scalar);
        }
        return scalar;
    }

    private static List<Layer> layers(Diagram diagram) {
        var layers = new ArrayList<Layer>();
        diagram.layers().forEach(layers::add);
        return layers;
    }

    @Test
    void copiesAndMergesAreCounted() {
        Ty xy = Ty.of("x", "y");
        assertEquals("-1 copies of x ⊗ y: none or more can be", assertThrows(WrongArgument.class, () -> Diagram.copy(xy, -1)).getMessage());
        assertEquals("a merge of -1 wires x ⊗ y: none or more can be", assertThrows(WrongArgument.class, () -> Diagram.merge(xy, -1)).getMessage());
    }
}
