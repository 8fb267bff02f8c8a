package org.catenary.autodiff.compile;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The loops of [Kernel] with the machine's vector instructions: four columns of a packed triangle from a row on.
final class VectorKernel {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private VectorKernel() {}

    /// `y[r] += l[p0 + r] x[0] + l[p1 + r] x[1] + l[p2 + r] x[2] + l[p3 + r] x[3]` for `r` from `from`, as long as lanes are full.
    ///
    /// @return the first row that is left
    static int lower(double[] y, int y0, double[] l, int p0, int p1, int p2, int p3, double[] x, int x0, int from, int n) {
        double a = x[x0], b = x[x0 + 1], c = x[x0 + 2], d = x[x0 + 3];
        int r = from;
        for (; r <= n - LANES.length(); r += LANES.length()) {
            var left = DoubleVector.fromArray(LANES, l, p0 + r).mul(a).add(DoubleVector.fromArray(LANES, l, p1 + r).mul(b));
            var right = DoubleVector.fromArray(LANES, l, p2 + r).mul(c).add(DoubleVector.fromArray(LANES, l, p3 + r).mul(d));
            DoubleVector.fromArray(LANES, y, y0 + r).add(left.add(right)).intoArray(y, y0 + r);
        }
        return r;
    }

    /// `dl[p + r] += dy[r] x[c]` and `dx[c] += Σ l[p + r] dy[r]` for four columns and `r` from `from`, as long as lanes are full.
    ///
    /// @param l0 where `l` begins; the places `p0` to `p3` are from there and from `dl0`
    /// @return the first row that is left
    static int lowerBack(double[] dy, int y0, double[] l, int l0, double[] x, int x0, double[] dl, int dl0, double[] dx, int dx0, int p0, int p1,
            int p2, int p3, int from, int n) {
        double a = x[x0], b = x[x0 + 1], c = x[x0 + 2], d = x[x0 + 3];
        DoubleVector sa = DoubleVector.zero(LANES), sb = sa, sc = sa, sd = sa;
        int r = from;
        for (; r <= n - LANES.length(); r += LANES.length()) {
            var v = DoubleVector.fromArray(LANES, dy, y0 + r);
            DoubleVector.fromArray(LANES, dl, dl0 + p0 + r).add(v.mul(a)).intoArray(dl, dl0 + p0 + r);
            DoubleVector.fromArray(LANES, dl, dl0 + p1 + r).add(v.mul(b)).intoArray(dl, dl0 + p1 + r);
            DoubleVector.fromArray(LANES, dl, dl0 + p2 + r).add(v.mul(c)).intoArray(dl, dl0 + p2 + r);
            DoubleVector.fromArray(LANES, dl, dl0 + p3 + r).add(v.mul(d)).intoArray(dl, dl0 + p3 + r);
            sa = sa.add(v.mul(DoubleVector.fromArray(LANES, l, l0 + p0 + r)));
            sb = sb.add(v.mul(DoubleVector.fromArray(LANES, l, l0 + p1 + r)));
            sc = sc.add(v.mul(DoubleVector.fromArray(LANES, l, l0 + p2 + r)));
            sd = sd.add(v.mul(DoubleVector.fromArray(LANES, l, l0 + p3 + r)));
        }
        dx[dx0] += sa.reduceLanes(VectorOperators.ADD);
        dx[dx0 + 1] += sb.reduceLanes(VectorOperators.ADD);
        dx[dx0 + 2] += sc.reduceLanes(VectorOperators.ADD);
        dx[dx0 + 3] += sd.reduceLanes(VectorOperators.ADD);
        return r;
    }
}
