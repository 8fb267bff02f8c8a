package org.catenary.functors.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The imaginary part of `⟨y|G|x⟩` for a Hermitian matrix `G` on one qubit, in vectors of consecutive amplitudes.
///
/// To be asked for where [Sweep#hasVectors] says so. `G = a·|0⟩⟨0| + d·|1⟩⟨1| + Re(b)·X - Im(b)·Y` has a pass for each part that is not zero: half a pass of a gate for a Pauli matrix.
public final class Overlap extends Units {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int LOW = Integer.numberOfTrailingZeros(LANES);

    private final int bit;
    private final boolean inside;
    private final VectorMask<Double> met;
    private final VectorMask<Double> ones;
    private final double[] g;

    private Overlap(int qubits, int target, int controls, double[] g) {
        super(qubits, positions(controls & -LANES | (target < LOW ? 0 : 1 << target)), controls & -LANES, LOW);
        this.bit = 1 << target;
        this.inside = target < LOW;
        this.met = VectorSweeps.lanes(controls & LANES - 1);
        this.ones = inside ? VectorSweeps.lanes(bit) : VectorMask.fromLong(SPECIES, 0);
        this.g = g;
    }

    /// {@return the imaginary part of `⟨y|G|x⟩`, where all of some bits are set}
    /// @param controls these bits
    /// @param g        eight numbers: rows are outputs, row-major, the real part of each entry before its imaginary part
    public static double of(int qubits, int target, int controls, double[] g, double[] yre, double[] yim, double[] re, double[] im) {
        return new Overlap(qubits, target, controls, g).sum(yre, yim, re, im);
    }

    private double sum(double[] yre, double[] yim, double[] re, double[] im) {
        double sum = 0;
        if (g[0] != 0 || g[6] != 0) {
            sum += part(yre, yim, im, re, false, -1, g[0], g[6]);
        }
        if (g[2] != 0) {
            sum += part(yre, yim, im, re, true, -1, g[2], g[2]);
        }
        if (g[3] != 0) {
            sum += part(yre, yim, re, im, true, 1, g[3], -g[3]);
        }
        return sum;
    }

    /// The sum of `w·(yre·p + sign·yim·q)`, with `w` either weight by the value of the qubit in `y`; in `p` and `q` it has the other
    /// value if `crossed`.
    private double part(double[] yre, double[] yim, double[] p, double[] q, boolean crossed, double sign, double zero, double one) {
        return inside ? inside(yre, yim, p, q, crossed, sign, zero, one) : between(yre, yim, p, q, crossed, sign, zero, one);
    }

    private double between(double[] yre, double[] yim, double[] p, double[] q, boolean crossed, double sign, double zero, double one) {
        DoubleVector a = DoubleVector.zero(SPECIES), b = a, c = a, d = a;
        int fixed = fixed(), units = units(), flipped = crossed ? bit : 0;
        for (int unit = 0, at = index(0); unit < units; unit++, at = next(at)) {
            int i = at + fixed, j = i + bit, k = i + flipped, l = j - flipped;
            a = load(yre, i).fma(load(p, k), a);
            b = load(yim, i).fma(load(q, k), b);
            c = load(yre, j).fma(load(p, l), c);
            d = load(yim, j).fma(load(q, l), d);
        }
        return a.add(b.mul(sign)).mul(zero).add(c.add(d.mul(sign)).mul(one)).reduceLanes(VectorOperators.ADD, met);
    }

    private double inside(double[] yre, double[] yim, double[] p, double[] q, boolean crossed, double sign, double zero, double one) {
        int flipped = crossed ? bit : 0;
        VectorShuffle<Double> other = VectorShuffle.fromOp(SPECIES, lane -> lane ^ flipped);
        DoubleVector a = DoubleVector.zero(SPECIES), b = a;
        int fixed = fixed(), units = units();
        for (int unit = 0, at = index(0); unit < units; unit++, at = next(at)) {
            int i = at + fixed;
            a = load(yre, i).fma(load(p, i).rearrange(other), a);
            b = load(yim, i).fma(load(q, i).rearrange(other), b);
        }
        DoubleVector weights = DoubleVector.broadcast(SPECIES, zero).blend(one, ones);
        return a.add(b.mul(sign)).mul(weights).reduceLanes(VectorOperators.ADD, met);
    }

    private static DoubleVector load(double[] x, int at) { return DoubleVector.fromArray(SPECIES, x, at); }
}
