package org.catenary.hypernets.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HypernetBuilderTest {

    private static final Ob X = Ob.of("x");
    private static final Ob Y = Ob.of("y");
    private static final Label F = Label.of(Box.of("f", Ty.of(X), Ty.of(X)));
    private static final Label G = Label.of(Box.of("g", Ty.of(X), Ty.of(X)));

    private final HypernetBuilder builder = new HypernetBuilder(Wiring.MONOGAMOUS);

    @Test
    void aSlotOfAnotherSortIsNamed() {
        int y = builder.wire(Y);
        refused("source 0 of f is x, but wire 0 is y", () -> builder.edge(F, y));
        refused("f : x → x has 1 sources and 1 targets, got 2 and 1", () -> builder.edge(F, y, y));
    }

    @Test
    void aWireWithTwoConsumersIsNamed() {
        int x = builder.wire(X);
        builder.inputs(x).outputs(builder.edge(F, x), builder.edge(G, x));
        refused("wire 0 of sort x has 1 producer, input 0 and 2 consumers, f (edge 0) and g (edge 1); "
                + "a monogamous net wants one of each", builder::freeze);
    }

    @Test
    void aWireThatGoesNowhereIsNamed() {
        builder.inputs(builder.wire(X));
        refused("wire 0 of sort x has 1 producer, input 0 and no consumer; a monogamous net wants one of each",
                builder::freeze);
    }

    @Test
    void aCycleIsNamed() {
        int a = builder.wire(X), b = builder.wire(X);
        builder.edge(G, new int[] {b}, new int[] {a});
        builder.edge(F, new int[] {a}, new int[] {b});
        refused("a cycle through f (edge 1), g (edge 0); a monogamous net wants none", builder::freeze);
    }

    @Test
    void aTracedNetMayHaveCyclesAndLoops() {
        var traced = new HypernetBuilder(Wiring.TRACED);
        int a = traced.wire(X);
        traced.edge(F, new int[] {a}, new int[] {a});
        traced.wire(Y);
        Hypernet net = traced.freeze();
        assertTrue(net.order().isEmpty());
        assertEquals(Ends.NONE, net.ends().orElseThrow().producer(1));
    }

    @Test
    void aWireThatIsNotThereIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> builder.inputs(0));
        assertThrows(IndexOutOfBoundsException.class, () -> builder.edge(F, 3));
    }

    @Test
    void mergedWiresAreOne() {
        var frobenius = new HypernetBuilder(Wiring.FROBENIUS);
        int a = frobenius.wire(X), b = frobenius.wire(X), c = frobenius.wire(X), y = frobenius.wire(Y);
        frobenius.merge(c, a);
        Hypernet net = frobenius.inputs(a, b, c).outputs(y).freeze();
        assertEquals(3, net.wires());
        assertArrayEquals(new int[] {0, 1, 0}, net.inputs());
        assertEquals(Y, net.sort(net.outputs()[0]));
        refused("wire 0 of sort x cannot be merged with wire 3 of sort y", () -> frobenius.merge(a, y));
    }

    @Test
    void numbersThatAreNoOrderAreSorted() {
        int in = builder.wire(X), middle = builder.wire(X), out = builder.wire(X);
        builder.edge(G, new int[] {middle}, new int[] {out});
        builder.edge(F, new int[] {in}, new int[] {middle});
        TopologicalOrder order = builder.inputs(in).outputs(out).freeze().order().orElseThrow();
        assertEquals(1, order.edge(0));
        assertEquals(0, order.edge(1));
    }

    @Test
    void netsThatDoNotComposeAreRefused() {
        Hypernet f = Hypernet.edge(Wiring.MONOGAMOUS, F), y = Hypernet.identity(Wiring.MONOGAMOUS, Ty.of(Y));
        assertEquals("a net of 1 edges : x → x does not compose with a net of 0 edges : y → y: cod x, dom y; "
                + "wire 0 is x here, y there", assertThrows(NotComposable.class, () -> f.then(y)).getMessage());
        assertThrows(NotComposable.class, () -> f.then(Hypernet.edge(Wiring.FROBENIUS, F)));
        assertThrows(NotComposable.class, () -> f.then(f.tensor(f)));
    }

    @Test
    void aBorderRefusesNetsOfAnotherType() {
        var sum = new Border.Sum(Ty.of(X), Ty.of(X));
        Hypernet f = Hypernet.edge(Wiring.MONOGAMOUS, F);
        assertEquals(2, new Label.Nest(sum, List.of(f, f)).inside().size());
        assertThrows(WrongType.class, () -> new Label.Nest(sum, List.of(f.tensor(f))));
    }

    private static void refused(String message, Executable work) {
        assertEquals(message, assertThrows(IllFormed.class, work).getMessage());
    }
}
