package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Nets without a boundary that look the same from everywhere: graphs whose points are wires, and whose lines are boxes.
class SymmetricNetsTest {

    private static final Label F = Label.of(Box.of("f", Ty.of("x"), Ty.of("x")));

    private record Graph(String name, int points, List<List<Integer>> lines) {

        Hypernet net(boolean bothWays, long seed) {
            var random = new Random(seed);
            var builder = new HypernetBuilder(Wiring.FROBENIUS);
            List<Integer> names = new ArrayList<>(IntStream.range(0, points).boxed().toList());
            Collections.shuffle(names, random);
            names.forEach(_ -> builder.wire(Ob.of("x")));
            var all = new ArrayList<>(lines);
            lines.stream().filter(_ -> bothWays).forEach(line -> all.add(line.reversed()));
            Collections.shuffle(all, random);
            all.forEach(line -> builder.edge(F, new int[] {names.get(line.getFirst())}, new int[] {names.get(line.getLast())}));
            return builder.freeze();
        }

        Graph beside(Graph other) {
            Stream<List<Integer>> moved = other.lines.stream().map(line -> line.stream().map(p -> p + points).toList());
            return new Graph(name + " + " + other.name, points + other.points, Stream.concat(lines.stream(), moved).toList());
        }

        Graph times(int copies) {
            Graph all = this;
            for (int i = 1; i < copies; i++) {
                all = all.beside(this);
            }
            return new Graph(copies + " × " + name, all.points, all.lines);
        }
    }

    private interface Joined {
        boolean test(int a, int b);
    }

    private static Graph graph(String name, int points, Joined joined) {
        return new Graph(name, points, IntStream.range(0, points).boxed().flatMap(a -> IntStream.range(a + 1, points)
                .filter(b -> joined.test(a, b)).mapToObj(b -> List.of(a, b))).toList());
    }

    private static Graph cycle(int n) {
        return new Graph("cycle of " + n, n, IntStream.range(0, n).mapToObj(a -> List.of(a, (a + 1) % n)).toList());
    }

    private static Graph bipartite(int n) { return graph("K%d,%1$d".formatted(n), 2 * n, (a, b) -> a < n && b >= n); }

    private static Graph cube(int d) { return graph("cube of dimension " + d, 1 << d, (a, b) -> Integer.bitCount(a ^ b) == 1); }

    private static Graph rook() { return graph("rook", 16, (a, b) -> a / 4 == b / 4 || a % 4 == b % 4); }

    /// It has the parameters of the rook's graph, so that no refinement alone tells one from the other.
    private static Graph shrikhande() {
        return graph("Shrikhande", 16, (a, b) -> List.of(1, 3, 4, 12, 5, 15).contains((b / 4 - a / 4 & 3) * 4 + (b % 4 - a % 4 & 3)));
    }

    private static Graph paley(int q) {
        return graph("Paley " + q, q, (a, b) -> IntStream.range(1, q).anyMatch(i -> i * i % q == b - a));
    }

    /// Nothing but the whole tells one point from another.
    private static Graph scattered(int points, long seed) {
        var random = new Random(seed);
        List<Integer> ends = new ArrayList<>(IntStream.range(0, points).boxed().toList());
        List<List<Integer>> lines = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(ends, random);
            IntStream.range(0, points).forEach(a -> lines.add(List.of(a, ends.get(a))));
        }
        return new Graph("scattered " + seed, points, lines);
    }

    @TestFactory Stream<DynamicTest> aNetIsTheSameShuffled() {
        return Stream.of(cycle(200), cycle(12).times(20), bipartite(8), bipartite(5).times(6), cube(3).times(9), cube(6), cube(8),
                rook(), shrikhande(), rook().beside(shrikhande()).times(2), paley(29), scattered(100, 1)).map(graph ->
                DynamicTest.dynamicTest(graph.name, () -> {
                    for (boolean bothWays : new boolean[] {false, true}) {
                        Hypernet net = graph.net(bothWays, 3), other = graph.net(bothWays, 4);
                        assertInstanceOf(Isomorphism.class, Isomorphism.between(net, other));
                        var form = assertInstanceOf(CanonicalForm.class, CanonicalForm.of(net));
                        var same = assertInstanceOf(CanonicalForm.class, CanonicalForm.of(other));
                        assertEquals(form.fingerprint(), same.fingerprint());
                        IntStream.range(0, net.edges()).forEach(e -> {
                            assertEquals(form.net().source(e, 0), same.net().source(e, 0));
                            assertEquals(form.net().target(e, 0), same.net().target(e, 0));
                        });
                    }
                }));
    }

    @TestFactory Stream<DynamicTest> whatOnlyTheWholeTellsApartDiffers() {
        record Pair(Graph graph, Graph other) {}
        return Stream.of(new Pair(cycle(200), cycle(100).times(2)), new Pair(cycle(12).times(10), cycle(6).times(20)),
                new Pair(bipartite(4).times(5), bipartite(4).times(4).beside(cycle(8))), new Pair(rook(), shrikhande()),
                new Pair(rook().times(4), rook().times(3).beside(shrikhande())), new Pair(scattered(100, 1), scattered(100, 2)))
                .map(pair -> DynamicTest.dynamicTest(pair.graph.name + " and " + pair.other.name, () -> {
                    Hypernet net = pair.graph.net(true, 3), other = pair.other.net(true, 4);
                    assertInstanceOf(Difference.class, Isomorphism.between(net, other));
                    assertNotEquals(Fingerprint.of(net), Fingerprint.of(other));
                }));
    }
}
