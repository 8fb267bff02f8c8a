package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// A bit on a leg of an H-box: 1 takes the leg away, 0 takes the box away and leaves a state on each other leg.
///
/// A leaf that is an X spider without a phase is `√2 |0⟩`, one with half a turn `√2 |1⟩`.
/// Backens and Kissinger, *ZH: a complete graphical calculus* (2019).
final class HBoxState implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isSpider(v) || g.degree(v) != 1 || !g.isPauli(v)) {
            return false;
        }
        int box = g.at(v, 0) >> 1;
        if (g.code(box) != ZxGraph.H || (g.code(v) == ZxGraph.X ? 0 : 1) != (g.at(v, 0) & 1)) {
            return false;
        }
        boolean one = !g.hasNoPhase(v);
        g.addPower(1);
        g.remove(v);
        if (!one) {
            int[] edges = Fusion.edgesOf(g, box);
            g.remove(box);
            for (int e : edges) {
                int plus = g.add(Kind.Z);
                g.connect(plus, e >> 1, (e & 1) == 1);
            }
        }
        return true;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int n = random.nextInt(4);
        boolean one = random.nextBoolean(), z = random.nextBoolean();
        var a = new Complex(random.nextInt(-3, 4), random.nextInt(-3, 4));
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int box = before.addBox(a), leaf = before.add(z ? Kind.Z : Kind.X, one ? Phase.of(1, 2) : Phase.ZERO);
        before.connect(box, leaf, z);
        Statement.legs(before, box, n);
        after.addPower(1);
        if (one) {
            Statement.legs(after, after.addBox(a), n);
        } else {
            for (int k = 0; k < n; k++) {
                Statement.legs(after, after.add(Kind.Z), 1);
            }
        }
        return Statement.of("a bit on an H-box", before, after);
    }
}
