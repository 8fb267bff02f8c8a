package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// H-boxes on the same Z spiders are one, with the product of their numbers.
///
/// `a^{x₁⋯xₙ} b^{x₁⋯xₙ} = (ab)^{x₁⋯xₙ}`. Backens and Kissinger, *ZH: a complete graphical calculus* (2019), (M).
final class HBoxProduct implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (g.code(v) != ZxGraph.H || g.degree(v) == 0 || !HBoxLegs.arePlain(g, v, -1)) {
            return false;
        }
        int[] legs = g.neighbours(v);
        for (int u : g.neighbours(legs[0])) {
            if (u != v && g.code(u) == ZxGraph.H && HBoxLegs.arePlain(g, u, -1) && Arrays.equals(legs, g.neighbours(u))) {
                Complex product = g.parameter(v).times(g.parameter(u));
                g.remove(u);
                g.setParameter(v, product);
                return true;
            }
        }
        return false;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int n = random.nextInt(1, 4);
        var a = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        var b = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        Phase[] phases = Statement.phases(n, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int[] old = Statement.row(before, phases), row = Statement.row(after, phases);
        int first = before.addBox(a), second = before.addBox(b), box = after.addBox(a.times(b));
        for (int k = 0; k < n; k++) {
            before.connect(first, old[k], false);
            before.connect(second, old[k], false);
            after.connect(box, row[k], false);
        }
        return Statement.of("product of H-boxes", before, after);
    }
}
