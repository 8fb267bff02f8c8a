package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// Two H-boxes on the same Z spiders, and on one more as it is and as its opposite, which has no other legs: one H-box with
/// the mean.
///
/// `∑_y a^{xy} b^{x(1−y)} = 2 · ((a + b)/2)^x`. Backens and Kissinger, *ZH: a complete graphical calculus* (2019), (A).
final class HBoxAverage implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || g.degree(v) != 2 || !g.hasNoPhase(v)) {
            return false;
        }
        for (int k = 0; k < 2; k++) {
            int box = g.at(v, k) >> 1, not = g.at(v, 1 - k) >> 1, other = HBoxLegs.beyond(g, not, v);
            boolean simple = (g.at(v, k) & 1) == 0;
            if (simple && other >= 0 && other != box && HBoxLegs.arePlain(g, box, -1) && HBoxLegs.arePlain(g, other, not)
                    && HBoxLegs.others(g, box, v).equals(HBoxLegs.others(g, other, not))) {
                Complex sum = g.parameter(box).plus(g.parameter(other));
                g.remove(other);
                g.remove(not);
                g.remove(v);
                g.setParameter(box, sum.times(0.5));
                g.addPower(2);
                return true;
            }
        }
        return false;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        var a = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        var b = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        return statement("mean of H-boxes", false, a, b, random);
    }

    /// Two boxes on some spiders and on one more, straight and through half a turn of X.
    static Statement statement(String name, boolean leg, Complex a, Complex b, RandomGenerator random) {
        int n = random.nextInt(1, 4);
        Phase[] phases = Statement.phases(n, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int[] old = Statement.row(before, phases), row = Statement.row(after, phases);
        int first = before.addBox(a), second = before.addBox(b);
        int y = before.add(Kind.Z), not = before.add(Kind.X, Phase.of(1, 2));
        int box = after.addBox(a.plus(b).times(0.5));
        for (int k = 0; k < n; k++) {
            before.connect(first, old[k], false);
            before.connect(second, old[k], false);
            after.connect(box, row[k], false);
        }
        before.connect(first, y, false);
        before.connect(second, not, false);
        before.connect(not, y, false);
        if (leg) {
            Statement.legs(before, y, 1);
            Statement.legs(after, after.add(Kind.Z), 1);
        } else {
            after.addPower(2);
        }
        return Statement.of(name, before, after);
    }
}
