package org.catenary.functors.circuit;

import java.util.List;

/// Square matrices on a few qubits as arrays: rows are outputs, row-major, the real part of each entry before its imaginary
/// part; qubit 0 is the most significant.
final class Dense {

    private Dense() {}

    static double[] identity(int qubits) {
        int size = 1 << qubits;
        var matrix = new double[2 * size * size];
        for (int k = 0; k < size; k++) {
            matrix[2 * (k * size + k)] = 1;
        }
        return matrix;
    }

    /// Multiplies a matrix on `qubits` qubits from the left by a gate on some of them.
    static void multiply(double[] gate, List<Integer> wires, int qubits, double[] matrix) {
        int size = 1 << qubits, small = 1 << wires.size();
        var offsets = new int[small];
        int taken = 0;
        for (int k = 0; k < wires.size(); k++) {
            int bit = 1 << qubits - 1 - wires.get(k);
            taken |= bit;
            for (int value = 0; value < small; value++) {
                offsets[value] |= (value >> wires.size() - 1 - k & 1) == 0 ? 0 : bit;
            }
        }
        var column = new double[2 * small];
        for (int row = 0; row < size; row++) {
            if ((row & taken) != 0) {
                continue;
            }
            for (int in = 0; in < size; in++) {
                for (int k = 0; k < small; k++) {
                    int at = 2 * ((row | offsets[k]) * size + in);
                    column[2 * k] = matrix[at];
                    column[2 * k + 1] = matrix[at + 1];
                }
                for (int k = 0; k < small; k++) {
                    double re = 0, im = 0;
                    for (int l = 0; l < small; l++) {
                        double a = gate[2 * (k * small + l)], b = gate[2 * (k * small + l) + 1];
                        re += a * column[2 * l] - b * column[2 * l + 1];
                        im += a * column[2 * l + 1] + b * column[2 * l];
                    }
                    int at = 2 * ((row | offsets[k]) * size + in);
                    matrix[at] = re;
                    matrix[at + 1] = im;
                }
            }
        }
    }

    /// The matrix that applies `b` and then `a`.
    static double[] product(double[] a, double[] b) {
        int size = size(a);
        var product = new double[a.length];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                double re = a[2 * (i * size + k)], im = a[2 * (i * size + k) + 1];
                for (int j = 0; j < size; j++) {
                    int from = 2 * (k * size + j), to = 2 * (i * size + j);
                    product[to] += re * b[from] - im * b[from + 1];
                    product[to + 1] += re * b[from + 1] + im * b[from];
                }
            }
        }
        return product;
    }

    /// The largest modulus of an entry of the difference.
    static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int k = 0; k < a.length; k += 2) {
            worst = Math.max(worst, Math.hypot(a[k] - b[k], a[k + 1] - b[k + 1]));
        }
        return worst;
    }

    /// A quarter of a matrix.
    ///
    /// @param low   whether it has the lower rows
    /// @param right whether it has the right columns
    static double[] quarter(double[] matrix, boolean low, boolean right) {
        int size = size(matrix), half = size / 2;
        var quarter = new double[matrix.length / 4];
        for (int row = 0; row < half; row++) {
            System.arraycopy(matrix, 2 * ((row + (low ? half : 0)) * size + (right ? half : 0)), quarter, 2 * row * half, 2 * half);
        }
        return quarter;
    }

    /// The identity but for the last rows and columns, where a matrix stands.
    static double[] controlled(int controls, int qubits, double[] gate) {
        double[] matrix = identity(controls + qubits);
        int size = 1 << controls + qubits, small = 1 << qubits, from = size - small;
        for (int row = 0; row < small; row++) {
            System.arraycopy(gate, 2 * row * small, matrix, 2 * ((from + row) * size + from), 2 * small);
        }
        return matrix;
    }

    static double[] adjoint(double[] matrix) { return transposed(matrix, -1); }

    static double[] transposed(double[] matrix) { return transposed(matrix, 1); }

    private static double[] transposed(double[] matrix, int sign) {
        int size = size(matrix);
        var other = new double[matrix.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                other[2 * (j * size + i)] = matrix[2 * (i * size + j)];
                other[2 * (j * size + i) + 1] = sign * matrix[2 * (i * size + j) + 1] + 0.0;
            }
        }
        return other;
    }

    static int size(double[] matrix) { return (int) Math.round(Math.sqrt(matrix.length / 2.0)); }

    /// The largest modulus of an entry of `U†U − 1`.
    static double defect(double[] u) {
        int size = size(u);
        double worst = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double re = i == j ? -1 : 0, im = 0;
                for (int k = 0; k < size; k++) {
                    int a = 2 * (k * size + i), b = 2 * (k * size + j);
                    re += u[a] * u[b] + u[a + 1] * u[b + 1];
                    im += u[a] * u[b + 1] - u[a + 1] * u[b];
                }
                worst = Math.max(worst, Math.hypot(re, im));
            }
        }
        return worst;
    }

    /// What a matrix shows itself to be.
    static Unitary.Pattern pattern(double[] matrix) {
        int size = size(matrix);
        boolean diagonal = true;
        for (int i = 0; i < size; i++) {
            int entries = 0;
            for (int j = 0; j < size; j++) {
                boolean there = matrix[2 * (i * size + j)] != 0 || matrix[2 * (i * size + j) + 1] != 0;
                diagonal &= i == j || !there;
                entries += there ? 1 : 0;
            }
            if (entries != 1) {
                return Unitary.Pattern.GENERAL;
            }
        }
        return diagonal ? Unitary.Pattern.DIAGONAL : Unitary.Pattern.PERMUTATION;
    }
}
