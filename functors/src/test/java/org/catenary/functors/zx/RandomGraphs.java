package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// ZX graphs made at random.
public final class RandomGraphs {

    private RandomGraphs() {}

    /// {@return a graph of spiders of both colours and edges of both kinds, phases Clifford more often than not}
    public static ZxGraph spiders(int spiders, int inputs, int outputs, RandomGenerator random) {
        ZxGraph g = ZxGraph.empty();
        var inside = new int[spiders];
        for (int k = 0; k < spiders; k++) {
            inside[k] = g.add(random.nextBoolean() ? Kind.Z : Kind.X, phase(random));
        }
        close(g, inside, inputs, outputs, 2 * spiders, random, false);
        return g;
    }

    /// {@return a graph of Z spiders with Hadamard edges alone}
    public static ZxGraph graphLike(int spiders, int inputs, int outputs, RandomGenerator random) {
        ZxGraph g = ZxGraph.empty();
        var inside = new int[spiders];
        for (int k = 0; k < spiders; k++) {
            inside[k] = g.add(Kind.Z, phase(random));
        }
        close(g, inside, inputs, outputs, spiders + random.nextInt(spiders + 1), random, true);
        return g;
    }

    /// {@return a graph of spiders and H-boxes}
    public static ZxGraph boxes(int vertices, int inputs, int outputs, RandomGenerator random) {
        ZxGraph g = ZxGraph.empty();
        var inside = new int[vertices];
        for (int k = 0; k < vertices; k++) {
            inside[k] = random.nextInt(3) == 0 ? g.addBox(random.nextBoolean() ? new Complex(-1, 0)
                    : new Complex(random.nextDouble(-1, 1), random.nextDouble(-1, 1)))
                    : g.add(random.nextBoolean() ? Kind.Z : Kind.X, phase(random));
        }
        close(g, inside, inputs, outputs, vertices + 2, random, false);
        return g;
    }

    private static void close(ZxGraph g, int[] inside, int inputs, int outputs, int edges, RandomGenerator random,
            boolean hadamard) {
        for (int k = 0; k < edges; k++) {
            int u = inside[random.nextInt(inside.length)], v = inside[random.nextInt(inside.length)];
            if (!hadamard || u != v && !g.joined(u, v)) {
                g.connect(u, v, hadamard || random.nextBoolean());
            }
        }
        g.setInputs(ends(g, inside, inputs, random));
        g.setOutputs(ends(g, inside, outputs, random));
        g.forget();
    }

    private static int[] ends(ZxGraph g, int[] inside, int count, RandomGenerator random) {
        var ends = new int[count];
        for (int k = 0; k < count; k++) {
            ends[k] = g.add(Kind.BOUNDARY);
            g.connect(ends[k], inside[random.nextInt(inside.length)], random.nextBoolean());
        }
        return ends;
    }

    /// {@return a phase, a multiple of a quarter turn two times of three}
    public static Phase phase(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Phase.of(random.nextInt(2), 2);
            case 2, 3 -> Phase.of(random.nextInt(4), 4);
            case 4 -> Phase.of(random.nextInt(8), 8);
            default -> random.nextBoolean() ? Phase.of(random.nextInt(7), 7) : Phase.of(random.nextDouble());
        };
    }
}
