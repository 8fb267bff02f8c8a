package org.catenary.functors.zx;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// H-boxes that are something simpler: a number, a phase, a Hadamard edge, or nothing between their legs.
///
/// Without legs it is its number; on one leg, with a number of modulus 1, a Z state; with the number 1 a state on each leg;
/// on two legs, with the number −1, `√2` times a Hadamard edge. Backens and Kissinger, *ZH: a complete graphical calculus* (2019).
final class HBoxes implements ZxLaw {

    private static final Complex MINUS = new Complex(-1, 0);

    @Override public boolean apply(ZxGraph g, int v) {
        if (g.code(v) != ZxGraph.H) {
            return false;
        }
        Complex entry = g.parameter(v);
        int[] edges = Fusion.edgesOf(g, v);
        if (edges.length == 0) {
            g.multiply(new ZxScalar(0, Phase.ZERO, List.of(), entry));
            g.vanish(v);
        } else if (edges.length == 2 && is(entry, -1)) {
            g.addPower(1);
            g.remove(v);
            g.connect(edges[0] >> 1, edges[1] >> 1, ((edges[0] ^ edges[1]) & 1) == 0);
        } else if (is(entry, 1)) {
            g.remove(v);
            for (int e : edges) {
                state(g, e, Phase.ZERO);
            }
        } else if (edges.length == 1 && is(entry, -1)) {
            g.remove(v);
            state(g, edges[0], Phase.of(1, 2));
        } else if (edges.length == 1 && Math.abs(entry.squaredAbs() - 1) < 1e-15) {
            g.remove(v);
            state(g, edges[0], Phase.of(Math.atan2(entry.im(), entry.re()) / (2 * Math.PI)));
        } else {
            return false;
        }
        return true;
    }

    private static boolean is(Complex entry, double number) { return entry.re() == number && entry.im() == 0; }

    private static void state(ZxGraph g, int edge, Phase phase) {
        int leaf = g.add(Kind.Z, phase);
        g.connect(leaf, edge >> 1, (edge & 1) == 1);
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int n = random.nextInt(4), shape = random.nextInt(4);
        switch (shape) {
            case 0 -> {
                var entry = new Complex(random.nextInt(-3, 4), 2);
                before.addBox(entry);
                after.multiply(new ZxScalar(0, Phase.ZERO, List.of(), entry));
            }
            case 1 -> {
                Statement.legs(before, before.addBox(MINUS), 2);
                Statement.legs(after, after.add(Kind.Z), 1);
                Statement.legs(after, after.vertices()[0], 1, true);
                after.addPower(1);
            }
            case 2 -> {
                Statement.legs(before, before.addBox(Complex.ONE), n);
                for (int k = 0; k < n; k++) {
                    Statement.legs(after, after.add(Kind.Z), 1);
                }
            }
            default -> {
                Phase alpha = Phase.of(random.nextInt(4), 4);
                Statement.legs(before, before.addBox(Complex.turn(alpha.constant())), 1);
                Statement.legs(after, after.add(Kind.Z, alpha), 1);
            }
        }
        return Statement.of("simple H-boxes", before, after);
    }
}
