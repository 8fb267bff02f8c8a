package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.HashMap;

/// Phase gadgets on the same spiders are one, with the sum of their phases; one on a single spider is a phase of that spider.
///
/// Half a turn at the hub negates the phase first. Two gadgets on `n` spiders leave the scalar `√2^{1−n}`.
/// Kissinger and van de Wetering (2020), section 3.2, (GF) and (ID).
final class GadgetMerge {

    /// The spiders of a gadget.
    private static final class Targets {
        private final int[] edges;

        Targets(int[] edges) { this.edges = edges; }

        @Override public boolean equals(Object other) { return other instanceof Targets o && Arrays.equals(edges, o.edges); }

        @Override public int hashCode() { return Arrays.hashCode(edges); }
    }

    private GadgetMerge() {}

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
            if (!g.hasNoPhase(hub)) {
                g.addTurnOf(leaf);
                g.negate(leaf);
                g.clearPhase(hub);
            }
            var edges = new int[g.degree(hub) - 1];
            int n = 0;
            for (int k = 0; k <= edges.length; k++) {
                if (g.at(hub, k) >> 1 != leaf) {
                    edges[n++] = g.at(hub, k);
                }
            }
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
}
