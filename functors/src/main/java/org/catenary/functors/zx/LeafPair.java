package org.catenary.functors.zx;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// Two Z spiders joined to each other alone, by a Hadamard edge, are a number.
///
/// `(1 + e^{iα} + e^{iβ} − e^{i(α+β)}) / √2`. Kissinger and van de Wetering, *Simulating quantum circuits with ZX-calculus
/// reduced stabiliser decompositions* (2022).
final class LeafPair implements ZxLaw {

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

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        Phase alpha = Statement.phase(random), beta = Statement.phase(random);
        before.connect(before.add(Kind.Z, alpha), before.add(Kind.Z, beta), true);
        after.multiply(new ZxScalar(-1, Phase.ZERO, List.of(), List.of(new ZxScalar.Pair(alpha, beta)), Complex.ONE));
        return Statement.of("leaf pair", before, after);
    }
}
