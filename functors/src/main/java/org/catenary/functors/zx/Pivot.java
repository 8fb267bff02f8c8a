package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// Two spiders with multiples of half a turn, joined by a Hadamard edge and with such edges alone, vanish.
///
/// Between the neighbours of the first alone, of the second alone and of both, the edges from one class to another change;
/// each class takes the phase of the spider it does not touch, the last that of both and half a turn.
/// Duncan, Kissinger, Perdrix and van de Wetering (2019), lemma 5.3.
final class Pivot implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || !g.isPauli(v) || !LocalComplementation.isInterior(g, v)) {
            return false;
        }
        for (int k = 0; k < g.degree(v); k++) {
            int u = g.at(v, k) >> 1;
            if (g.isPauli(u) && LocalComplementation.isInterior(g, u)) {
                around(g, v, u);
                return true;
            }
        }
        return false;
    }

    /// Pivots about an edge, once the phases of its ends are multiples of half a turn.
    static void around(ZxGraph g, int v, int u) {
        int[] ofV = Fusion.edgesOf(g, v), ofU = Fusion.edgesOf(g, u);
        var a = new int[ofV.length];
        var b = new int[ofU.length];
        var c = new int[Math.min(a.length, b.length)];
        int na = 0, nb = 0, nc = 0;
        for (int i = 0, j = 0; i < ofV.length || j < ofU.length;) {
            int x = i < ofV.length ? ofV[i] : Integer.MAX_VALUE, y = j < ofU.length ? ofU[j] : Integer.MAX_VALUE;
            if (x == y) {
                c[nc++] = x;
                i++;
                j++;
            } else if (x < y) {
                i++;
                if (x >> 1 != u) {
                    a[na++] = x;
                }
            } else {
                j++;
                if (y >> 1 != v) {
                    b[nb++] = y;
                }
            }
        }
        boolean first = !g.hasNoPhase(v), second = !g.hasNoPhase(u);
        g.addPower((int) (1L - na - nb - 2L * nc + (long) na * nb + (long) na * nc + (long) nb * nc));
        g.addTurn(first && second ? g.denominator() >> 1 : 0);
        g.remove(v);
        g.remove(u);
        shift(g, a, na, second);
        shift(g, b, nb, first);
        shift(g, c, nc, first == second);
        toggle(g, a, na, merge(b, nb, c, nc));
        toggle(g, b, nb, merge(a, na, c, nc));
        toggle(g, c, nc, merge(a, na, b, nb));
    }

    private static void shift(ZxGraph g, int[] of, int n, boolean half) {
        for (int k = 0; k < n; k++) {
            if (half) {
                g.addHalf(of[k] >> 1);
            }
        }
    }

    private static void toggle(ZxGraph g, int[] of, int n, int[] with) {
        for (int k = 0; k < n; k++) {
            g.toggle(of[k] >> 1, with, with.length);
        }
    }

    private static int[] merge(int[] x, int n, int[] y, int m) {
        var all = Arrays.copyOf(x, n + m);
        System.arraycopy(y, 0, all, n, m);
        Arrays.sort(all);
        return all;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int a = random.nextInt(3), b = random.nextInt(3), c = random.nextInt(3);
        boolean first = random.nextBoolean(), second = random.nextBoolean();
        Phase[] phases = Statement.phases(a + b + c, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int[] old = Statement.row(before, phases);
        int v = before.add(Kind.Z, Statement.half(first)), u = before.add(Kind.Z, Statement.half(second));
        before.connect(v, u, true);
        for (int k = 0; k < old.length; k++) {
            if (k < a || k >= a + b) {
                before.connect(v, old[k], true);
            }
            if (k >= a) {
                before.connect(u, old[k], true);
            }
        }
        around(after, first, second, a, b, Statement.row(after, phases));
        return Statement.of("pivot", before, after);
    }

    /// What a pivot leaves of the neighbours of the first alone, of the second alone and of both, in this order.
    static void around(ZxGraph g, boolean first, boolean second, int a, int b, int... row) {
        int c = row.length - a - b;
        for (int i = 0; i < row.length; i++) {
            int of = i < a ? 0 : i < a + b ? 1 : 2;
            if (of == 0 ? second : of == 1 ? first : first == second) {
                g.addHalf(row[i]);
            }
            for (int j = 0; j < i; j++) {
                if ((j < a ? 0 : j < a + b ? 1 : 2) != of) {
                    g.connect(row[i], row[j], true);
                }
            }
        }
        g.addPower(1 - a - b - 2 * c + a * b + a * c + b * c);
        g.addTurn(first && second ? g.denominator() >> 1 : 0);
    }
}
