package org.catenary.functors.zx;

import java.util.Set;
import java.util.TreeSet;

/// The legs of H-boxes that end in Z spiders, as bits that the box multiplies: straight, or through half a turn of X, as
/// their opposite.
final class HBoxLegs {

    private HBoxLegs() {}

    /// Whether an H-box has simple edges to Z spiders alone, but perhaps for one neighbour.
    static boolean arePlain(ZxGraph g, int box, int except) {
        for (int k = 0; k < g.degree(box); k++) {
            int e = g.at(box, k);
            if (e >> 1 != except && ((e & 1) == 1 || !g.isZ(e >> 1))) {
                return false;
            }
        }
        return g.code(box) == ZxGraph.H;
    }

    /// The neighbours but one, in ascending order.
    static Set<Integer> others(ZxGraph g, int box, int except) {
        var others = new TreeSet<Integer>();
        for (int u : g.neighbours(box)) {
            if (u != except) {
                others.add(u);
            }
        }
        return others;
    }

    /// What is beyond half a turn of X on a wire: the other end by an edge as it would be without it, -1 if a vertex is no
    /// such thing.
    static int beyond(ZxGraph g, int not, int from) {
        if (!g.isSpider(not) || g.degree(not) != 2 || !g.isPauli(not) || g.hasNoPhase(not)) {
            return -1;
        }
        int crossing = g.code(not) == ZxGraph.X ? 0 : 1;
        boolean both = (g.at(not, 0) & 1) == crossing && (g.at(not, 1) & 1) == crossing;
        return both ? g.at(not, 0) >> 1 == from ? g.at(not, 1) >> 1 : g.at(not, 0) >> 1 : -1;
    }
}
