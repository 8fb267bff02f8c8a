package org.catenary.functors.circuit;

/// A channel as a unitary on more qubits that begin in 0 and are thrown away.
///
/// Nielsen and Chuang, section 8.2.3.
final class Dilation {

    private static final double TOLERANCE = 1e-9;

    private Dilation() {}

    /// A unitary on `label` qubits, those that the channel lacks in its input, and its input: operator `k` stands where the label
    /// is `k`; outputs are the last qubits.
    ///
    /// @throws NotACircuit if the channel does not preserve probability
    static Custom of(Kraus kraus, int label) {
        int n = Math.max(kraus.in(), kraus.out()), size = 1 << n + label, columns = 1 << kraus.in(), rows = 1 << kraus.out();
        var unitary = new double[2 * size * size];
        for (int k = 0; k < kraus.operators().size(); k++) {
            double[] operator = kraus.operators().get(k);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    int to = 2 * (((k << n) + row) * size + column);
                    unitary[to] = operator[2 * (row * columns + column)];
                    unitary[to + 1] = operator[2 * (row * columns + column) + 1];
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            if (Math.abs(normalised(unitary, size, column, false) - 1) > TOLERANCE) {
                throw NotACircuit.notFlat(kraus);
            }
        }
        int candidate = 0;
        for (int column = columns; column < size; column++) {
            double left = 0;
            while (left < 0.1 / size) {
                for (int row = 0; row < size; row++) {
                    unitary[2 * (row * size + column)] = row == candidate ? 1 : 0;
                    unitary[2 * (row * size + column) + 1] = 0;
                }
                candidate = (candidate + 1) % size;
                left = normalised(unitary, size, column, true);
            }
        }
        return new Custom(kraus.name(), unitary);
    }

    /// Makes a column orthogonal to those before it, twice for accuracy, and of length 1; returns the square of what was left.
    private static double normalised(double[] u, int size, int column, boolean scaled) {
        for (int round = 0; scaled && round < 2; round++) {
            for (int other = 0; other < column; other++) {
                double re = 0, im = 0;
                for (int row = 0; row < size; row++) {
                    int a = 2 * (row * size + other), b = 2 * (row * size + column);
                    re += u[a] * u[b] + u[a + 1] * u[b + 1];
                    im += u[a] * u[b + 1] - u[a + 1] * u[b];
                }
                for (int row = 0; row < size; row++) {
                    int a = 2 * (row * size + other), b = 2 * (row * size + column);
                    u[b] -= re * u[a] - im * u[a + 1];
                    u[b + 1] -= re * u[a + 1] + im * u[a];
                }
            }
        }
        double square = 0;
        for (int row = 0; row < size; row++) {
            int b = 2 * (row * size + column);
            square += u[b] * u[b] + u[b + 1] * u[b + 1];
        }
        if (scaled && square > 0) {
            double scale = 1 / Math.sqrt(square);
            for (int row = 0; row < size; row++) {
                u[2 * (row * size + column)] *= scale;
                u[2 * (row * size + column) + 1] *= scale;
            }
        }
        return square;
    }
}
