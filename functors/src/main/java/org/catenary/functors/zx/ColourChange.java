package org.catenary.functors.zx;

/// An X spider is a Z spider with Hadamard's gate on every leg.
///
/// Coecke and Duncan (2011), section 9.
final class ColourChange implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (g.code(v) != ZxGraph.X) {
            return false;
        }
        g.setCode(v, ZxGraph.Z);
        for (int k = 0; k < g.degree(v); k++) {
            g.flip(v, g.at(v, k) >> 1);
            g.touch(g.at(v, k) >> 1);
        }
        g.touch(v);
        return true;
    }
}
