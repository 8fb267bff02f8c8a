package org.catenary.functors.kernel;

/// A gate as a loop over the amplitudes of qubits, in place, split into real and imaginary parts.
///
/// The loop visits its [units][Units], each independent of the others, so that parts of it may run at the same time.
public abstract class Sweep extends Units {

    Sweep(int qubits, int[] opened, int fixed, int shift) { super(qubits, opened, fixed, shift); }

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

    /// {@return whether the machine has vectors, and the amplitudes of so many qubits fill them}
    public static boolean hasVectors(int qubits) { return Tiles.hasVectors() && VectorSweeps.fit(qubits); }

    /// {@return how many amplitudes are read and written}
    public abstract long touched();

    /// Does a part of the loop.
    ///
    /// @param start the index of the amplitude whose index is 0 for this gate
    /// @param from  the first unit
    /// @param to    the unit after the last
    public abstract void run(double[] re, double[] im, int start, int from, int to);

    /// Does the whole loop.
    public final void run(double[] re, double[] im) { run(re, im, 0, 0, units()); }
}
