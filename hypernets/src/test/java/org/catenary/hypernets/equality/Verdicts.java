package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.translate.Translation;

/// What verdicts say, with their witnesses looked at.
final class Verdicts {

    private Verdicts() {}

    /// {@return whether diagrams are equal}; fails where that is unknown, or no isomorphism goes with it.
    static boolean decided(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Equal(var matches) -> {
                matches.forEach(Verdicts::check);
                yield true;
            }
            case Verdict.Different(String reason) -> {
                assertFalse(reason.isBlank());
                yield false;
            }
            case Verdict.Unknown(String reason) -> fail(reason);
        };
    }

    private static void check(Verdict.Match match) {
        assertEquals(match.left().dom(), match.right().dom());
        Hypernet left = Translation.net(match.left(), match.wiring()), right = Translation.net(match.right(), match.wiring());
        assertEquals(left.edges(), right.edges());
        for (int e = 0; e < left.edges(); e++) {
            int f = match.isomorphism().edge(e);
            assertEquals(kind(left.label(e)), kind(right.label(f)));
            for (int k = 0; k < left.ports(e); k++) {
                assertEquals(right.port(f, k), match.isomorphism().wire(left.port(e, k)));
            }
        }
        for (int i = 0; i < left.inputs().length; i++) {
            assertEquals(right.inputs()[i], match.isomorphism().wire(left.inputs()[i]));
        }
        for (int i = 0; i < left.outputs().length; i++) {
            assertEquals(right.outputs()[i], match.isomorphism().wire(left.outputs()[i]));
        }
    }

    /// What stands at an edge; the nets inside are equal by the laws of the theory, not as they stand.
    private static Object kind(Label label) { return label instanceof Label.Nest nest ? nest.border() : label; }
}
