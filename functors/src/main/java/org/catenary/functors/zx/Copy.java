package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// A state of one leg with a multiple of half a turn is copied by the spider that a Hadamard edge joins it to.
///
/// The leaf makes the spider's index the bit `a`: its phase becomes the number `e^{iαa}`, each other neighbour takes the phase
/// `a·½`. Coecke and Duncan (2011), theorem 9.5.
final class Copy implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || g.degree(v) != 1 || !g.isPauli(v) || (g.at(v, 0) & 1) == 0 || !g.isZ(g.at(v, 0) >> 1)) {
            return false;
        }
        int u = g.at(v, 0) >> 1;
        boolean one = !g.hasNoPhase(v);
        for (int e : Fusion.edgesOf(g, u)) {
            int w = e >> 1;
            if (w != v && (e & 1) == 0 || g.code(w) != ZxGraph.Z) {
                if (w != v) {
                    int between = g.add(ZxGraph.Z, 0);
                    g.unlink(u, w);
                    g.link(u, between, 1);
                    g.link(between, w, e & 1 ^ 1);
                }
            }
        }
        if (one) {
            g.addTurnOf(u);
        }
        g.addPower(1 - (g.degree(u) - 1));
        for (int e : Fusion.edgesOf(g, u)) {
            if (one && e >> 1 != v) {
                g.addHalf(e >> 1);
            }
        }
        g.remove(u);
        g.vanish(v);
        return true;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        Phase alpha = Statement.phase(random);
        boolean one = random.nextBoolean();
        int n = random.nextInt(4);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int leaf = before.add(Kind.Z, Statement.half(one)), spider = before.add(Kind.Z, alpha);
        before.connect(leaf, spider, true);
        Statement.legs(before, spider, n);
        for (int k = 0; k < n; k++) {
            Statement.legs(after, after.add(Kind.X, Statement.half(one)), 1);
        }
        after.addPower(1 - n);
        after.addTurn(one ? after.toUnits(alpha) : 0);
        return Statement.of("copy", before, after);
    }
}
