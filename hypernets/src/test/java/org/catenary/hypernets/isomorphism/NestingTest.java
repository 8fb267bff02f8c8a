package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// Nets inside nets: to any depth, and as large as they are when what is shared counts once.
class NestingTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);

    private static Hypernet deep(Diagram innermost, int levels) {
        Diagram nested = innermost;
        for (int i = 0; i < levels; i++) {
            nested = nested.bubble("d");
        }
        return Translation.net(nested);
    }

    @Test void aHundredThousandLevelsAreCompared() {
        assertInstanceOf(Isomorphism.class, Isomorphism.between(deep(F, 100_000), deep(F, 100_000)));
        assertInstanceOf(Difference.class, Isomorphism.between(deep(F, 10_000), deep(F, 9_999)));
        assertInstanceOf(Difference.class, Isomorphism.between(deep(F, 10_000), deep(G, 10_000)));
    }

    @Test void aHundredThousandLevelsAreCanonical() {
        var form = (CanonicalForm) CanonicalForm.of(deep(F, 100_000));
        assertEquals(1, form.net().inside().size());
        assertNotEquals(Fingerprint.of(deep(F, 10_000)), form.fingerprint());
        assertNotEquals(Fingerprint.of(deep(G, 10_000)), Fingerprint.of(deep(F, 10_000)));
    }

    private static Diagram doubled(Diagram box) {
        Diagram copies = box;
        for (int i = 0; i < 30; i++) {
            copies = copies.bubble("d").then(copies.bubble("d"));
        }
        return copies;
    }

    /// A box copied 2³⁰ times costs thirty levels, whether the copies are one object or are found to be alike.
    @Test void aBoxCopiedABillionTimesCostsItsOwnSize() {
        Hypernet net = Translation.net(doubled(F));
        assertEquals(2, net.edges());
        assertEquals(1, net.inside().size());
        assertInstanceOf(Isomorphism.class, Isomorphism.between(net, Translation.net(doubled(F))));
        assertInstanceOf(Difference.class, Isomorphism.between(net, Translation.net(doubled(G))));
        assertEquals(Fingerprint.of(net), Fingerprint.of(Translation.net(doubled(F))));
        assertTrue(CanonicalForm.of(net) instanceof CanonicalForm form && form.net().inside().size() == 1);
    }
}
