package org.catenary.functors.zx;

/// Half a turn of the other colour on one leg of a spider comes out on all other legs, and the spider's phase is negated.
///
/// The scalar takes `e^{iα}`. Coecke and Duncan (2011), theorem 9.7.
final class PiCommutation implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        for (int k = 0; g.isZ(v) && k < g.degree(v); k++) {
            int e = g.at(v, k), pi = e >> 1;
            if ((e & 1) == 1 && g.isZ(pi) && g.degree(pi) == 2 && g.isPauli(pi) && !g.hasNoPhase(pi)) {
                int other = g.at(pi, 0) >> 1 == v ? g.at(pi, 1) : g.at(pi, 0);
                g.remove(pi);
                push(g, v);
                g.connect(v, other >> 1, (other & 1) == 0);
                return true;
            }
        }
        return false;
    }

    private static void push(ZxGraph g, int v) {
        g.addTurnOf(v);
        g.negate(v);
        for (int e : Fusion.edgesOf(g, v)) {
            int u = e >> 1;
            if ((e & 1) == 1 && g.isZ(u)) {
                g.addHalf(u);
            } else {
                int half = g.add(ZxGraph.Z, g.denominator() >> 1);
                g.unlink(v, u);
                g.link(v, half, 1);
                g.link(half, u, e & 1 ^ 1);
                g.touch(half);
                g.touch(u);
            }
        }
    }
}
