package org.catenary.functors.zx;

/// A spider of a quarter turn, with Hadamard edges alone, vanishes: its neighbours are joined or severed, each with each.
///
/// With `n` neighbours and the phase `±¼`, each neighbour takes the phase `∓¼` and the scalar `√2^{(n−1)(n−2)/2} e^{±iπ/4}`.
/// Duncan, Kissinger, Perdrix and van de Wetering (2019), lemma 5.2.
final class LocalComplementation implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || !g.isProperClifford(v) || !isInterior(g, v)) {
            return false;
        }
        int[] neighbours = Fusion.edgesOf(g, v);
        int n = neighbours.length;
        long quarter = g.units(v), back = g.denominator() - quarter;
        g.addPower((int) ((n - 1L) * (n - 2) / 2));
        g.addTurn(quarter < back ? g.denominator() >> 3 : -(g.denominator() >> 3));
        g.remove(v);
        for (int e : neighbours) {
            g.addUnits(e >> 1, back);
        }
        for (int e : neighbours) {
            g.toggle(e >> 1, neighbours, n);
        }
        return true;
    }

    /// {@return whether all edges of a spider are Hadamard edges to Z spiders}
    static boolean isInterior(ZxGraph g, int v) {
        for (int k = 0; k < g.degree(v); k++) {
            int e = g.at(v, k);
            if ((e & 1) == 0 || !g.isZ(e >> 1)) {
                return false;
            }
        }
        return true;
    }
}
