package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.functors.scalar.Complex;

/// Two H-boxes of one number on the same Z spiders, and on one more as it is and as its opposite, are one that knows nothing
/// of it.
///
/// `a^{xy} a^{x(1−y)} = a^x`. Backens and Kissinger, *ZH: a complete graphical calculus* (2019), (I), from right to left.
final class HBoxIntroduction implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v)) {
            return false;
        }
        for (int e : Fusion.edgesOf(g, v)) {
            for (int n : g.neighbours(v)) {
                int box = e >> 1, other = HBoxLegs.beyond(g, n, v);
                if ((e & 1) == 0 && other >= 0 && other != box && HBoxLegs.arePlain(g, box, -1) && HBoxLegs.arePlain(g, other, n)
                        && g.parameter(box).equals(g.parameter(other))
                        && HBoxLegs.others(g, box, v).equals(HBoxLegs.others(g, other, n))) {
                    g.remove(other);
                    g.remove(n);
                    g.unlink(box, v);
                    g.touch(box);
                    g.touch(v);
                    return true;
                }
            }
        }
        return false;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        var a = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        return HBoxAverage.statement("introduction of H-boxes", true, a, a, random);
    }
}
