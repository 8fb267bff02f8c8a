package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A Z spider and an X spider that a simple edge joins, without phases: their legs pass through each other.
///
/// Each other leg of the Z spider ends in an X spider, each of the X spider in a Z spider, and these are joined each with each.
/// With `m` and `n` such legs the scalar takes `√2^{(m−1)(n−1)}`. Coecke and Duncan (2011), theorem 9.8.
final class Bialgebra implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || !g.hasNoPhase(v)) {
            return false;
        }
        for (int k = 0; k < g.degree(v); k++) {
            int e = g.at(v, k), x = e >> 1;
            if ((e & 1) == 0 && g.code(x) == ZxGraph.X && g.hasNoPhase(x)) {
                g.unlink(v, x);
                int[] left = legs(g, v, ZxGraph.X), right = legs(g, x, ZxGraph.Z);
                g.addPower((left.length - 1) * (right.length - 1));
                for (int a : left) {
                    for (int b : right) {
                        g.connect(a, b, false);
                    }
                }
                return true;
            }
        }
        return false;
    }

    /// Replaces a spider by one of a kind on each leg.
    private static int[] legs(ZxGraph g, int v, byte code) {
        int[] edges = Fusion.edgesOf(g, v);
        g.remove(v);
        var ends = new int[edges.length];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = g.add(code, 0);
            g.link(ends[k], edges[k] >> 1, edges[k] & 1);
            g.touch(ends[k]);
        }
        return ends;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int m = random.nextInt(4), n = random.nextInt(4);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int z = before.add(Kind.Z), x = before.add(Kind.X);
        before.connect(z, x, false);
        Statement.legs(before, z, m);
        Statement.legs(before, x, n);
        int[] left = IntStream.range(0, m).map(_ -> after.add(Kind.X)).toArray();
        int[] right = IntStream.range(0, n).map(_ -> after.add(Kind.Z)).toArray();
        for (int a : left) {
            Statement.legs(after, a, 1);
        }
        for (int b : right) {
            Statement.legs(after, b, 1);
            for (int a : left) {
                after.connect(a, b, false);
            }
        }
        after.addPower((m - 1) * (n - 1));
        return Statement.of("bialgebra", before, after);
    }
}
