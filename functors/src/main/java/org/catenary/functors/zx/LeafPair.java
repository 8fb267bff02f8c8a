package org.catenary.functors.zx;

/// Two Z spiders joined to each other alone, by a Hadamard edge, are a number.
///
/// `(1 + e^{iα} + e^{iβ} − e^{i(α+β)}) / √2`. Kissinger and van de Wetering, *Simulating quantum circuits with ZX-calculus reduced
/// stabiliser decompositions* (2022), section 4.
final class LeafPair implements ZxRule {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || g.degree(v) != 1 || (g.at(v, 0) & 1) == 0) {
            return false;
        }
        int u = g.at(v, 0) >> 1;
        if (!g.isZ(u) || g.degree(u) != 1) {
            return false;
        }
        g.addPair(v, u);
        g.addPower(-1);
        g.remove(v);
        g.vanish(u);
        return true;
    }
}
