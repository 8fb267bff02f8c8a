package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;

/// The definition of an isomorphism, checked line by line.
final class Isomorphisms {

    private Isomorphisms() {}

    /// {@return whether a comparison found an isomorphism, which must be one}
    static boolean verified(Comparison comparison, Hypernet left, Hypernet right) {
        return switch (comparison) {
            case Isomorphism isomorphism -> {
                verify(isomorphism, left, right);
                yield true;
            }
            case Difference _ -> false;
            case Undecided undecided -> throw new AssertionError(undecided.toString());
        };
    }

    private static void verify(Isomorphism isomorphism, Hypernet left, Hypernet right) {
        assertEquals(right.wires(), IntStream.range(0, left.wires()).map(isomorphism::wire).distinct().count());
        assertEquals(right.edges(), IntStream.range(0, left.edges()).map(isomorphism::edge).distinct().count());
        for (int w = 0; w < left.wires(); w++) {
            assertEquals(left.sort(w), right.sort(isomorphism.wire(w)));
        }
        for (int e = 0; e < left.edges(); e++) {
            int f = isomorphism.edge(e);
            assertEquals(left.label(e), right.label(f));
            assertArrayEquals(images(left.sources(e), isomorphism), right.sources(f));
            assertArrayEquals(images(left.targets(e), isomorphism), right.targets(f));
        }
        assertArrayEquals(images(left.inputs(), isomorphism), right.inputs());
        assertArrayEquals(images(left.outputs(), isomorphism), right.outputs());
    }

    private static int[] images(int[] wires, Isomorphism isomorphism) {
        return IntStream.of(wires).map(isomorphism::wire).toArray();
    }
}
