package org.catenary.functors.zx;

/// A spider with a multiple of half a turn vanishes with a neighbour of any phase, which becomes a phase gadget.
///
/// A *phase gadget* is a spider of one leg, whose neighbour, the hub, has a multiple of half a turn: `α` times the parity of the hub's
/// other neighbours. The phase of the neighbour is put on such a pair first, then the two pivot.
/// Kissinger and van de Wetering (2020), section 3.2, (P2).
final class GadgetPivot implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!isPivotal(g, v)) {
            return false;
        }
        for (int k = 0; k < g.degree(v); k++) {
            int u = g.at(v, k) >> 1;
            if (!g.isPauli(u) && LocalComplementation.isInterior(g, u) && !hasLeaf(g, u)) {
                unfuse(g, u);
                Pivot.around(g, v, u);
                return true;
            }
        }
        return false;
    }

    /// {@return whether a spider is inside, has a multiple of half a turn and is no hub}
    static boolean isPivotal(ZxGraph g, int v) {
        return g.isZ(v) && g.isPauli(v) && LocalComplementation.isInterior(g, v) && !hasLeaf(g, v);
    }

    static boolean hasLeaf(ZxGraph g, int v) {
        for (int k = 0; k < g.degree(v); k++) {
            int u = g.at(v, k) >> 1;
            if (g.degree(u) == 1 && g.isZ(u)) {
                return true;
            }
        }
        return false;
    }

    /// Puts the phase of a spider on a leaf behind a hub.
    static void unfuse(ZxGraph g, int u) {
        int hub = g.add(ZxGraph.Z, 0), leaf = g.add(ZxGraph.Z, 0);
        g.link(u, hub, 1);
        g.link(hub, leaf, 1);
        g.movePhase(u, leaf);
        g.touch(hub);
        g.touch(leaf);
    }
}
