package org.catenary.functors.zx;

/// A spider of two legs without a phase is a wire; one without legs is the number `1 + e^{iα}`.
///
/// Coecke and Duncan (2011), proposition 6.9.
final class Identity implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isSpider(v)) {
            return false;
        }
        if (g.degree(v) == 0) {
            g.addLone(v);
            g.vanish(v);
            return true;
        }
        if (g.degree(v) != 2 || !g.hasNoPhase(v)) {
            return false;
        }
        int e = g.at(v, 0), f = g.at(v, 1);
        int a = e >> 1, b = f >> 1;
        if ((g.code(a) == ZxGraph.H || g.code(b) == ZxGraph.H) && (a == b || g.joined(a, b))) {
            return false;
        }
        g.remove(v);
        g.connect(e >> 1, f >> 1, ((e ^ f) & 1) == 1);
        return true;
    }
}
