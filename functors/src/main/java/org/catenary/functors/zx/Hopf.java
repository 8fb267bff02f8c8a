package org.catenary.functors.zx;

/// Two edges between two spiders: what fuses stays one edge, what does not cancels, one of each leaves half a turn.
///
/// The Hopf law, `½` for each pair of Hadamard edges between Z spiders: `H[i, j]² = ½`. One Hadamard edge beside a simple one
/// is a loop on the fused spider. Coecke and Duncan (2011), theorem 9.9.
final class Hopf {

    private Hopf() {}

    /// Resolves an edge beside another.
    ///
    /// @param present 1 if the edge that is there carries Hadamard's gate
    /// @param type    1 if the one to be added does
    static void resolve(ZxGraph g, int u, int v, int present, int type) {
        if (g.isSpider(u) && g.isSpider(v)) {
            int fusing = g.code(u) == g.code(v) ? 0 : 1;
            if (present != type) {
                g.addPower(-1);
                g.addHalf(u);
                g.unlink(u, v);
                g.link(u, v, fusing);
            } else if (type != fusing) {
                g.unlink(u, v);
                g.addPower(-2);
            }
        } else if (present != 0 || type != 0 || !copies(g, u, v) && !copies(g, v, u)) {
            int between = g.add(ZxGraph.Z, 0);
            g.link(u, between, 0);
            g.link(between, v, type);
            g.touch(between);
        }
    }

    private static boolean copies(ZxGraph g, int spider, int box) {
        return g.code(spider) == ZxGraph.Z && g.code(box) == ZxGraph.H;
    }
}
