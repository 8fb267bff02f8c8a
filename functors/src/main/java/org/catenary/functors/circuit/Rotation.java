package org.catenary.functors.circuit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// The one-parameter group `exp(2πi·φ·G)` on one qubit, of a Hermitian generator `G`, at the angle `φ` in turns.
///
/// @param family the generator
/// @param phase  the angle
public record Rotation(Family family, Phase phase) implements OneQubit, OneParameter {

    /// The generators: `−P/2` for the rotation about the Pauli matrix `P`, `|1⟩⟨1|` for the phase gate.
    public enum Family {
        /// `exp(−iπφX)`.
        RX("Rx", -.5, .5),
        /// `exp(−iπφY)`.
        RY("Ry", -.5, .5),
        /// `exp(−iπφZ)`.
        RZ("Rz", -.5, .5),
        /// `diag(1, exp(2πiφ))`.
        U1("U1", 0, 1);

        private final String word;
        private final double low;
        private final double high;

        Family(String word, double low, double high) {
            this.word = word;
            this.low = low;
            this.high = high;
        }

        /// {@return the name before the angle, as in `Rx`}
        public String word() { return word; }

        /// {@return the two eigenvalues of the generator, the lower first}
        public double[] spectrum() { return new double[] {low, high}; }

        /// {@return the generator: rows are outputs, row-major, the real part of each entry before its imaginary part}
        public double[] generator() {
            return switch (this) {
                case RX -> new double[] {0, 0, -.5, 0, -.5, 0, 0, 0};
                case RY -> new double[] {0, 0, 0, .5, 0, -.5, 0, 0};
                case RZ -> new double[] {-.5, 0, 0, 0, 0, 0, .5, 0};
                case U1 -> new double[] {0, 0, 0, 0, 0, 0, 1, 0};
            };
        }

        /// Writes the matrix of the rotation by an angle, as [OneQubit#matrix] does.
        void matrix(double turns, double[] matrix, int at) {
            double radians = Math.PI * turns, c = Math.cos(radians), s = Math.sin(radians);
            switch (this) {
                case RX -> write(matrix, at, c, 0, 0, -s, 0, -s, c, 0);
                case RY -> write(matrix, at, c, 0, -s, 0, s, 0, c, 0);
                case RZ -> write(matrix, at, c, -s, 0, 0, 0, 0, c, s);
                case U1 -> write(matrix, at, 1, 0, 0, 0, 0, 0, c * c - s * s, 2 * s * c);
            }
        }

        private static void write(double[] matrix, int at, double ar, double ai, double br, double bi,
                double cr, double ci, double dr, double di) {
            matrix[at] = ar;
            matrix[at + 1] = ai;
            matrix[at + 2] = br;
            matrix[at + 3] = bi;
            matrix[at + 4] = cr;
            matrix[at + 5] = ci;
            matrix[at + 6] = dr;
            matrix[at + 7] = di;
        }
    }

    @Override public String name() { return "%s(%s)".formatted(family.word, phase); }

    @Override public Rotation at(Phase other) { return new Rotation(family, other); }

    @Override public Rotation dagger() { return at(phase.negate()); }

    @Override public Rotation substitute(Map<String, Phase> values) { return at(phase.substitute(values)); }

    @Override public double[] spectrum() { return family.spectrum(); }

    @Override public Pattern pattern() {
        return switch (family) {
            case RX, RY -> Pattern.GENERAL;
            case RZ, U1 -> Pattern.DIAGONAL;
        };
    }

    @Override public Optional<String> qasm() { return Optional.of(family.word.toLowerCase(Locale.ROOT)); }

    /// Symmetric but for the rotation about Y, which turns backwards.
    @Override public Diagram transposed(int controls) {
        return Controlled.by(controls, family == Family.RY ? dagger() : this);
    }

    @Override public void matrix(double turns, double[] matrix, int at) { family.matrix(turns, matrix, at); }

    @Override public String toString() { return name(); }
}
