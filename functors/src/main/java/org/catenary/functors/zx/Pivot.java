package org.catenary.functors.zx;

import java.util.Arrays;

/// Two spiders with multiples of half a turn, joined by a Hadamard edge and with such edges alone, vanish.
///
/// Between the neighbours of the first alone, of the second alone and of both, the edges from one class to another change;
/// each class takes the phase of the spider it does not touch, the last that of both and half a turn.
/// Duncan, Kissinger, Perdrix and van de Wetering (2019), lemma 5.3.
final class Pivot implements ZxRule {

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
}
