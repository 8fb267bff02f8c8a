package org.catenary.functors.simulation;

import org.catenary.functors.kernel.Sweep;
import org.catenary.functors.scalar.Complex;

/// What is done to amplitudes at once, on qubits at positions: bit `p` of an index is the value of the qubit at `p`.
sealed interface Act {

    /// The positions whose values change.
    int targets();

    /// The positions whose values are only asked for.
    int controls();

    /// The loop over the amplitudes of so many qubits, where position `p` stands at `places[p]` and the controls that do not
    /// stand anywhere are known to be met.
    Sweep sweep(int qubits, int[] places);

    private static int move(int bits, int[] places) {
        int moved = 0;
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int place = places[Integer.numberOfTrailingZeros(rest)];
            moved |= place < 0 ? 0 : 1 << place;
        }
        return moved;
    }

    /// A matrix on one qubit where all controls are 1.
    ///
    /// @param a the entry from 0 to 0, `b` from 1 to 0, `c` from 0 to 1, `d` from 1 to 1
    record Matrix(int target, int controls, Complex a, Complex b, Complex c, Complex d) implements Act {
        @Override public int targets() { return 1 << target; }

        @Override public Sweep sweep(int qubits, int[] places) {
            return Sweep.matrix(qubits, places[target], move(controls, places),
                    a.re(), a.im(), b.re(), b.im(), c.re(), c.im(), d.re(), d.im());
        }
    }

    /// The exchange of 0 and 1 on one qubit where all controls are 1.
    record Flip(int target, int controls) implements Act {
        @Override public int targets() { return 1 << target; }

        @Override public Sweep sweep(int qubits, int[] places) {
            return Sweep.flip(qubits, places[target], move(controls, places));
        }
    }

    /// A factor where all controls are 1.
    record Factor(int controls, Complex factor) implements Act {
        @Override public int targets() { return 0; }

        @Override public Sweep sweep(int qubits, int[] places) {
            return Sweep.phase(qubits, move(controls, places), factor.re(), factor.im());
        }
    }

    /// A matrix on several qubits where all controls are 1.
    final class Dense implements Act {
        private final int[] order;
        private final int controls;
        private final double[] matrix;

        /// @param order  the positions of the qubits of the matrix, the most significant first
        /// @param matrix rows are outputs, row-major, the real part of each entry before its imaginary part
        Dense(int[] order, int controls, double[] matrix) {
            this.order = order.clone();
            this.controls = controls;
            this.matrix = matrix;
        }

        @Override public int targets() {
            int targets = 0;
            for (int position : order) {
                targets |= 1 << position;
            }
            return targets;
        }

        @Override public int controls() { return controls; }

        @Override public Sweep sweep(int qubits, int[] places) {
            var at = new int[order.length];
            for (int k = 0; k < at.length; k++) {
                at[k] = places[order[k]];
            }
            return Sweep.dense(qubits, at, move(controls, places), matrix);
        }
    }
}
