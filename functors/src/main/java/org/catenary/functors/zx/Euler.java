package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// A spider of a quarter turn between two Hadamard edges is a Hadamard edge between two quarter turns backwards.
///
/// `H Z(±¼) H = e^{±iπ/4} Z(∓¼) H Z(∓¼)`. Duncan and Perdrix, *Graph states and the necessity of Euler decomposition* (2009).
final class Euler implements ZxLaw {

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

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        boolean forwards = random.nextBoolean();
        Phase quarter = Phase.of(forwards ? 1 : 3, 4), back = quarter.negate();
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        Statement.legs(before, before.add(Kind.Z, quarter), 2, true);
        int first = after.add(Kind.Z, back), second = after.add(Kind.Z, back);
        after.connect(first, second, true);
        Statement.legs(after, first, 1);
        Statement.legs(after, second, 1);
        after.addTurn(after.toUnits(Phase.of(forwards ? 1 : 7, 8)));
        return Statement.of("Euler", before, after);
    }
}
