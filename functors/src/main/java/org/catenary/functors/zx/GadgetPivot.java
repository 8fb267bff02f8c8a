package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// A spider with a multiple of half a turn vanishes with a neighbour of any phase, which becomes a phase gadget.
///
/// A *phase gadget* is a spider of one leg, whose neighbour, the hub, has a multiple of half a turn: `α` times the parity of the hub's
/// other neighbours. The phase of the neighbour is put on such a pair first, then the two pivot.
/// Kissinger and van de Wetering (2020), section 3.2, (P2).
final class GadgetPivot implements ZxLaw {

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

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        return statement("pivot with a gadget", 0, random.nextBoolean(), Phase.of(2 * random.nextInt(8) + 1, 16), random);
    }

    /// A pivot whose second spider has any phase and some legs.
    static Statement statement(String name, int legs, boolean half, Phase alpha, RandomGenerator random) {
        int a = random.nextInt(1, 3), b = random.nextInt(legs > 0 ? 0 : 1, 3), gadgets = alpha.equals(Phase.ZERO) ? 0 : 1;
        Phase[] phases = Statement.phases(a + b, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int u = before.add(Kind.Z, alpha);
        int[] old = Statement.row(before, phases), row = Statement.row(after, phases);
        int v = before.add(Kind.Z, Statement.half(half));
        before.connect(v, u, true);
        for (int k = 0; k < old.length; k++) {
            before.connect(k < a ? v : u, old[k], true);
        }
        Statement.legs(before, u, legs);
        var all = Arrays.copyOf(row, row.length + legs + gadgets);
        for (int k = 0; k < legs; k++) {
            all[row.length + k] = after.add(Kind.Z);
            Statement.legs(after, all[row.length + k], 1, true);
        }
        if (gadgets > 0) {
            int hub = after.add(Kind.Z), leaf = after.add(Kind.Z, alpha);
            after.connect(hub, leaf, true);
            all[row.length + legs] = hub;
        }
        Pivot.around(after, half, false, a, b + legs + gadgets, all);
        return Statement.of(name, before, after);
    }
}
