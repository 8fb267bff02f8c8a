package org.catenary.hypernets.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.CopyDiscardLaws;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class LeftMonogamousTest implements CopyDiscardLaws<Ty, Hypernet> {

    private static final Ty X = Ty.of("x");
    private static final Label F = Label.of(Box.of("f", X, X));

    @Override public LeftMonogamous category() { return LeftMonogamous.NETS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.COPY_DISCARD, random).type(random.nextInt(3));
    }

    @Override public Hypernet arrow(Ty dom, Ty cod, RandomGenerator random) {
        return Translation.net(RandomDiagrams.of(Theory.COPY_DISCARD, random).diagram(dom, cod, 1 + random.nextInt(5)),
                Wiring.LEFT_MONOGAMOUS);
    }

    @Override public boolean same(Hypernet f, Hypernet g) { return Isomorphism.between(f, g) instanceof Isomorphism; }

    @Test void sharingIsNotCopying() {
        Hypernet f = Hypernet.edge(Wiring.LEFT_MONOGAMOUS, F), copy = LeftMonogamous.NETS.copy(X, 2);
        assertFalse(same(f.then(copy), copy.then(f.tensor(f))));
        assertFalse(same(f.then(LeftMonogamous.NETS.discard(X)), LeftMonogamous.NETS.discard(X)));
        assertEquals(1, f.then(copy).edges());
        assertEquals(2, f.then(copy).wires());
    }

    @Test void whatIsNoSuchNetIsTold() {
        assertEquals("wire 0 of sort x has 2 producers, input 0 and f (edge 0) and 1 consumer, f (edge 0); "
                + "a left-monogamous net wants one producer and any number of consumers", refusal(true));
        assertEquals("wire 0 of sort x has no producer and 1 consumer, f (edge 0); "
                + "a left-monogamous net wants one producer and any number of consumers", refusal(false));
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        int wire = builder.wire(Ob.of("x"));
        builder.edge(F, new int[] {wire}, new int[] {wire});
        assertEquals("a cycle through f (edge 0); a left-monogamous net wants none",
                assertThrows(IllFormed.class, builder::freeze).getMessage());
    }

    private static String refusal(boolean input) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        int wire = builder.wire(Ob.of("x"));
        int made = builder.edge(F, wire);
        if (input) {
            builder.inputs(wire);
            builder.merge(made, wire);
        } else {
            builder.outputs(made);
        }
        return assertThrows(IllFormed.class, builder::freeze).getMessage();
    }
}
