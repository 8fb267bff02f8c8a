package org.catenary.functors.kernel;

/// A gate as a loop over the amplitudes of qubits, in place, split into real and imaginary parts.
///
/// Bit `p` of an index is the value of the qubit at position `p`. The loop visits its units, each independent of the others,
/// so that parts of it may run at the same time.
public abstract class Sweep {

    private final int[] opened;
    private final int closed;
    private final int fixed;
    private final int shift;
    private final int units;
    private final int run;

    /// @param qubits how many there are
    /// @param opened the positions that units do not range over, ascending; none below `shift`
    /// @param fixed  the bits that are set in the index of every unit
    /// @param shift  the binary logarithm of the number of amplitudes in a unit
    Sweep(int qubits, int[] opened, int fixed, int shift) {
        this.opened = opened;
        this.closed = bits(opened);
        this.fixed = fixed;
        this.shift = shift;
        this.units = 1 << qubits - shift - opened.length;
        this.run = opened.length == 0 ? units : 1 << opened[0] - shift;
    }

    /// {@return a matrix on the qubit at a position, where all of some bits are set}
    /// @param controls these bits
    /// @param u        eight numbers: rows are outputs, row-major, the real part of each entry before its imaginary part
    public static Sweep matrix(int qubits, int target, int controls, double... u) {
        return hasVectors(qubits) ? VectorSweeps.matrix(qubits, target, controls, u)
                : new PlainSweeps.Matrix(qubits, target, controls, u);
    }

    /// {@return the exchange of the two values of the qubit at a position, where all of some bits are set}
    public static Sweep flip(int qubits, int target, int controls) {
        return hasVectors(qubits) ? VectorSweeps.flip(qubits, target, controls)
                : new PlainSweeps.Flip(qubits, target, controls);
    }

    /// {@return the multiplication by a number where all of some bits are set}
    public static Sweep phase(int qubits, int bits, double re, double im) {
        return hasVectors(qubits) ? VectorSweeps.phase(qubits, bits, re, im) : new PlainSweeps.Phase(qubits, bits, re, im);
    }

    /// {@return a matrix on several qubits, where all of some bits are set}
    /// @param targets their positions, the most significant for the matrix first
    /// @param u       rows are outputs, row-major, the real part of each entry before its imaginary part
    public static Sweep dense(int qubits, int[] targets, int controls, double... u) {
        return hasVectors(qubits) && targets.length > 1 ? VectorSweeps.dense(qubits, targets, controls, u)
                : new PlainSweeps.Dense(qubits, targets, controls, u);
    }

    private static boolean hasVectors(int qubits) { return Tiles.hasVectors() && VectorSweeps.fit(qubits); }

    /// {@return the positions of some bits, ascending}
    static int[] positions(int bits) {
        var positions = new int[Integer.bitCount(bits)];
        for (int k = 0, rest = bits; k < positions.length; k++, rest &= rest - 1) {
            positions[k] = Integer.numberOfTrailingZeros(rest);
        }
        return positions;
    }

    /// {@return the number of units}
    public final int units() { return units; }

    /// {@return how many amplitudes are read and written}
    public abstract long touched();

    /// Does a part of the loop.
    ///
    /// @param start the index of the amplitude whose index is 0 for this gate
    /// @param from  the first unit
    /// @param to    the unit after the last
    public abstract void run(double[] re, double[] im, int start, int from, int to);

    /// Does the whole loop.
    public final void run(double[] re, double[] im) { run(re, im, 0, 0, units); }

    /// {@return the bits that are set in every index}
    final int fixed() { return fixed; }

    /// {@return the index of the first amplitude of a unit, the [fixed][#fixed] bits aside}
    final int index(int unit) {
        int index = unit << shift;
        for (int position : opened) {
            int below = (1 << position) - 1;
            index = (index & ~below) << 1 | index & below;
        }
        return index;
    }

    /// {@return the index of the unit after that of an index}
    final int next(int index) { return (index | closed) + (1 << shift) & ~closed; }

    /// {@return the unit after the last of those, up to a limit, that stand next to each other from one on}
    final int end(int unit, int limit) { return Math.min(limit, (unit & -run) + run); }

    static int bits(int... positions) {
        int bits = 0;
        for (int position : positions) {
            bits |= 1 << position;
        }
        return bits;
    }
}
