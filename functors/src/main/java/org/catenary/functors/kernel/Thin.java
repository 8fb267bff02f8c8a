package org.catenary.functors.kernel;

import java.util.Arrays;

/// A few rows times a matrix, whose numbers are each read once: memory sets the pace, so nothing is packed.
///
/// The few rows are those of either operand; the other one is *wide*. Where neighbours of the wide operand belong to one
/// sum the sums are made one by one, else along each other.
final class Thin {

    /// The most rows that count as few.
    static final int MOST = 4;

    private static final int BLOCK = 1024;
    private static final int A_RUN = 16;

    private final Axes few;
    private final Axes inner;
    private final Axes wide;
    private final int thin;
    private final Tile tile;
    private final boolean along;

    /// @param thin which operand has the few rows: 0 for the left one, 1 for the right one
    Thin(Axes few, Axes inner, Axes wide, int thin, Tile tile) {
        this.tile = tile;
        this.few = few;
        this.inner = inner;
        this.wide = wide;
        this.thin = thin;
        this.along = wide.lastStride(0) == 1 && wide.lastSize() >= A_RUN;
    }

    int thin() { return thin; }

    int positions() { return wide.size(); }

    /// {@return what it needs for itself}
    Workspace.Needs needs() { return new Workspace.Needs(few.size() * inner.size(), BLOCK, 0, 0, inner.size(), 0); }

    /// Writes `c = c·keep + sign·x·w` at some positions along the wide matrix.
    ///
    /// @param x    the operand with the few rows
    /// @param w    the wide one
    /// @param keep whether what is in `c` stays a summand
    void multiply(double sign, boolean keep, double[] x, int xo, double[] w, int wo, double[] c, int co, int from, int to,
                  Workspace space) {
        int k = inner.size();
        inner.places(thin, 0, k, space.leftInner);
        int[] at = new int[2];
        for (int i = 0; i < few.size(); i++) {
            few.place(i, at);
            for (int l = 0; l < k; l++) {
                space.left[i * k + l] = sign * x[xo + at[0] + space.leftInner[l]];
            }
        }
        inner.places(1 - thin, 0, k, space.leftInner);
        for (int position = from; position < to;) {
            int run = along ? Math.min(Math.min(BLOCK, to - position), wide.lastSize() - position % wide.lastSize()) : 1;
            wide.place(position, at);
            for (int i = 0; i < few.size(); i++) {
                int result = co + at[1] + few.place(1, i);
                if (along) {
                    along(run, k, space.left, i * k, w, wo + at[0], space.leftInner, space.right);
                    move(keep, run, space.right, c, result, wide.lastStride(1));
                } else {
                    double sum = sum(k, space.left, i * k, w, wo + at[0], space.leftInner);
                    c[result] = keep ? c[result] + sum : sum;
                }
            }
            position += run;
        }
    }

    private static void along(int run, int k, double[] x, int xo, double[] w, int wo, int[] places, double[] sums) {
        int l = 0;
        if (k >= 4) {
            four(run, x[xo], x[xo + 1], x[xo + 2], x[xo + 3], w, wo + places[0], wo + places[1], wo + places[2], wo + places[3], sums);
            l = 4;
        } else {
            Arrays.fill(sums, 0, run, 0);
        }
        for (; l + 4 <= k; l += 4) {
            addFour(run, x[xo + l], x[xo + l + 1], x[xo + l + 2], x[xo + l + 3], w, wo + places[l], wo + places[l + 1],
                    wo + places[l + 2], wo + places[l + 3], sums);
        }
        for (; l < k; l++) {
            add(run, x[xo + l], w, wo + places[l], sums);
        }
    }

    private static void four(int run, double x0, double x1, double x2, double x3, double[] w, int w0, int w1, int w2, int w3,
                             double[] sums) {
        for (int j = 0; j < run; j++) {
            sums[j] = (x0 * w[w0 + j] + x1 * w[w1 + j]) + (x2 * w[w2 + j] + x3 * w[w3 + j]);
        }
    }

    private static void addFour(int run, double x0, double x1, double x2, double x3, double[] w, int w0, int w1, int w2, int w3,
                                double[] sums) {
        for (int j = 0; j < run; j++) {
            sums[j] += (x0 * w[w0 + j] + x1 * w[w1 + j]) + (x2 * w[w2 + j] + x3 * w[w3 + j]);
        }
    }

    private static void add(int run, double x, double[] w, int wo, double[] sums) {
        for (int j = 0; j < run; j++) {
            sums[j] += x * w[wo + j];
        }
    }

    private static void move(boolean keep, int run, double[] sums, double[] c, int co, int stride) {
        if (stride == 1 && !keep) {
            System.arraycopy(sums, 0, c, co, run);
            return;
        }
        for (int j = 0; j < run; j++) {
            c[co + j * stride] = (keep ? c[co + j * stride] : 0) + sums[j];
        }
    }

    private double sum(int k, double[] x, int xo, double[] w, int wo, int[] places) {
        int run = inner.lastStride(1 - thin) == 1 ? inner.lastSize() : 1;
        if (run < 4) {
            return dot(k, x, xo, w, wo, places);
        }
        double sum = 0;
        for (int l = 0; l < k; l += run) {
            sum += tile.dot(run, x, xo + l, w, wo + places[l]);
        }
        return sum;
    }

    private static double dot(int k, double[] x, int xo, double[] w, int wo, int[] places) {
        double s0 = 0, s1 = 0;
        int l = 0;
        for (; l + 2 <= k; l += 2) {
            s0 += x[xo + l] * w[wo + places[l]];
            s1 += x[xo + l + 1] * w[wo + places[l + 1]];
        }
        return l < k ? s0 + s1 + x[xo + l] * w[wo + places[l]] : s0 + s1;
    }
}
