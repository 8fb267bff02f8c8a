package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// An X spider is a Z spider with Hadamard's gate on every leg.
///
/// Coecke and Duncan (2011), section 9.
final class ColourChange implements ZxLaw {

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

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        Phase alpha = Statement.phase(random);
        int n = random.nextInt(5);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        Statement.legs(before, before.add(Kind.X, alpha), n);
        Statement.legs(after, after.add(Kind.Z, alpha), n, true);
        return Statement.of("colour change", before, after);
    }
}
