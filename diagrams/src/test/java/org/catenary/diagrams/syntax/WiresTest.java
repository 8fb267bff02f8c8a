package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.functor.Interpretations;
import org.junit.jupiter.api.Test;

/// Diagrams written as functions of their wires.
class WiresTest {

    private static final Ty X = Ty.of("x"), Y = Ty.of("y"), XX = X.tensor(X);
    private static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, X), M = Box.of("m", XX, X), N = Box.of("n", X, XX);
    private static final AtomicReference<Wires> NOTHING = new AtomicReference<>();
    private static final Box S = Box.of("s", Ty.unit(), X), E = Box.of("e", X, Ty.unit());

    @Test void boxesGoWhereTheirWiresAre() {
        assertEquals(F.then(G), Diagram.of(X, x -> G.on(F.on(x))));
        assertEquals(F.tensor(Diagram.id(X)).then(Diagram.id(Y).tensor(F)), Diagram.of(XX, (x, y) -> F.on(x).and(F.on(y))));
        assertEquals(Diagram.id(XX), Diagram.of(XX, w -> w));
        assertEquals(Diagram.swap(X, Y), Diagram.of(X.tensor(Y), (x, y) -> y.and(x)));
        assertEquals(Diagram.swap(X, X).then(M), Diagram.of(XX, (x, y) -> M.on(y, x)));
        assertEquals(Diagram.permutation(Ty.of("x", "y", "z"), 2, 0, 1),
                Diagram.of(Ty.of("x", "y", "z"), (x, y, z) -> z.and(x, y)));
        assertEquals(Diagram.swap(XX, XX), Diagram.of(XX.tensor(XX), (x, y, z, w) -> z.and(w, x, y)));
        assertEquals(N.then(M), Diagram.of(X, x -> M.on(N.on(x))));
        assertEquals(N.then(Diagram.swap(X, X)), Diagram.of(X, x -> {
            Wires pair = N.on(x);
            return pair.get(1).and(pair.get(0));
        }));
    }

    @Test void boxesWithoutInputsGoWhereTheyAreTaken() {
        assertEquals(Diagram.id(X).tensor(S).then(M), Diagram.of(Theory.MONOIDAL, X, x -> M.on(x, S.on())));
        assertEquals(S.tensor(Diagram.id(X)).then(M), Diagram.of(Theory.MONOIDAL, X, x -> M.on(S.on(), x)));
        assertEquals(S.tensor(S), Diagram.of(Theory.MONOIDAL, Ty.unit(), _ -> S.on().and(S.on())));
        Diagram between = Diagram.of(Theory.MONOIDAL, XX, (x, y) -> {
            Wires s = S.on();
            return M.on(M.on(x, s), y);
        });
        assertEquals(Diagram.id(X).tensor(S).tensor(Diagram.id(X)).then(M.tensor(Diagram.id(X))).then(M), between);
    }

    @Test void effectsAndScalarsAreKept() {
        Box scalar = Box.of("c", Ty.unit(), Ty.unit());
        assertEquals(E, Diagram.of(X, x -> E.on(x)));
        assertEquals(List.of(scalar), Diagram.of(Ty.unit(), none -> {
            scalar.on();
            return none;
        }).boxes());
        assertEquals(E.tensor(Diagram.id(Y)).tensor(scalar), Diagram.of(X.tensor(Y), (x, y) -> {
            E.on(x);
            scalar.on();
            return y;
        }));
    }

    @Test void wiresAreCopiedAndDiscardedWhereTheyBegin() {
        assertEquals(Diagram.copy(X, 2).then(M), Diagram.of(Theory.COPY_DISCARD, X, x -> M.on(x, x)));
        assertEquals(Diagram.discard(X).tensor(Diagram.id(Y)), Diagram.of(Theory.COPY_DISCARD, X.tensor(Y), (_, y) -> y));
        assertEquals(N.then(Diagram.discard(X).tensor(Diagram.id(X))), Diagram.of(Theory.COPY_DISCARD, X, x -> N.on(x).get(1)));
        var spiders = Theory.of(Structure.SWAP, Structure.SPIDER);
        assertEquals(Diagram.spider(X, 1, 3), Diagram.of(spiders, X, x -> x.and(x, x)));
    }

    @Test void diagramsInsideDiagramsAreWrittenLikewise() {
        Diagram inner = Diagram.of(XX, (x, y) -> M.on(y, x));
        assertEquals(N.then(inner), Diagram.of(X, x -> Diagram.of(XX, (y, z) -> M.on(z, y)).on(N.on(x))));
        assertEquals(inner.bubble("D"), Diagram.of(XX, w -> inner.bubble("D").on(w)));
    }

    @Test void aWireUsedTwiceIsNamed() {
        assertEquals("input 0, which carries x, is used twice, by f (step 0) and by e (step 1): that takes copies, which the "
                + "theory of swap, braid, twist lacks", refused(() -> Diagram.of(X, x -> F.on(x).and(E.on(x)))));
        assertEquals("output 1 of n (step 0), which carries x, is used twice, by the result and by the result: that takes "
                + "copies, which the theory of monoidal lacks", refused(() -> Diagram.of(Theory.MONOIDAL, X, x -> {
                    Wires pair = N.on(x);
                    return pair.and(pair.get(1));
                })));
    }

    @Test void aWireNeverUsedIsNamed() {
        assertEquals("input 1, which carries y, is never used: that takes discards, which the theory of swap, braid, twist lacks",
                refused(() -> Diagram.of(X.tensor(Y), (x, _) -> x)));
        assertEquals("output 0 of n (step 0), which carries x, is never used: that takes discards, which the theory of swap, "
                + "braid, twist lacks", refused(() -> Diagram.of(X, x -> N.on(x).get(1))));
    }

    @Test void wiresThatWouldCrossInThePlaneAreNamed() {
        assertEquals("m (step 0) takes input 1 to the left of input 0; they would have to cross, and the theory of monoidal "
                + "lacks swaps", refused(() -> Diagram.of(Theory.MONOIDAL, XX, (x, y) -> M.on(y, x))));
        assertEquals("m (step 0) takes input 0 and input 2; input 1 stands between and would have to cross one of them, and the "
                + "theory of monoidal lacks swaps",
                refused(() -> Diagram.of(Theory.MONOIDAL, X.power(3), (x, y, z) -> M.on(x, z).and(y))));
        assertEquals("m (step 1) takes input 0 and output 1 of a (step 0); output 0 of a (step 0) stands between and would have "
                + "to cross one of them, and the theory of monoidal lacks swaps",
                refused(() -> Diagram.of(Theory.MONOIDAL, X, x -> {
                    Wires pair = Box.of("a", Ty.unit(), XX).on();
                    return M.on(x, pair.get(1)).and(pair.get(0));
                })));
        assertEquals("the result takes input 1 to the left of input 0; they would have to cross, and the theory of braid lacks "
                + "swaps", refused(() -> Diagram.of(Theory.BRAIDED, XX, (x, y) -> y.and(x))));
    }

    @Test void wiresStayInTheirDiagram() {
        assertEquals("f (step 0) takes input 0, wires of another diagram",
                refused(() -> Diagram.of(X, x -> Diagram.of(X, _ -> F.on(x)).on(x))));
        var escaped = new ArrayList<Wires>();
        Diagram.of(X, x -> {
            escaped.add(x);
            return x;
        });
        assertEquals("the result takes input 0, wires of another diagram", refused(() -> Diagram.of(X, _ -> escaped.getFirst())));
        assertEquals("f is put on wires outside of Diagram.of: they are there while a diagram is written alone",
                refused(() -> F.on(escaped.getFirst())));
        assertEquals("input 0 and input 0 are wires of different diagrams",
                refused(() -> Diagram.of(X, x -> x.and(escaped.getFirst()))));
    }

    @Test void typesAndNumbersOfWiresAreChecked() {
        assertEquals("f is put on input 1, which carries y: it takes x; wire 0 is y here, x there",
                assertThrows(NotComposable.class, () -> Diagram.of(X.tensor(Y), (_, y) -> F.on(y))).getMessage());
        assertEquals("f is put on no wires, which carry I: it takes x; wire 0 is missing here, x there",
                assertThrows(NotComposable.class, () -> Diagram.of(X, _ -> F.on())).getMessage());
        assertEquals("the function of the wires x ⊗ y gives null: it should give wires, those at the bottom",
                refused(() -> Diagram.of(X.tensor(Y), (Wires _) -> NOTHING.get())));
        assertEquals("wires 1 to 3 of x ⊗ y, which has 2",
                assertThrows(WrongArgument.class, () -> Diagram.of(X.tensor(Y), w -> w.slice(1, 3))).getMessage());
        assertEquals("wire 2147483647 of x, which has 1",
                assertThrows(WrongArgument.class, () -> Diagram.of(X, w -> w.get(Integer.MAX_VALUE))).getMessage());
        assertEquals("a function of 2 wires on x, which has 1", refused(() -> Diagram.of(X, (x, y) -> x.and(y))));
    }

    private static String refused(org.junit.jupiter.api.function.Executable drawing) {
        return assertThrows(WrongWiring.class, drawing).getMessage();
    }

    /// A diagram that is written down layer by layer is itself where nothing moves, and means the same where it does.
    @Seeded void diagramsAreFunctionsOfTheirWires(long seed) {
        var planar = RandomDiagrams.planar(seed);
        for (int i = 0; i < 40; i++) {
            Diagram f = planar.diagram(i % 12);
            Diagram written = Diagram.of(Theory.MONOIDAL, f.dom(), w -> written(f, w));
            assertEquals(f.dom(), written.dom());
            assertTrue(Interpretations.agree(f, written));
            Diagram h = RandomDiagrams.symmetric(seed).diagram(i % 12);
            assertTrue(Interpretations.agree(h, Diagram.of(h.dom(), w -> written(h, w))));
        }
    }

    private static Wires written(Diagram diagram, Wires inputs) {
        Wires now = inputs;
        for (Layer layer : diagram.layers()) {
            int from = (int) layer.offset(), to = from + (int) layer.cell().dom().size();
            Wires given = layer.cell() instanceof Diagram.Permutation p ? permuted(now.slice(from, to), p.order())
                    : layer.cell().on(now.slice(from, to));
            now = now.slice(0, from).and(given, now.slice(to, now.size()));
        }
        return now;
    }

    private static Wires permuted(Wires wires, int[] order) {
        Wires permuted = wires.slice(0, 0);
        for (int k : order) {
            permuted = permuted.and(wires.get(k));
        }
        return permuted;
    }

    /// Many boxes on many wires, without recursion and without going through all wires for each.
    @Test void longFunctionsAreDrawn() {
        int n = 20_000;
        Diagram row = Diagram.of(X.power(n), w -> {
            Wires now = M.on(w.get(n - 2), w.get(n - 1));
            for (int i = n - 3; i >= 0; i--) {
                now = M.on(w.get(i), now);
            }
            return now;
        });
        assertEquals(n - 1, row.size());
        Diagram chain = Diagram.of(X, x -> {
            Wires now = x;
            for (int i = 0; i < n; i++) {
                now = M.on(now, S.on());
            }
            return now;
        });
        assertEquals(2L * n, chain.size());
    }
}
