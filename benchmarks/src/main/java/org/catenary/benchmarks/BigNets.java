package org.catenary.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// Monogamous nets of many edges.
final class BigNets {

    static final Ty X = Ty.of("x");
    static final Box F = Box.of("f", X, X);
    static final Box G = Box.of("g", X, X);
    static final Box SPLIT = Box.of("n", X, X.power(2));
    static final Box JOIN = Box.of("m", X.power(2), X);
    private static final Label[] BOXES = {Label.of(F), Label.of(G), Label.of(SPLIT), Label.of(JOIN)};

    private static final Label PAIR = Label.of(Box.of("k", X.power(2), X.power(2)));

    private BigNets() {}

    /// {@return `f ; g ; f ; g ; …`}
    static Hypernet chain(int edges) {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        int wire = builder.wire(Ob.of("x"));
        builder.inputs(wire);
        for (int i = 0; i < edges; i++) {
            wire = builder.edge(BOXES[i % 2], wire);
        }
        return builder.outputs(wire).freeze();
    }

    /// {@return edges anywhere on `width ≥ 2` wires: of type `x → x`, or one to two and two to one in turn}
    static Hypernet random(int edges, int width, Random random) {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        int[] frontier = IntStream.range(0, width).map(_ -> builder.wire(Ob.of("x"))).toArray();
        int open = width;
        builder.inputs(frontier);
        for (int i = 0; i < edges; i++) {
            int at = random.nextInt(open), kind = random.nextInt(3);
            if (kind < 2) {
                frontier[at] = builder.edge(BOXES[kind], frontier[at]);
            } else if (open == width) {
                int other = (at + 1 + random.nextInt(open - 1)) % open;
                int joined = builder.edge(BOXES[3], frontier[at], frontier[other]);
                frontier[Math.min(at, other)] = joined;
                frontier[Math.max(at, other)] = frontier[--open];
            } else {
                int first = builder.edge(BOXES[2], frontier[at]);
                frontier[at] = first;
                frontier[open++] = first + 1;
            }
        }
        return builder.outputs(Arrays.copyOf(frontier, open)).freeze();
    }

    /// {@return edges of two wires to two, anywhere on `width ≥ 2` wires}
    static Hypernet braided(int edges, int width, Random random) {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        int[] frontier = IntStream.range(0, width).map(_ -> builder.wire(Ob.of("x"))).toArray();
        builder.inputs(frontier);
        for (int i = 0; i < edges; i++) {
            int at = random.nextInt(width), other = (at + 1 + random.nextInt(width - 1)) % width;
            int first = builder.edge(PAIR, frontier[at], frontier[other]);
            frontier[at] = first;
            frontier[other] = first + 1;
        }
        return builder.outputs(frontier).freeze();
    }

    /// {@return the same net, its wires and edges numbered at random}
    static Hypernet shuffled(Hypernet net, Random random) {
        int[] edges = permutation(net.edges(), random), wires = permutation(net.wires(), random);
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        for (int w = 0; w < wires.length; w++) {
            builder.wire(Ob.of("x"));
        }
        for (int e : edges) {
            builder.edge(net.label(e), renamed(net.sources(e), wires), renamed(net.targets(e), wires));
        }
        return builder.inputs(renamed(net.inputs(), wires)).outputs(renamed(net.outputs(), wires)).freeze();
    }

    private static int[] permutation(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1), other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    private static int[] renamed(int[] wires, int[] names) { return IntStream.of(wires).map(w -> names[w]).toArray(); }
}
