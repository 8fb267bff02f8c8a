package org.catenary.functors.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.circuit.Kraus;

/// A channel on a state of which one operator acts, by its chance.
final class QubitChannel {

    private QubitChannel() {}

    /// `tr K ρ K†` for each operator.
    static double[] probabilities(Kraus channel, QubitState state, int... on) {
        double[] density = state.reduced(on);
        int size = 1 << on.length;
        double trace = 0;
        for (int k = 0; k < size; k++) {
            trace += density[2 * (k * size + k)];
        }
        List<double[]> operators = channel.operators();
        var probabilities = new double[operators.size()];
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = Math.max(0, weight(operators.get(k), density, size) / trace);
        }
        return probabilities;
    }

    private static double weight(double[] operator, double[] density, int size) {
        double sum = 0;
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < size; i++) {
                double re = 0, im = 0;
                for (int j = 0; j < size; j++) {
                    int k = 2 * (row * size + j), d = 2 * (i * size + j);
                    re += operator[k] * density[d] + operator[k + 1] * density[d + 1];
                    im += operator[k + 1] * density[d] - operator[k] * density[d + 1];
                }
                int k = 2 * (row * size + i);
                sum += operator[k] * re + operator[k + 1] * im;
            }
        }
        return sum;
    }

    /// One operator acts, divided by the root of its probability.
    static void act(Kraus channel, int number, double probability, QubitState state, int... on) {
        double[] matrix = channel.operators().get(number);
        double scale = 1 / Math.sqrt(probability);
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] *= scale;
        }
        int n = state.qubits();
        var act = new Act.Dense(IntStream.of(on).map(qubit -> n - 1 - qubit).toArray(), 0, matrix);
        state.apply(new Stage.Whole(act.sweep(n, IntStream.range(0, n).toArray())));
    }
}
