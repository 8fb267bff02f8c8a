package org.catenary.functors.circuit;

import java.util.Arrays;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.kernel.Overlap;
import org.catenary.functors.kernel.QubitKernel;
import org.catenary.functors.kernel.QubitLanes;
import org.catenary.functors.kernel.Sweep;
import org.catenary.functors.scalar.Complex;

/// One instruction of a [program][CircuitProgram]: a linear map on amplitudes, in place.
///
/// Bit `p` of an index into the amplitudes is the value of the qubit at position `p`.
public sealed interface Step {

    /// From so many qubits on, passes by vectors are faster than plain loops, which need nothing made for them.
    int WIDE = 7;

    /// Applies this step.
    ///
    /// @param matrices the matrices of the [turns][Turn], as [CircuitProgram#writeMatrices] writes them
    /// @param lanes    how many circuits of one shape stand side by side, 1 or a multiple of [CircuitProgram#LANES]; each amplitude is a row,
    ///                 a number for each of them
    void apply(double[] re, double[] im, double[] matrices, int lanes);

    /// Applies the conjugate transpose of this step.
    void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes);

    /// A qubit is prepared.
    ///
    /// @param width    the number of qubits before
    /// @param position where it stands afterwards
    record Insert(int width, int position, int bit) implements Step {
        @Override public void apply(double[] re, double[] im, double[] matrices, int lanes) {
            QubitKernel.insert(re, lanes << width, mask(position, lanes), bit);
            QubitKernel.insert(im, lanes << width, mask(position, lanes), bit);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes) {
            QubitKernel.project(re, lanes << width, mask(position, lanes), bit);
            QubitKernel.project(im, lanes << width, mask(position, lanes), bit);
        }
    }

    /// A qubit is post-selected.
    ///
    /// @param width    the number of qubits before
    /// @param position where it stood
    record Project(int width, int position, int bit) implements Step {
        @Override public void apply(double[] re, double[] im, double[] matrices, int lanes) {
            QubitKernel.project(re, lanes * size(), mask(position, lanes), bit);
            QubitKernel.project(im, lanes * size(), mask(position, lanes), bit);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes) {
            QubitKernel.insert(re, lanes * size(), mask(position, lanes), bit);
            QubitKernel.insert(im, lanes * size(), mask(position, lanes), bit);
        }

        /// {@return the number of amplitudes that are kept, and of those that are lost}
        public int size() { return 1 << width - 1; }

        /// Saves the amplitudes that this step will lose.
        public void save(double[] x, double[] into, int at, int lanes) {
            QubitKernel.take(x, lanes * size(), mask(position, lanes), 1 - bit, into, at);
        }

        /// Brings back, after the adjoint of this step, the amplitudes that it had lost.
        public void restore(double[] x, double[] from, int at, int lanes) {
            QubitKernel.put(x, lanes * size(), mask(position, lanes), 1 - bit, from, at);
        }
    }

    /// Two qubits change places.
    ///
    /// @param width the number of qubits
    /// @param low   a position
    /// @param high  a higher one
    record Exchange(int width, int low, int high) implements Step {
        @Override public void apply(double[] re, double[] im, double[] matrices, int lanes) {
            if (lanes == 1) {
                QubitKernel.exchange(re, im, 1 << width - 2, mask(low), mask(high));
            } else {
                QubitLanes.exchange(re, im, lanes, 1 << width - 2, mask(low), mask(high));
            }
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes) { apply(re, im, matrices, lanes); }
    }

    /// A step with an angle.
    sealed interface Angled extends Step {

        /// {@return whether the angle depends on the values of a run}
        boolean isParametrised();

        /// Writes this step's matrix among those of the program, for the values of one circuit among several side by side.
        ///
        /// @param matrix eight numbers to be used
        void writeMatrix(double[] values, double[] matrix, double[] matrices, int lane, int lanes);

        /// Adds this step's part of a gradient.
        ///
        /// With the step `U = exp(2πi·φ·G)` the amplitudes change by `2πi·G` times themselves for each turn of `φ`.
        ///
        /// @param re       the amplitudes after this step
        /// @param dre      the derivative of a real function of them by the real parts, `dim` by the imaginary ones
        /// @param gradient receives the derivatives by the values of the run
        void addGradient(double[] re, double[] im, double[] dre, double[] dim, double[] gradient, int lanes);
    }

    /// All amplitudes turn by one angle.
    ///
    /// @param width the number of qubits
    /// @param at    where the factor stands among the matrices of the program
    record Spin(int width, int at, LinearForm angle) implements Angled {
        @Override public void apply(double[] re, double[] im, double[] matrices, int lanes) {
            QubitLanes.scaleAll(re, im, lanes, 1 << width, matrices, at, 1);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes) {
            QubitLanes.scaleAll(re, im, lanes, 1 << width, matrices, at, -1);
        }

        @Override public boolean isParametrised() { return !angle.isConstant(); }

        @Override public void writeMatrix(double[] values, double[] matrix, double[] matrices, int lane, int lanes) {
            Complex factor = Complex.turn(angle.at(values, lane, lanes));
            matrices[at * lanes + lane] = factor.re();
            matrices[(at + 1) * lanes + lane] = factor.im();
        }

        @Override public void addGradient(double[] re, double[] im, double[] dre, double[] dim, double[] gradient, int lanes) {
            for (int lane = 0; lane < lanes; lane++) {
                double sum = 0;
                for (int k = lane; k < lanes << width; k += lanes) {
                    sum += dre[k] * im[k] - dim[k] * re[k];
                }
                angle.addGradient(-2 * Math.PI * sum, gradient, lane, lanes);
            }
        }
    }

    /// A matrix on several qubits, under controls or none.
    final class Block implements Step {
        private final int width;
        private final double[] matrix;
        private final double[] adjoint;
        private final int on;
        private final int taken;
        private final int[] offsets;
        private final int[] targets;

        /// @param width    the number of qubits
        /// @param matrix   rows are outputs, row-major, the real part of each entry before its imaginary part
        /// @param controls how many of the positions are controls
        /// @param places   the positions of the controls, then those that the matrix acts on
        Block(int width, double[] matrix, int controls, int... places) {
            this.width = width;
            this.matrix = matrix;
            this.adjoint = Dense.adjoint(matrix);
            int targets = places.length - controls, all = 0, set = 0;
            this.offsets = new int[1 << targets];
            for (int k = 0; k < places.length; k++) {
                all |= 1 << places[k];
                if (k < controls) {
                    set |= 1 << places[k];
                }
            }
            for (int value = 0; value < offsets.length; value++) {
                for (int k = 0; k < targets; k++) {
                    offsets[value] |= (value >> targets - 1 - k & 1) << places[controls + k];
                }
            }
            this.on = set;
            this.taken = all;
            this.targets = Arrays.copyOfRange(places, controls, places.length);
        }

        @Override public void apply(double[] re, double[] im, double[] matrices, int lanes) {
            multiply(re, im, matrix, lanes);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes) {
            multiply(re, im, adjoint, lanes);
        }

        private void multiply(double[] re, double[] im, double[] u, int lanes) {
            if (lanes > 1) {
                QubitLanes.multiply(re, im, lanes, 1 << width, taken, on, offsets, u);
            } else if (width < WIDE) {
                QubitKernel.multiply(re, im, 1 << width, taken, on, offsets, u);
            } else {
                Sweep.dense(width, targets, on, u).run(re, im);
            }
        }
    }

    /// A unitary on one qubit, under controls or none.
    final class Turn implements Angled {

        /// What is known of the matrix when the program is made.
        private enum Shape { GENERAL, DIAGONAL, FLIP }

        private final OneQubit gate;
        private final Shape shape;
        private final int width;
        private final int target;
        private final int asked;
        private final int at;
        private final int pairs;
        private final int low;
        private final int high;
        private final int on;
        private final int rest;
        private final int bit;
        private final LinearForm angle;
        private final double[] generator;

        /// @param width    the number of qubits
        /// @param target   its position
        /// @param controls their positions
        /// @param at       where the matrix begins among those of the program
        /// @param angle    the gate's phase over the values of a run
        Turn(int width, OneQubit gate, int target, int[] controls, int at, LinearForm angle) {
            this.gate = gate;
            this.width = width;
            this.target = target;
            this.at = at;
            this.angle = angle;
            this.shape = shape(gate);
            this.generator = gate instanceof Rotation(Rotation.Family family, Phase _) ? family.generator() : new double[0];
            int opened = controls.length == 0 ? -1 : controls[0];
            int all = 0;
            for (int control : controls) {
                all |= 1 << control;
            }
            this.asked = all;
            this.on = opened < 0 ? 0 : 1 << opened;
            this.rest = all & ~on;
            this.bit = 1 << target;
            this.low = opened < 0 ? mask(target) : mask(Math.min(target, opened));
            this.high = opened < 0 ? -1 : mask(Math.max(target, opened));
            this.pairs = 1 << width - (opened < 0 ? 1 : 2);
        }

        private static Shape shape(OneQubit gate) {
            return gate == Fixed.X ? Shape.FLIP : gate.pattern() == Unitary.Pattern.DIAGONAL ? Shape.DIAGONAL : Shape.GENERAL;
        }

        @Override public boolean isParametrised() { return !angle.isConstant(); }

        @Override public void writeMatrix(double[] values, double[] matrix, double[] matrices, int lane, int lanes) {
            gate.matrix(angle.at(values, lane, lanes), matrix, 0);
            for (int entry = 0; entry < matrix.length; entry++) {
                matrices[(at + entry) * lanes + lane] = matrix[entry];
            }
        }

        @Override public void apply(double[] re, double[] im, double[] matrices, int lanes) {
            if (lanes > 1) {
                side(re, im, matrices, lanes);
                return;
            }
            if (width >= WIDE) {
                sweep(matrices[at], matrices[at + 1], matrices[at + 2], matrices[at + 3], matrices[at + 4], matrices[at + 5],
                        matrices[at + 6], matrices[at + 7]).run(re, im);
                return;
            }
            switch (shape) {
                case GENERAL -> QubitKernel.multiply(re, im, pairs, low, high, on, rest, bit, matrices, at);
                case DIAGONAL -> QubitKernel.scale(re, im, pairs, low, high, on, rest, bit, matrices, at);
                case FLIP -> QubitKernel.flip(re, im, pairs, low, high, on, rest, bit);
            }
        }

        private void side(double[] re, double[] im, double[] matrices, int lanes) {
            switch (shape) {
                case GENERAL -> QubitLanes.multiply(re, im, lanes, pairs, low, high, on, rest, bit, matrices, at);
                case DIAGONAL -> QubitLanes.scale(re, im, lanes, pairs, low, high, on, rest, bit, matrices, at, 1);
                case FLIP -> QubitLanes.flip(re, im, lanes, pairs, low, high, on, rest, bit);
            }
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices, int lanes) {
            if (lanes > 1) {
                sideAdjoint(re, im, matrices, lanes);
                return;
            }
            if (width >= WIDE) {
                sweep(matrices[at], -matrices[at + 1], matrices[at + 4], -matrices[at + 5], matrices[at + 2], -matrices[at + 3],
                        matrices[at + 6], -matrices[at + 7]).run(re, im);
                return;
            }
            switch (shape) {
                case GENERAL -> QubitKernel.multiplyAdjoint(re, im, pairs, low, high, on, rest, bit, matrices, at);
                case DIAGONAL -> QubitKernel.scaleAdjoint(re, im, pairs, low, high, on, rest, bit, matrices, at);
                case FLIP -> QubitKernel.flip(re, im, pairs, low, high, on, rest, bit);
            }
        }

        private void sideAdjoint(double[] re, double[] im, double[] matrices, int lanes) {
            switch (shape) {
                case GENERAL -> QubitLanes.multiplyAdjoint(re, im, lanes, pairs, low, high, on, rest, bit, matrices, at);
                case DIAGONAL -> QubitLanes.scale(re, im, lanes, pairs, low, high, on, rest, bit, matrices, at, -1);
                case FLIP -> QubitLanes.flip(re, im, lanes, pairs, low, high, on, rest, bit);
            }
        }

        private Sweep sweep(double... u) {
            return switch (shape) {
                case FLIP -> Sweep.flip(width, target, asked);
                case DIAGONAL -> u[0] == 1 && u[1] == 0 ? Sweep.phase(width, asked | bit, u[6], u[7]) : Sweep.matrix(width, target, asked, u);
                case GENERAL -> Sweep.matrix(width, target, asked, u);
            };
        }

        @Override public void addGradient(double[] re, double[] im, double[] dre, double[] dim, double[] gradient, int lanes) {
            if (lanes == 1) {
                double overlap = width >= WIDE && Sweep.hasVectors(width) ? Overlap.of(width, target, asked, generator, dre, dim, re, im)
                        : QubitKernel.overlap(dre, dim, re, im, pairs, low, high, on, rest, bit, generator);
                angle.addGradient(-2 * Math.PI * overlap, gradient, 0, 1);
                return;
            }
            var sums = new double[lanes];
            QubitLanes.overlap(dre, dim, re, im, lanes, pairs, low, high, on, rest, bit, generator, sums);
            for (int lane = 0; lane < lanes; lane++) {
                angle.addGradient(-2 * Math.PI * sums[lane], gradient, lane, lanes);
            }
        }
    }

    private static int mask(int position, int lanes) { return (lanes << position) - 1; }

    private static int mask(int position) { return (1 << position) - 1; }
}
