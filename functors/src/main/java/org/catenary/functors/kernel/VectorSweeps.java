package org.catenary.functors.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Gates in vectors of consecutive amplitudes.
///
/// The lowest qubits tell lanes apart: a target among them is a shuffle of lanes, and a control is a pattern of lanes in
/// which the gate is the identity. Other controls and targets are bits of the index of a vector.
final class VectorSweeps {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int LOW = Integer.numberOfTrailingZeros(LANES);

    private VectorSweeps() {}

    /// Whether the amplitudes of so many qubits fill a vector.
    static boolean fit(int qubits) { return LOW > 0 && qubits >= LOW; }

    private static int inLanes(int bits) { return bits & LANES - 1; }

    private static int above(int bits) { return bits & -LANES; }

    private static DoubleVector load(double[] x, int at) { return DoubleVector.fromArray(SPECIES, x, at); }

    private static DoubleVector all(double x) { return DoubleVector.broadcast(SPECIES, x); }

    /// The lanes whose numbers have some bits set.
    static VectorMask<Double> lanes(int bits) {
        long mask = 0;
        for (int lane = 0; lane < LANES; lane++) {
            mask |= (lane & bits) == bits ? 1L << lane : 0;
        }
        return VectorMask.fromLong(SPECIES, mask);
    }

    static Sweep matrix(int qubits, int target, int controls, double[] u) {
        return target < LOW ? new Inside(qubits, target, controls, u)
                : inLanes(controls) == 0 ? new Between(qubits, target, controls, u)
                : new Partly(qubits, target, controls, u);
    }

    static Sweep flip(int qubits, int target, int controls) {
        return target < LOW ? new Shuffle(qubits, target, controls) : new Exchange(qubits, target, controls);
    }

    static Sweep dense(int qubits, int[] targets, int controls, double[] u) { return new Dense(qubits, targets, controls, u); }

    static Sweep phase(int qubits, int bits, double re, double im) { return new Phase(qubits, bits, re, im); }

    /// A matrix between vectors.
    private static final class Between extends Sweep {
        private final int bit;
        private final double[] u;

        Between(int qubits, int target, int controls, double[] u) {
            super(qubits, positions(controls | 1 << target), controls, LOW);
            this.bit = 1 << target;
            this.u = u.clone();
        }

        @Override public long touched() { return 2L * LANES * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            DoubleVector ar = all(u[0]), ai = all(u[1]), na = all(-u[1]), br = all(u[2]), bi = all(u[3]), nb = all(-u[3]);
            DoubleVector cr = all(u[4]), ci = all(u[5]), nc = all(-u[5]), dr = all(u[6]), di = all(u[7]), nd = all(-u[7]);
            int set = start + fixed();
            for (int unit = from, at = index(from); unit < to; unit++, at = next(at)) {
                int i = set + at;
                int j = i + bit;
                DoubleVector xr = load(re, i), xi = load(im, i), yr = load(re, j), yi = load(im, j);
                xr.fma(ar, xi.fma(na, yr.fma(br, yi.mul(nb)))).intoArray(re, i);
                xi.fma(ar, xr.fma(ai, yi.fma(br, yr.mul(bi)))).intoArray(im, i);
                xr.fma(cr, xi.fma(nc, yr.fma(dr, yi.mul(nd)))).intoArray(re, j);
                xi.fma(cr, xr.fma(ci, yi.fma(dr, yr.mul(di)))).intoArray(im, j);
            }
        }
    }

    /// A matrix between vectors, in some of their lanes.
    private static final class Partly extends Sweep {
        private final int bit;
        private final int lanes;
        private final double[] u;

        Partly(int qubits, int target, int controls, double[] u) {
            super(qubits, positions(above(controls) | 1 << target), above(controls), LOW);
            this.bit = 1 << target;
            this.lanes = inLanes(controls);
            this.u = u.clone();
        }

        @Override public long touched() { return 2L * LANES * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            VectorMask<Double> met = lanes(lanes);
            DoubleVector ar = all(u[0]), ai = all(u[1]), na = all(-u[1]), br = all(u[2]), bi = all(u[3]), nb = all(-u[3]);
            DoubleVector cr = all(u[4]), ci = all(u[5]), nc = all(-u[5]), dr = all(u[6]), di = all(u[7]), nd = all(-u[7]);
            int set = start + fixed();
            for (int unit = from, at = index(from); unit < to; unit++, at = next(at)) {
                int i = set + at;
                int j = i + bit;
                DoubleVector xr = load(re, i), xi = load(im, i), yr = load(re, j), yi = load(im, j);
                xr.fma(ar, xi.fma(na, yr.fma(br, yi.mul(nb)))).intoArray(re, i, met);
                xi.fma(ar, xr.fma(ai, yi.fma(br, yr.mul(bi)))).intoArray(im, i, met);
                xr.fma(cr, xi.fma(nc, yr.fma(dr, yi.mul(nd)))).intoArray(re, j, met);
                xi.fma(cr, xr.fma(ci, yi.fma(dr, yr.mul(di)))).intoArray(im, j, met);
            }
        }
    }

    /// A matrix between the lanes of each vector: what stays in a lane and what comes from the other.
    private static final class Inside extends Sweep {
        private final int bit;
        private final double[] stayRe = new double[LANES];
        private final double[] stayIm = new double[LANES];
        private final double[] comeRe = new double[LANES];
        private final double[] comeIm = new double[LANES];

        Inside(int qubits, int target, int controls, double[] u) {
            super(qubits, positions(above(controls)), above(controls), LOW);
            this.bit = 1 << target;
            for (int lane = 0; lane < LANES; lane++) {
                boolean met = (lane & inLanes(controls)) == inLanes(controls), set = (lane & bit) != 0;
                stayRe[lane] = met ? u[set ? 6 : 0] : 1;
                stayIm[lane] = met ? u[set ? 7 : 1] : 0;
                comeRe[lane] = met ? u[set ? 4 : 2] : 0;
                comeIm[lane] = met ? u[set ? 5 : 3] : 0;
            }
        }

        @Override public long touched() { return (long) LANES * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            int flipped = bit;
            VectorShuffle<Double> other = VectorShuffle.fromOp(SPECIES, lane -> lane ^ flipped);
            DoubleVector ar = load(stayRe, 0), ai = load(stayIm, 0), na = ai.neg();
            DoubleVector br = load(comeRe, 0), bi = load(comeIm, 0), nb = bi.neg();
            int set = start + fixed();
            for (int unit = from, at = index(from); unit < to; unit++, at = next(at)) {
                int i = set + at;
                DoubleVector xr = load(re, i), xi = load(im, i), yr = xr.rearrange(other), yi = xi.rearrange(other);
                xr.fma(ar, xi.fma(na, yr.fma(br, yi.mul(nb)))).intoArray(re, i);
                xi.fma(ar, xr.fma(ai, yi.fma(br, yr.mul(bi)))).intoArray(im, i);
            }
        }
    }

    /// Vectors change places, in some of their lanes.
    private static final class Exchange extends Sweep {
        private final int bit;
        private final int lanes;

        Exchange(int qubits, int target, int controls) {
            super(qubits, positions(above(controls) | 1 << target), above(controls), LOW);
            this.bit = 1 << target;
            this.lanes = inLanes(controls);
        }

        @Override public long touched() { return 2L * LANES * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            VectorMask<Double> met = lanes(lanes);
            int set = start + fixed();
            for (int unit = from, at = index(from); unit < to; unit++, at = next(at)) {
                int i = set + at;
                int j = i + bit;
                DoubleVector xr = load(re, i), xi = load(im, i), yr = load(re, j), yi = load(im, j);
                xr.blend(yr, met).intoArray(re, i);
                xi.blend(yi, met).intoArray(im, i);
                yr.blend(xr, met).intoArray(re, j);
                yi.blend(xi, met).intoArray(im, j);
            }
        }
    }

    /// The lanes of each vector change places.
    private static final class Shuffle extends Sweep {
        private final int bit;
        private final int lanes;

        Shuffle(int qubits, int target, int controls) {
            super(qubits, positions(above(controls)), above(controls), LOW);
            this.bit = 1 << target;
            this.lanes = inLanes(controls);
        }

        @Override public long touched() { return (long) LANES * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            int flipped = bit, met = lanes;
            VectorShuffle<Double> other = VectorShuffle.fromOp(SPECIES, lane -> (lane & met) == met ? lane ^ flipped : lane);
            int set = start + fixed();
            for (int unit = from, at = index(from); unit < to; unit++, at = next(at)) {
                int i = set + at;
                load(re, i).rearrange(other).intoArray(re, i);
                load(im, i).rearrange(other).intoArray(im, i);
            }
        }
    }

    /// A number times each vector, or some of its lanes.
    private static final class Phase extends Sweep {
        private final int lanes;
        private final double a;
        private final double b;

        Phase(int qubits, int bits, double re, double im) {
            super(qubits, positions(above(bits)), above(bits), LOW);
            this.lanes = inLanes(bits);
            this.a = re;
            this.b = im;
        }

        @Override public long touched() { return (long) LANES * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            VectorMask<Double> met = lanes(lanes);
            DoubleVector c = all(1).blend(a, met), s = all(0).blend(b, met), n = s.neg();
            int set = start + fixed();
            for (int unit = from, at = index(from); unit < to; unit++, at = next(at)) {
                int i = set + at;
                DoubleVector x = load(re, i), y = load(im, i);
                x.fma(c, y.mul(n)).intoArray(re, i);
                y.fma(c, x.mul(s)).intoArray(im, i);
            }
        }
    }

    /// A matrix on several qubits, on as many units at once as a vector has lanes.
    ///
    /// Their amplitudes are copied side by side, by vectors where units stand next to each other; four rows of the matrix are
    /// summed at a time.
    private static final class Dense extends Sweep {
        private static final int ROWS = 4;

        private final Sweep plain;
        private final int[] offsets;
        private final double[] u;
        private final boolean inRows;

        Dense(int qubits, int[] targets, int controls, double[] u) {
            super(qubits, positions(controls | bits(targets)), controls, 0);
            this.plain = new PlainSweeps.Dense(qubits, targets, controls, u);
            this.offsets = PlainSweeps.Dense.offsets(targets);
            this.u = u.clone();
            this.inRows = inLanes(controls | bits(targets)) == 0;
        }

        @Override public long touched() { return plain.touched(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            int n = offsets.length;
            double[] x = new double[n * LANES], y = new double[n * LANES], a = new double[n * LANES], b = new double[n * LANES];
            var at = new int[LANES];
            int first = Math.min(to, from + LANES - 1 & -LANES), last = Math.max(first, to & -LANES);
            plain.run(re, im, start, from, first);
            for (int unit = first; unit < last; unit += LANES) {
                for (int k = 0, index = index(unit); k < LANES; k++, index = next(index)) {
                    at[k] = start + fixed() + index;
                }
                for (int k = 0; k < n; k++) {
                    gather(re, at, offsets[k], x, k * LANES);
                    gather(im, at, offsets[k], y, k * LANES);
                }
                for (int row = 0; row < n; row += ROWS) {
                    rows(row, n, x, y, a, b);
                }
                for (int k = 0; k < n; k++) {
                    scatter(a, k * LANES, re, at, offsets[k]);
                    scatter(b, k * LANES, im, at, offsets[k]);
                }
            }
            plain.run(re, im, start, last, to);
        }

        private void gather(double[] from, int[] at, int offset, double[] to, int start) {
            if (inRows) {
                load(from, at[0] + offset).intoArray(to, start);
            } else {
                for (int k = 0; k < LANES; k++) {
                    to[start + k] = from[at[k] + offset];
                }
            }
        }

        private void scatter(double[] from, int start, double[] to, int[] at, int offset) {
            if (inRows) {
                load(from, start).intoArray(to, at[0] + offset);
            } else {
                for (int k = 0; k < LANES; k++) {
                    to[at[k] + offset] = from[start + k];
                }
            }
        }

        private void rows(int row, int n, double[] x, double[] y, double[] a, double[] b) {
            DoubleVector a0 = all(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
            int r0 = 2 * row * n, r1 = r0 + 2 * n, r2 = r1 + 2 * n, r3 = r2 + 2 * n;
            for (int l = 0; l < n; l++) {
                DoubleVector p = load(x, l * LANES), q = load(y, l * LANES);
                DoubleVector c = all(u[r0 + 2 * l]), s = all(u[r0 + 2 * l + 1]);
                a0 = p.fma(c, q.neg().fma(s, a0));
                b0 = q.fma(c, p.fma(s, b0));
                c = all(u[r1 + 2 * l]);
                s = all(u[r1 + 2 * l + 1]);
                a1 = p.fma(c, q.neg().fma(s, a1));
                b1 = q.fma(c, p.fma(s, b1));
                c = all(u[r2 + 2 * l]);
                s = all(u[r2 + 2 * l + 1]);
                a2 = p.fma(c, q.neg().fma(s, a2));
                b2 = q.fma(c, p.fma(s, b2));
                c = all(u[r3 + 2 * l]);
                s = all(u[r3 + 2 * l + 1]);
                a3 = p.fma(c, q.neg().fma(s, a3));
                b3 = q.fma(c, p.fma(s, b3));
            }
            int to = row * LANES;
            a0.intoArray(a, to);
            b0.intoArray(b, to);
            a1.intoArray(a, to + LANES);
            b1.intoArray(b, to + LANES);
            a2.intoArray(a, to + 2 * LANES);
            b2.intoArray(b, to + 2 * LANES);
            a3.intoArray(a, to + 3 * LANES);
            b3.intoArray(b, to + 3 * LANES);
        }
    }
}
