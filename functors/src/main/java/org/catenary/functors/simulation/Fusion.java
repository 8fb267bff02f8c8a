package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Composite;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Placed;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;
import org.catenary.functors.scalar.Complex;

/// Turns gates into acts: gates on one qubit wait and are multiplied until another gate needs the qubit, swaps rename, and
/// what is diagonal or a permutation is known as such.
final class Fusion {

    private static final double TINY = 1e-15;

    private final Map<String, Double> values;
    private final List<Act> acts = new ArrayList<>();
    private final int[] positions;
    private final OneByOne[] waiting;
    private Complex factor = Complex.ONE;

    /// A matrix on one qubit.
    private record OneByOne(Complex a, Complex b, Complex c, Complex d) {
        static final OneByOne IDENTITY = new OneByOne(Complex.ONE, Complex.ZERO, Complex.ZERO, Complex.ONE);

        static OneByOne of(double[] u) {
            return new OneByOne(new Complex(u[0], u[1]), new Complex(u[2], u[3]), new Complex(u[4], u[5]), new Complex(u[6], u[7]));
        }

        OneByOne after(OneByOne first) {
            return new OneByOne(a.times(first.a).plus(b.times(first.c)), a.times(first.b).plus(b.times(first.d)),
                    c.times(first.a).plus(d.times(first.c)), c.times(first.b).plus(d.times(first.d)));
        }

        boolean isDiagonal() { return b.abs() < TINY && c.abs() < TINY; }

        boolean isExchange() { return a.abs() < TINY && d.abs() < TINY; }
    }

    Fusion(int qubits, Map<String, Double> values) {
        this.values = values;
        this.positions = new int[qubits];
        this.waiting = new OneByOne[qubits];
        for (int k = 0; k < qubits; k++) {
            positions[k] = qubits - 1 - k;
            waiting[k] = OneByOne.IDENTITY;
        }
    }

    /// Appends a gate on some qubits.
    void add(Gate gate, int[] qubits) {
        switch (gate) {
            case Scalar scalar -> factor = factor.times(scalar.value(values));
            case Composite composite when composite.kind() == Composite.Kind.SWAP -> exchange(qubits[0], qubits[1]);
            case Unitary unitary -> unitary.elementary().forEach(placed -> add(placed, qubits));
            case Gate other -> throw new WrongArgument("%s does not act on qubits that stay".formatted(other));
        }
    }

    private void exchange(int one, int other) {
        int position = positions[one];
        positions[one] = positions[other];
        positions[other] = position;
        OneByOne matrix = waiting[one];
        waiting[one] = waiting[other];
        waiting[other] = matrix;
    }

    private void add(Placed placed, int[] on) {
        int[] qubits = placed.wires().stream().mapToInt(wire -> on[wire]).toArray();
        switch (placed.gate()) {
            case OneQubit gate -> waiting[qubits[0]] = OneByOne.of(gate.matrix(values)).after(waiting[qubits[0]]);
            case Controlled(int controls, OneQubit gate) -> controlled(gate, qubits, controls);
            case Custom gate when gate.qubits() == 1 -> waiting[qubits[0]] = OneByOne.of(gate.matrix()).after(waiting[qubits[0]]);
            case Controlled(int controls, Custom gate) when gate.qubits() == 1 -> controlled(gate, qubits, controls);
            case Custom gate -> dense(gate, qubits, 0);
            case Controlled(int controls, Custom gate) -> dense(gate, qubits, controls);
            case Unitary other -> throw new AssertionError("not elementary: " + other);
        }
    }

    private void controlled(Unitary gate, int[] qubits, int controls) {
        int mask = 0;
        for (int k = 0; k < controls; k++) {
            settle(qubits[k], false);
            mask |= 1 << positions[qubits[k]];
        }
        OneByOne matrix = OneByOne.of(gate.matrix(values));
        settle(qubits[controls], !matrix.isDiagonal());
        write(matrix, gate == Fixed.X, positions[qubits[controls]], mask);
    }

    private void write(OneByOne matrix, boolean flip, int target, int controls) {
        if (flip) {
            acts.add(new Act.Flip(target, controls));
        } else if (matrix.isDiagonal()) {
            factor(controls, matrix.a);
            factor(controls | 1 << target, over(matrix.d, matrix.a));
        } else {
            acts.add(new Act.Matrix(target, controls, matrix.a, matrix.b, matrix.c, matrix.d));
        }
    }

    private void factor(int controls, Complex number) {
        if (controls == 0) {
            factor = factor.times(number);
        } else if (number.minus(Complex.ONE).abs() > 0) {
            acts.add(new Act.Factor(controls, number));
        }
    }

    /// The quotient of numbers of modulus 1.
    private static Complex over(Complex x, Complex y) { return x.times(y.conjugate()); }

    private void dense(Custom gate, int[] qubits, int controls) {
        int mask = 0;
        var order = new int[qubits.length - controls];
        for (int k = 0; k < qubits.length; k++) {
            settle(qubits[k], k >= controls);
            if (k < controls) {
                mask |= 1 << positions[qubits[k]];
            } else {
                order[k - controls] = positions[qubits[k]];
            }
        }
        acts.add(new Act.Dense(order, mask, gate.matrix()));
    }

    /// Writes what waits on a qubit; what is diagonal may wait on unless all must be written.
    private void settle(int qubit, boolean all) {
        OneByOne matrix = waiting[qubit];
        if (!all && matrix.isDiagonal()) {
            return;
        }
        waiting[qubit] = OneByOne.IDENTITY;
        if (matrix.isExchange()) {
            acts.add(new Act.Flip(positions[qubit], 0));
            write(new OneByOne(matrix.b, Complex.ZERO, Complex.ZERO, matrix.c), false, positions[qubit], 0);
        } else {
            write(matrix, false, positions[qubit], 0);
        }
    }

    /// The acts of all gates; every qubit is back at its position.
    List<Act> acts() {
        for (int qubit = 0; qubit < positions.length; qubit++) {
            settle(qubit, true);
        }
        for (int qubit = 0; qubit < positions.length; qubit++) {
            int home = positions.length - 1 - qubit;
            while (positions[qubit] != home) {
                int other = positions.length - 1 - positions[qubit];
                int one = 1 << positions[qubit], two = 1 << positions[other];
                acts.add(new Act.Flip(positions[qubit], two));
                acts.add(new Act.Flip(positions[other], one));
                acts.add(new Act.Flip(positions[qubit], two));
                exchange(qubit, other);
            }
        }
        if (factor.minus(Complex.ONE).abs() > 0) {
            acts.add(new Act.Factor(0, factor));
            factor = Complex.ONE;
        }
        return List.copyOf(acts);
    }
}
