package org.catenary.hypernets.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;

class TopologicalOrderTest {

    /// There is an order exactly when no edge comes after itself, and then layers are lengths of longest paths.
    @Seeded void ordersAndLayersAreThoseOfTheDefinition(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int ordered = 0, cyclic = 0;
        for (int i = 0; i < 200; i++) {
            int size = 1 + random.nextInt(8);
            Hypernet net = (i % 2 == 0 ? Draft.traced(random, size) : Draft.frobenius(random, size, 2 * size)).net();
            Optional<int[]> longest = longestPaths(net);
            assertEquals(longest.isPresent(), net.order().isPresent());
            longest.ifPresent(lengths -> {
                assertArrayEquals(lengths, net.layers().orElseThrow());
                assertOrdered(net, net.order().orElseThrow());
            });
            ordered += longest.isPresent() ? 1 : 0;
            cyclic += longest.isPresent() ? 0 : 1;
        }
        assertTrue(ordered > 20 && cyclic > 20, "%d ordered, %d not".formatted(ordered, cyclic));
    }

    private static void assertOrdered(Hypernet net, TopologicalOrder order) {
        var place = new int[net.edges()];
        Arrays.fill(place, -1);
        IntStream.range(0, order.size()).forEach(i -> place[order.edge(i)] = i);
        for (int e = 0; e < net.edges(); e++) {
            assertTrue(place[e] >= 0);
            for (int f = 0; f < net.edges(); f++) {
                assertTrue(!produces(net, e, f) || place[e] < place[f]);
            }
        }
    }

    /// By rounds: after as many as there are edges, lengths grow only on cycles.
    private static Optional<int[]> longestPaths(Hypernet net) {
        var length = new int[net.edges()];
        for (int round = 0; round <= net.edges(); round++) {
            int[] before = length.clone();
            for (int e = 0; e < net.edges(); e++) {
                for (int f = 0; f < net.edges(); f++) {
                    length[f] = produces(net, e, f) ? Math.max(length[f], length[e] + 1) : length[f];
                }
            }
            if (Arrays.equals(before, length)) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    private static boolean produces(Hypernet net, int e, int f) {
        return Arrays.stream(net.targets(e)).anyMatch(w -> Arrays.stream(net.sources(f)).anyMatch(v -> v == w));
    }
}
