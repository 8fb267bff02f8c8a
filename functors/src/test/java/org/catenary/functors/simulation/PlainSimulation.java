package org.catenary.functors.simulation;

import java.util.Map;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;
import org.catenary.functors.scalar.Complex;

/// The plain route: the matrix of each gate, one entry after another, on all amplitudes.
public final class PlainSimulation {

    private PlainSimulation() {}

    /// {@return the amplitudes that a list of gates makes of others, the real parts in the first row}
    public static double[][] run(GateList list, double[] re, double[] im) {
        double[][] state = {re.clone(), im.clone()};
        for (int k = 0; k < list.size(); k++) {
            Gate gate = list.gate(k).orElseThrow();
            double[] matrix = switch (gate) {
                case Unitary unitary -> unitary.matrix(Map.of());
                case Scalar scalar -> {
                    Complex value = scalar.value(Map.of());
                    yield new double[] {value.re(), value.im()};
                }
                case Gate other -> throw new AssertionError(other);
            };
            state = apply(matrix, list.wires(k), list.qubits(), state);
        }
        return state;
    }

    private static double[][] apply(double[] matrix, int[] wires, int qubits, double[][] state) {
        int size = 1 << qubits, n = 1 << wires.length;
        var next = new double[2][size];
        for (int i = 0; i < size; i++) {
            int in = 0, rest = i;
            for (int wire : wires) {
                int bit = 1 << qubits - 1 - wire;
                in = 2 * in + ((i & bit) != 0 ? 1 : 0);
                rest &= ~bit;
            }
            for (int out = 0; out < n; out++) {
                int to = rest;
                for (int k = 0; k < wires.length; k++) {
                    to |= (out >> wires.length - 1 - k & 1) << qubits - 1 - wires[k];
                }
                double a = matrix[2 * (out * n + in)], b = matrix[2 * (out * n + in) + 1];
                next[0][to] += a * state[0][i] - b * state[1][i];
                next[1][to] += a * state[1][i] + b * state[0][i];
            }
        }
        return next;
    }
}
