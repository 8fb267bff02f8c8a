package org.catenary.functors.zx;

/// An H-box and one with the number −1 that a Hadamard edge joins are one, with the first one's number and the legs of both.
///
/// The scalar takes `√2`. Backens and Kissinger, *ZH: a complete graphical calculus* (2019), (HS1).
final class HBoxFusion implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (g.code(v) != ZxGraph.H) {
            return false;
        }
        for (int e : Fusion.edgesOf(g, v)) {
            int u = e >> 1;
            if ((e & 1) == 1 && g.code(u) == ZxGraph.H && g.parameter(u).re() == -1 && g.parameter(u).im() == 0) {
                int[] legs = Fusion.edgesOf(g, u);
                g.remove(u);
                for (int leg : legs) {
                    if (leg >> 1 != v) {
                        g.connect(v, leg >> 1, (leg & 1) == 1);
                    }
                }
                g.addPower(1);
                g.touch(v);
                return true;
            }
        }
        return false;
    }
}
