package org.catenary.functors.zx;

/// A spider of a quarter turn between two Hadamard edges is a Hadamard edge between two quarter turns backwards.
///
/// `H Z(±¼) H = e^{±iπ/4} Z(∓¼) H Z(∓¼)`. Duncan and Perdrix, *Graph states and the necessity of Euler decomposition* (2009).
final class Euler implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || !g.isProperClifford(v) || g.degree(v) != 2 || (g.at(v, 0) & g.at(v, 1) & 1) == 0) {
            return false;
        }
        int left = g.at(v, 0) >> 1, right = g.at(v, 1) >> 1;
        long back = g.denominator() - g.units(v);
        g.addTurn(g.units(v) < back ? g.denominator() >> 3 : -(g.denominator() >> 3));
        g.remove(v);
        int first = g.add(ZxGraph.Z, back), second = g.add(ZxGraph.Z, back);
        g.link(left, first, 0);
        g.link(first, second, 1);
        g.link(second, right, 0);
        g.touch(first);
        g.touch(second);
        return true;
    }
}
