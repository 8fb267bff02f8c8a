package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;

/// Phase gadgets on the same spiders are one, with the sum of their phases; one on a single spider is a phase of that spider.
///
/// Half a turn at the hub negates the phase first. Two gadgets on `n` spiders leave the scalar `√2^{1−n}`.
/// Kissinger and van de Wetering (2020), section 3.2, (GF) and (ID).
final class GadgetMerge implements ZxLaw {

    /// The spiders of a gadget.
    private static final class Targets {
        private final int[] edges;

        Targets(int[] edges) { this.edges = edges; }

        @Override public boolean equals(Object other) { return other instanceof Targets o && Arrays.equals(edges, o.edges); }

        @Override public int hashCode() { return Arrays.hashCode(edges); }
    }

    /// Merges the gadget of a leaf or hub with another, or with the one spider that it is on.
    @Override public boolean apply(ZxGraph g, int v) {
        int leaf = leaf(g, v);
        if (leaf < 0) {
            return false;
        }
        int hub = g.at(leaf, 0) >> 1;
        int[] edges = targets(g, leaf);
        if (edges.length == 1) {
            straighten(g, leaf);
            g.movePhase(leaf, edges[0] >> 1);
            dissolve(g, hub, leaf);
            return true;
        }
        int least = edges[0] >> 1;
        for (int e : edges) {
            least = g.degree(e >> 1) < g.degree(least) ? e >> 1 : least;
        }
        for (int other : Fusion.edgesOf(g, least)) {
            int twin = other >> 1 == hub || g.degree(other >> 1) != g.degree(hub) ? -1 : leaf(g, other >> 1);
            if (twin >= 0 && twin != leaf && g.at(twin, 0) >> 1 != hub && Arrays.equals(targets(g, twin), edges)) {
                straighten(g, leaf);
                straighten(g, twin);
                g.movePhase(leaf, twin);
                g.addPower(1 - edges.length);
                dissolve(g, hub, leaf);
                g.touch(twin);
                return true;
            }
        }
        return false;
    }

    /// The leaf of the gadget that a vertex is a part of, -1 if of none.
    private static int leaf(ZxGraph g, int v) {
        if (isGadget(g, v)) {
            return v;
        }
        for (int k = 0; g.has(v) && g.isZ(v) && k < g.degree(v); k++) {
            if (isGadget(g, g.at(v, k) >> 1)) {
                return g.at(v, k) >> 1;
            }
        }
        return -1;
    }

    /// Takes half a turn off the hub.
    private static void straighten(ZxGraph g, int leaf) {
        int hub = g.at(leaf, 0) >> 1;
        if (!g.hasNoPhase(hub)) {
            g.addTurnOf(leaf);
            g.negate(leaf);
            g.clearPhase(hub);
        }
    }

    /// The edges of a hub but that to its leaf.
    private static int[] targets(ZxGraph g, int leaf) {
        return IntStream.of(Fusion.edgesOf(g, g.at(leaf, 0) >> 1)).filter(e -> e >> 1 != leaf).toArray();
    }

    /// Merges what it can in the whole graph.
    ///
    /// {@return how many gadgets vanished}
    static int all(ZxGraph g) {
        var leaves = new HashMap<Targets, Integer>();
        int count = 0;
        for (int leaf = 0; leaf < g.bound(); leaf++) {
            if (!isGadget(g, leaf)) {
                continue;
            }
            int hub = g.at(leaf, 0) >> 1;
            straighten(g, leaf);
            int[] edges = targets(g, leaf);
            int n = edges.length;
            if (n == 1) {
                g.movePhase(leaf, edges[0] >> 1);
                dissolve(g, hub, leaf);
                count++;
                continue;
            }
            Integer other = leaves.putIfAbsent(new Targets(edges), leaf);
            if (other != null) {
                g.movePhase(leaf, other);
                g.addPower(1 - n);
                dissolve(g, hub, leaf);
                count++;
            }
        }
        return count;
    }

    /// {@return whether a spider is the leaf of a phase gadget whose hub has Hadamard edges to Z spiders alone}
    static boolean isGadget(ZxGraph g, int leaf) {
        if (!g.has(leaf) || !g.isZ(leaf) || g.degree(leaf) != 1 || (g.at(leaf, 0) & 1) == 0) {
            return false;
        }
        int hub = g.at(leaf, 0) >> 1;
        return g.isZ(hub) && g.isPauli(hub) && g.degree(hub) > 1 && LocalComplementation.isInterior(g, hub);
    }

    private static void dissolve(ZxGraph g, int hub, int leaf) {
        g.remove(hub);
        g.vanish(leaf);
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int n = random.nextInt(1, 4);
        Phase alpha = Statement.phase(random), beta = Statement.phase(random);
        boolean turned = random.nextBoolean();
        Phase[] phases = Statement.phases(n, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int[] old = Statement.row(before, phases), row = Statement.row(after, phases);
        Statement.gadget(before, alpha, Statement.half(turned), old);
        Phase seen = turned ? alpha.negate() : alpha;
        after.addTurn(turned ? after.toUnits(alpha) : 0);
        if (n == 1) {
            after.addPhase(row[0], seen);
        } else {
            Statement.gadget(before, beta, Phase.ZERO, old);
            Statement.gadget(after, seen.plus(beta), Phase.ZERO, row);
            after.addPower(1 - n);
        }
        return Statement.of("merging of gadgets", before, after);
    }
}
