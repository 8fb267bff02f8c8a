package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// Half a turn of the other colour on one leg of a spider comes out on all other legs, and the spider's phase is negated.
///
/// The scalar takes `e^{iα}`. Coecke and Duncan (2011), theorem 9.7.
final class PiCommutation implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        for (int k = 0; g.isSpider(v) && k < g.degree(v); k++) {
            int e = g.at(v, k), pi = e >> 1;
            if (crosses(g, v, e) && g.degree(pi) == 2 && g.isPauli(pi) && !g.hasNoPhase(pi)) {
                int other = g.at(pi, 0) >> 1 == v ? g.at(pi, 1) : g.at(pi, 0);
                g.remove(pi);
                push(g, v);
                g.connect(v, other >> 1, ((e ^ other) & 1) == 1);
                return true;
            }
        }
        return false;
    }

    /// Whether an edge leads to a spider of the other colour, or to one of the same with Hadamard's gate on the way.
    private static boolean crosses(ZxGraph g, int v, int edge) {
        return g.isSpider(edge >> 1) && (g.code(edge >> 1) == g.code(v) ? 1 : 0) == (edge & 1);
    }

    private static void push(ZxGraph g, int v) {
        g.addTurnOf(v);
        g.negate(v);
        for (int e : Fusion.edgesOf(g, v)) {
            int u = e >> 1;
            if (crosses(g, v, e)) {
                g.addHalf(u);
            } else {
                int half = g.add(g.code(v), g.denominator() >> 1);
                g.unlink(v, u);
                g.link(v, half, 1);
                g.link(half, u, e & 1 ^ 1);
                g.touch(half);
                g.touch(u);
            }
        }
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        Phase alpha = Statement.phase(random);
        int n = random.nextInt(4);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int spider = before.add(Kind.Z, alpha), pi = before.add(Kind.X, Phase.of(1, 2)), turned = after.add(Kind.Z, alpha.negate());
        before.connect(spider, pi, false);
        Statement.legs(before, pi, 1);
        Statement.legs(before, spider, n);
        Statement.legs(after, turned, 1);
        for (int k = 0; k < n; k++) {
            int half = after.add(Kind.X, Phase.of(1, 2));
            after.connect(turned, half, false);
            Statement.legs(after, half, 1);
        }
        after.addTurn(after.toUnits(alpha));
        return Statement.of("π-commutation", before, after);
    }
}
