package org.catenary.functors.zx;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// Two edges between two spiders: what fuses stays one edge, what does not cancels, one of each leaves half a turn.
///
/// The Hopf law, `½` for each pair of Hadamard edges between Z spiders: `H[i, j]² = ½`. One Hadamard edge beside a simple one
/// is a loop on the fused spider. Coecke and Duncan (2011), theorem 9.9.
final class Hopf {

    private Hopf() {}

    /// Resolves an edge beside another.
    ///
    /// @param present 1 if the edge that is there carries Hadamard's gate
    /// @param type    1 if the one to be added does
    static void resolve(ZxGraph g, int u, int v, int present, int type) {
        if (g.isSpider(u) && g.isSpider(v)) {
            int fusing = g.code(u) == g.code(v) ? 0 : 1;
            if (present != type) {
                g.addPower(-1);
                g.addHalf(u);
                g.unlink(u, v);
                g.link(u, v, fusing);
            } else if (type != fusing) {
                g.unlink(u, v);
                g.addPower(-2);
            }
        } else if (present != 0 || type != 0 || !copies(g, u, v) && !copies(g, v, u)) {
            int between = g.add(ZxGraph.Z, 0);
            g.link(u, between, 0);
            g.link(between, v, type);
            g.touch(between);
        }
    }

    private static boolean copies(ZxGraph g, int spider, int box) {
        return g.code(spider) == ZxGraph.Z && g.code(box) == ZxGraph.H;
    }

    // ---- the equation

    /// Two spiders with two edges that cancel, or with two unequal ones.
    static Statement statement(RandomGenerator random) {
        Phase alpha = Statement.phase(random), beta = Statement.phase(random);
        int m = random.nextInt(3), n = random.nextInt(3);
        Kind first = random.nextBoolean() ? Kind.Z : Kind.X, second = random.nextBoolean() ? Kind.Z : Kind.X;
        boolean unequal = random.nextBoolean(), cancelling = first == second;
        Diagram wires = new ZxBox.Spider(first, m, 2, alpha);
        if (cancelling) {
            wires = wires.thenAt(0, new ZxBox.Hadamard());
        }
        if (cancelling != unequal) {
            wires = wires.thenAt(1, new ZxBox.Hadamard());
        }
        Diagram before = wires.then(new ZxBox.Spider(second, 2, n, beta));
        Phase turned = alpha.plus(Phase.of(1, 2));
        Diagram joined = new ZxBox.Spider(first, m, 1, turned);
        if (!cancelling) {
            joined = joined.then(new ZxBox.Hadamard());
        }
        Diagram after = unequal ? joined.then(new ZxBox.Spider(second, 1, n, beta))
                : new ZxBox.Spider(first, m, 0, alpha).then(new ZxBox.Spider(second, 0, n, beta));
        return new Statement("Hopf", before,
                after.tensor(new ZxBox.Factor(new ZxScalar(unequal ? -1 : -2, Phase.ZERO, List.of(), Complex.ONE))));
    }
}
