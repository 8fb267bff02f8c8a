package org.catenary.functors.circuit;

import java.util.Map;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;

/// The functor from circuits to complex tensors: a qubit is the dimension 2, a gate its matrix with inputs first.
public final class Amplitudes {

    private Amplitudes() {}

    /// {@return the functor, which contracts a circuit as a tensor network}
    /// @param values the parameters by name
    public static TensorFunctor functor(Map<String, Double> values) {
        return TensorFunctor.of(Amplitudes::dimension, box -> tensor(box, values));
    }

    /// {@return the dimension of a wire}
    /// @throws NotACircuit if it is no qubit
    public static Dim dimension(Ob ob) {
        if (!ob.equals(Qubits.QUBIT)) {
            throw NotACircuit.because(ob);
        }
        return Dim.of(2);
    }

    /// {@return the tensor of a gate, inputs first}
    /// @param values the parameters by name
    /// @throws NotACircuit if the box is no gate
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter of the gate has no value
    public static Tensor tensor(Box box, Map<String, Double> values) {
        return switch (box) {
            case OneQubit gate -> unitary(0, gate, values);
            case Controlled(int controls, OneQubit gate) -> unitary(controls, gate, values);
            case Ket ket -> basis(ket.bits().size(), Bits.value(ket.bits()));
            case Bra bra -> basis(bra.bits().size(), Bits.value(bra.bits())).dagger();
            case Scalar scalar -> Tensor.complex(Dim.unit(), Dim.unit(), new double[] {scalar.re()}, new double[] {scalar.im()});
            case Box other -> throw NotACircuit.because(other);
        };
    }

    /// The identity but for the last two rows and columns.
    private static Tensor unitary(int controls, OneQubit gate, Map<String, Double> values) {
        var matrix = new double[8];
        gate.matrix(gate.phase().evaluate(values), matrix, 0);
        Dim qubits = Dim.of(2).power(controls + 1);
        int n = Math.toIntExact(qubits.product());
        var entries = Numbers.zeros(n * n, false);
        for (int in = 0; in < n; in++) {
            entries.re()[in * n + in] = 1;
        }
        for (int in = 0; in < 2; in++) {
            for (int out = 0; out < 2; out++) {
                int at = (n - 2 + in) * n + n - 2 + out;
                entries.re()[at] = matrix[4 * out + 2 * in];
                entries.im()[at] = matrix[4 * out + 2 * in + 1];
            }
        }
        return Tensor.of(qubits, qubits, entries);
    }

    private static Tensor basis(int qubits, int value) {
        Dim cod = Dim.of(2).power(qubits);
        var entries = Numbers.zeros(Math.toIntExact(cod.product()), false);
        entries.re()[value] = 1;
        return Tensor.of(Dim.unit(), cod, entries);
    }
}
