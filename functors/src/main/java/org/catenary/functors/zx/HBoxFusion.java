package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.functors.scalar.Complex;

/// An H-box and one with the number −1 that a Hadamard edge joins are one, with the first one's number and the legs of both.
///
/// The scalar takes `√2`. Backens and Kissinger, *ZH: a complete graphical calculus* (2019), (HS1).
final class HBoxFusion implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (g.code(v) != ZxGraph.H) {
            return false;
        }
        for (int e : Fusion.edgesOf(g, v)) {
            int u = e >> 1;
            if ((e & 1) == 1 && g.code(u) == ZxGraph.H && g.parameter(u).re() == -1 && g.parameter(u).im() == 0) {
                int[] legs = Fusion.edgesOf(g, u);
                g.remove(u);
                for (int leg : legs) {
                    if (leg >> 1 != v) {
                        g.connect(v, leg >> 1, (leg & 1) == 1);
                    }
                }
                g.addPower(1);
                g.touch(v);
                return true;
            }
        }
        return false;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int m = random.nextInt(4), n = random.nextInt(4);
        var entry = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int first = before.addBox(entry), second = before.addBox(new Complex(-1, 0)), box = after.addBox(entry);
        before.connect(first, second, true);
        Statement.legs(before, first, m);
        Statement.legs(before, second, n);
        Statement.legs(after, box, m + n);
        after.addPower(1);
        return Statement.of("fusion of H-boxes", before, after);
    }
}
