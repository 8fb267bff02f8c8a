package org.catenary.functors.circuit;

import java.util.Arrays;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.kernel.QubitKernel;
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
    /// @param matrices the matrices of the [turns][Turn], as [CircuitProgram#matrices] writes them
    void apply(double[] re, double[] im, double[] matrices);

    /// Applies the conjugate transpose of this step.
    void applyAdjoint(double[] re, double[] im, double[] matrices);

    /// A qubit is prepared.
    ///
    /// @param width    the number of qubits before
    /// @param position where it stands afterwards
    record Insert(int width, int position, int bit) implements Step {
        @Override public void apply(double[] re, double[] im, double[] matrices) {
            QubitKernel.insert(re, 1 << width, mask(position), bit);
            QubitKernel.insert(im, 1 << width, mask(position), bit);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices) {
            QubitKernel.project(re, 1 << width, mask(position), bit);
            QubitKernel.project(im, 1 << width, mask(position), bit);
        }
    }

    /// A qubit is post-selected.
    ///
    /// @param width    the number of qubits before
    /// @param position where it stood
    record Project(int width, int position, int bit) implements Step {
        @Override public void apply(double[] re, double[] im, double[] matrices) {
            QubitKernel.project(re, size(), mask(position), bit);
            QubitKernel.project(im, size(), mask(position), bit);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices) {
            QubitKernel.insert(re, size(), mask(position), bit);
            QubitKernel.insert(im, size(), mask(position), bit);
        }

        /// {@return the number of amplitudes that are kept, and of those that are lost}
        public int size() { return 1 << width - 1; }

        /// Saves the amplitudes that this step will lose.
        public void save(double[] x, double[] into, int at) {
            QubitKernel.take(x, size(), mask(position), 1 - bit, into, at);
        }

        /// Brings back, after the adjoint of this step, the amplitudes that it had lost.
        public void restore(double[] x, double[] from, int at) {
            QubitKernel.put(x, size(), mask(position), 1 - bit, from, at);
        }
    }

    /// Two qubits change places.
    ///
    /// @param width the number of qubits
    /// @param low   a position
    /// @param high  a higher one
    record Exchange(int width, int low, int high) implements Step {
        @Override public void apply(double[] re, double[] im, double[] matrices) {
            QubitKernel.exchange(re, im, 1 << width - 2, mask(low), mask(high));
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices) { apply(re, im, matrices); }
    }

    /// A step with an angle.
    sealed interface Angled extends Step {

        /// {@return whether the angle depends on the values of a run}
        boolean isParametrised();

        /// Writes this step's matrix among those of the program.
        void writeMatrix(double[] values, double[] matrices);

        /// Adds this step's part of a gradient.
        ///
        /// With the step `U = exp(2πi·φ·G)` the amplitudes change by `2πi·G` times themselves for each turn of `φ`.
        ///
        /// @param re       the amplitudes after this step
        /// @param dre      the derivative of a real function of them by the real parts, `dim` by the imaginary ones
        /// @param gradient receives the derivatives by the values of the run
        void addGradient(double[] re, double[] im, double[] dre, double[] dim, double[] gradient);
    }

    /// All amplitudes turn by one angle.
    ///
    /// @param width the number of qubits
    /// @param at    where the factor stands among the matrices of the program
    record Spin(int width, int at, LinearForm angle) implements Angled {
        @Override public void apply(double[] re, double[] im, double[] matrices) {
            multiply(re, im, matrices[at], matrices[at + 1]);
        }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices) {
            multiply(re, im, matrices[at], -matrices[at + 1]);
        }

        private void multiply(double[] re, double[] im, double a, double b) {
            for (int k = 0; k < 1 << width; k++) {
                double x = re[k];
                re[k] = a * x - b * im[k];
                im[k] = a * im[k] + b * x;
            }
        }

        @Override public boolean isParametrised() { return !angle.isConstant(); }

        @Override public void writeMatrix(double[] values, double[] matrices) {
            Complex factor = Complex.turn(angle.at(values));
            matrices[at] = factor.re();
            matrices[at + 1] = factor.im();
        }

        @Override public void addGradient(double[] re, double[] im, double[] dre, double[] dim, double[] gradient) {
            double sum = 0;
            for (int k = 0; k < 1 << width; k++) {
                sum += dre[k] * im[k] - dim[k] * re[k];
            }
            angle.addGradient(-2 * Math.PI * sum, gradient);
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

        @Override public void apply(double[] re, double[] im, double[] matrices) { multiply(re, im, matrix); }

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices) { multiply(re, im, adjoint); }

        private void multiply(double[] re, double[] im, double[] u) {
            if (width < WIDE) {
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

        @Override public void writeMatrix(double[] values, double[] matrices) { gate.matrix(angle.at(values), matrices, at); }

        @Override public void apply(double[] re, double[] im, double[] matrices) {
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

        @Override public void applyAdjoint(double[] re, double[] im, double[] matrices) {
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

        private Sweep sweep(double... u) {
            return switch (shape) {
                case FLIP -> Sweep.flip(width, target, asked);
                case DIAGONAL -> u[0] == 1 && u[1] == 0 ? Sweep.phase(width, asked | bit, u[6], u[7]) : Sweep.matrix(width, target, asked, u);
                case GENERAL -> Sweep.matrix(width, target, asked, u);
            };
        }

        @Override public void addGradient(double[] re, double[] im, double[] dre, double[] dim, double[] gradient) {
            double overlap = QubitKernel.overlap(dre, dim, re, im, pairs, low, high, on, rest, bit, generator);
            angle.addGradient(-2 * Math.PI * overlap, gradient);
        }
    }

    private static int mask(int position) { return (1 << position) - 1; }
}
