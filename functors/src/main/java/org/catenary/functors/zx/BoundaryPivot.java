package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// A spider with a multiple of half a turn vanishes with a neighbour at the boundary.
///
/// New spiders take the neighbour's place at inputs and outputs, a phase gadget takes its phase; then the two pivot.
/// Duncan, Kissinger, Perdrix and van de Wetering (2019), section 5, (10).
final class BoundaryPivot implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!GadgetPivot.isPivotal(g, v)) {
            return false;
        }
        for (int k = 0; k < g.degree(v); k++) {
            int u = g.at(v, k) >> 1;
            if (isAtBoundary(g, u) && !GadgetPivot.hasLeaf(g, u)) {
                detach(g, u);
                if (!g.isPauli(u)) {
                    GadgetPivot.unfuse(g, u);
                }
                Pivot.around(g, v, u);
                return true;
            }
        }
        return false;
    }

    /// Whether all neighbours are Z spiders by Hadamard edges or boundaries, and some are boundaries.
    private static boolean isAtBoundary(ZxGraph g, int u) {
        boolean found = false;
        for (int k = 0; k < g.degree(u); k++) {
            int e = g.at(u, k);
            if (g.isBoundary(e >> 1)) {
                found = true;
            } else if ((e & 1) == 0 || !g.isZ(e >> 1)) {
                return false;
            }
        }
        return found;
    }

    /// Puts a spider between a spider and each boundary beside it.
    static void detach(ZxGraph g, int u) {
        for (int e : Fusion.edgesOf(g, u)) {
            int b = e >> 1;
            if (g.isBoundary(b)) {
                int between = g.add(ZxGraph.Z, 0);
                g.unlink(u, b);
                g.link(u, between, 1);
                g.link(between, b, e & 1 ^ 1);
                g.touch(between);
            }
        }
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        Phase alpha = random.nextBoolean() ? Phase.ZERO : Phase.of(2 * random.nextInt(8) + 1, 16);
        return GadgetPivot.statement("pivot at the boundary", random.nextInt(1, 3), random.nextBoolean(), alpha, random);
    }
}
