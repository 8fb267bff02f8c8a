package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a simulator of states has to know of a channel: whether it is a mixture of unitaries, whether it keeps probability, and what it
/// lacks to do so.
final class Noises {

    private static final double TOLERANCE = 1e-9;
    private static final double TINY = 1e-12;

    private Noises() {}

    /// The mean square of the singular values of an operator.
    static double square(double[] operator) {
        return Arrays.stream(operator).map(entry -> entry * entry).sum() / Dense.size(operator);
    }

    /// Whether each operator is a multiple of a unitary.
    static boolean isMixtureOfUnitaries(Kraus kraus) {
        return kraus.in() == kraus.out() && kraus.operators().stream().allMatch(operator -> {
            double weight = square(operator);
            double[] unit = Dense.identity(kraus.in());
            for (int k = 0; k < unit.length; k++) {
                unit[k] *= weight;
            }
            return Dense.distance(Dense.product(Dense.adjoint(operator), operator), unit) < TINY;
        });
    }

    /// The unitary that an operator is a multiple of.
    static Unitary unitary(Kraus kraus, int number) {
        double[] matrix = kraus.operators().get(number);
        double scale = 1 / Math.sqrt(square(matrix));
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] *= scale;
        }
        return kraus.in() == 1 && Fixed.near(matrix, TINY).isPresent() ? Fixed.near(matrix, TINY).orElseThrow()
                : new Custom("%s[%d]".formatted(kraus, number), matrix);
    }

    /// A channel with as many outputs as inputs: qubits before the others come in as 0 or go out as 0.
    static Kraus square(Kraus kraus) {
        if (kraus.in() == kraus.out()) {
            return kraus;
        }
        int n = Math.max(kraus.in(), kraus.out()), rows = 1 << kraus.out(), columns = 1 << kraus.in();
        var operators = new ArrayList<double[]>();
        for (double[] operator : kraus.operators()) {
            var square = new double[2 << 2 * n];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(operator, 2 * row * columns, square, 2 * (row << n), 2 * columns);
            }
            operators.add(square);
        }
        return Kraus.wide(kraus.name(), n, operators);
    }

    /// The sum of `K†K`, where all qubits but the last `in` are 0.
    private static double[] sum(Kraus square, int in) {
        int columns = 1 << in, size = 1 << square.in();
        var sum = new double[2 * columns * columns];
        for (double[] operator : square.operators()) {
            double[] product = Dense.product(Dense.adjoint(operator), operator);
            for (int row = 0; row < columns; row++) {
                for (int k = 0; k < 2 * columns; k++) {
                    sum[2 * row * columns + k] += product[2 * row * size + k];
                }
            }
        }
        return sum;
    }

    /// The most by which a channel multiplies the probability.
    static double weight(Kraus square, int in) { return Spectrum.largest(sum(square, in)); }

    static boolean keepsProbability(Kraus square, int in) { return Dense.distance(sum(square, in), Dense.identity(in)) < TOLERANCE; }

    /// A channel, divided by a weight, as one that keeps probability on one qubit more in front, which is 1 where something was lost.
    static Kraus completed(Kraus square, int in, double weight) {
        int n = square.in(), size = 1 << n, columns = 1 << in;
        var operators = new ArrayList<double[]>();
        for (double[] operator : square.operators()) {
            operators.add(below(operator, n, false, 1 / Math.sqrt(weight)));
        }
        double[] lost = sum(square, in), rest = new double[2 * size * size];
        for (int k = 0; k < lost.length; k++) {
            lost[k] = -lost[k] / weight;
        }
        for (int k = 0; k < columns; k++) {
            lost[2 * (k * columns + k)] += 1;
        }
        double[] root = Spectrum.root(lost);
        for (int row = 0; row < columns; row++) {
            System.arraycopy(root, 2 * row * columns, rest, 2 * row * size, 2 * columns);
        }
        operators.add(below(rest, n, true, 1));
        return Kraus.wide(square.name(), n + 1, List.copyOf(operators));
    }

    /// A matrix from where a further qubit in front is 0 to where it has a value.
    private static double[] below(double[] matrix, int qubits, boolean one, double scale) {
        int size = 1 << qubits;
        var wide = new double[2 * 4 * size * size];
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < 2 * size; k++) {
                wide[2 * 2 * size * (row + (one ? size : 0)) + k] = scale * matrix[2 * row * size + k];
            }
        }
        return wide;
    }
}
