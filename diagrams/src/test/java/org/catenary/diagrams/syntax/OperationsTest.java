package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.category.WrongType;
import org.junit.jupiter.api.Test;

/// Cutting diagrams apart, and putting diagrams in the place of boxes.
class OperationsTest {

    private static final Ty X = Ty.of("x"), Y = Ty.of("y");
    private static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, X);

    /// A slice and the slice after it are the slice of both; all layers are the diagram, one cell a layer.
    @Seeded void slicesCompose(long seed) {
        Diagram diagram = RandomDiagrams.hypergraph(seed).diagram(12);
        long n = StreamSupport.stream(diagram.layers().spliterator(), false).count();
        for (long i = 0; i <= n; i++) {
            assertEquals(diagram.slice(0, n), diagram.slice(0, i).then(diagram.slice(i, n)));
            assertEquals(Diagram.id(diagram.slice(0, i).cod()), diagram.slice(i, i));
        }
        assertEquals(diagram.dom(), diagram.slice(0, n).dom());
        assertEquals(diagram.cod(), diagram.slice(0, n).cod());
        assertThrows(WrongArgument.class, () -> diagram.slice(0, n + 1));
        assertThrows(WrongArgument.class, () -> diagram.slice(2, 1));
    }

    @Test void theWidthIsThatOfTheWidestCut() {
        assertEquals(0, Diagram.id().width());
        assertEquals(2, F.tensor(F).width());
        assertEquals(3, F.then(Diagram.spider(Y, 1, 3)).then(Diagram.spider(Y, 3, 0)).width());
    }

    @Seeded void substitutionIsFunctorial(long seed) {
        var random = RandomDiagrams.hypergraph(seed);
        Diagram f = random.diagram(8), g = random.diagram(f.cod(), 8);
        assertEquals(f, f.map(box -> box));
        assertEquals(doubled(f.then(g)), doubled(f).then(doubled(g)));
        assertEquals(doubled(f.tensor(g)), doubled(f).tensor(doubled(g)));
        assertEquals(doubled(f.r()), doubled(f).r());
        assertEquals(doubled(f.dagger()), doubled(f).dagger());
    }

    /// Every box with another one after it.
    private static Diagram doubled(Diagram diagram) {
        return diagram.map(box -> box.then(Box.of("after", box.cod(), box.cod())));
    }

    @Test void aBoxIsReplacedWhereverItStands() {
        Diagram fgf = F.then(G).then(F), whole = F.tensor(F.dagger()).plus(F.tensor(F.dagger())).bubble("D");
        assertEquals(fgf.tensor(fgf.dagger()).plus(fgf.tensor(fgf.dagger())).bubble("D"), whole.substitute(F, fgf));
        assertEquals(G, G.substitute(F, fgf));
        assertEquals("in the place of f, g should have type x → y, got y → x",
                assertThrows(WrongType.class, () -> F.substitute(F, G)).getMessage());
    }

    @Test void transposesAreBentRound() {
        Diagram right = F.transposeRight(), left = F.transposeLeft();
        assertEquals("cap(xʳ, x) ⊗ id(yʳ) ; id(xʳ) ⊗ f ⊗ id(yʳ) ; id(xʳ) ⊗ cup(y, yʳ) : yʳ → xʳ", right.summary());
        assertEquals("id(yˡ) ⊗ cap(x, xˡ) ; id(yˡ) ⊗ f ⊗ id(xˡ) ; cup(yˡ, y) ⊗ id(xˡ) : yˡ → xˡ", left.summary());
        assertEquals(F.r().dom(), right.dom());
        assertEquals(F.l().cod(), left.cod());
    }

    /// Layers past each other and back are where they were, and what touches stays.
    @Seeded void exchangesCanBeUndone(long seed) {
        var diagrams = RandomDiagrams.planar(seed);
        for (int n = 2; n < 9; n++) {
            Diagram diagram = diagrams.diagram(Ty.of("x", "y", "z"), n).slice(0, n);
            List<Layer> layers = StreamSupport.stream(diagram.layers().spliterator(), false).toList();
            for (int i = 0; i + 1 < n; i++) {
                Layer upper = layers.get(i), lower = layers.get(i + 1);
                boolean west = lower.offset() + lower.cell().dom().size() <= upper.offset();
                boolean east = upper.offset() + upper.cell().cod().size() <= lower.offset();
                int k = i;
                if (west || east) {
                    Diagram exchanged = diagram.interchange(i, i + 1);
                    assertEquals(exchanged, diagram.interchange(i + 1, i));
                    assertEquals(lower.cell(), exchanged.slice(i, i + 1).boxes().getFirst());
                    if (!(west && east) && !bothFree(lower, upper)) {
                        assertEquals(diagram, exchanged.interchange(i, i + 1));
                    }
                } else {
                    assertThrows(NotExchangeable.class, () -> diagram.interchange(k, k + 1));
                }
            }
        }
    }

    /// Whether the exchanged layers could have been so in two ways.
    private static boolean bothFree(Layer upper, Layer lower) { return upper.cell().cod().isUnit() && lower.cell().dom().isUnit(); }

    @Test void whatTouchesDoesNotPass() {
        Box pair = Box.of("pair", X, Y.power(2)), state = Box.of("s", Ty.unit(), X);
        Diagram diagram = Diagram.id(X).tensor(F).then(pair.tensor(Diagram.id(Y))).thenAt(1, state).thenAt(0, G);
        assertEquals("s (layer 2) does not pass pair (layer 1): the one stands between wires of the other",
                assertThrows(NotExchangeable.class, () -> diagram.interchange(2, 0)).getMessage());
        assertEquals("g (layer 2) does not pass pair (layer 1): wire 0 joins them",
                assertThrows(NotExchangeable.class, () -> diagram.interchange(3, 0)).getMessage());
        assertEquals(List.of(pair, F, state, G), diagram.interchange(1, 0).boxes());
        assertEquals("layer 4 to the place of layer 0 of a diagram that has 4",
                assertThrows(WrongArgument.class, () -> diagram.interchange(4, 0)).getMessage());
    }

    @Test void theDepthIsTheLongestWayDown() {
        assertEquals(0, Diagram.id(X).depth());
        assertEquals(3, F.then(G).then(F).tensor(F).depth());
        Box state = Box.of("s", Ty.unit(), X), effect = Box.of("e", Y, Ty.unit()), pair = Box.of("pair", X, X.power(2));
        assertEquals(1, Diagram.id(X).thenAt(0, F).thenAt(1, state).depth());
        assertEquals(2, pair.thenAt(1, state).depth());
        assertEquals(3, Diagram.id(X).tensor(F).tensor(Diagram.id(X)).thenAt(1, effect).thenAt(0, Box.of("m", X.power(2), X))
                .depth());
    }

    @Test void aFoliationStandsSideBySide() {
        Diagram diagram = F.tensor(Diagram.id(X)).then(Diagram.id(Y).tensor(F)).then(G.tensor(Diagram.id(Y)));
        assertEquals(List.of(F.tensor(F), G.tensor(Diagram.id(Y))), diagram.foliation());
        assertEquals(List.of(), Diagram.id(X).foliation());
    }
}
