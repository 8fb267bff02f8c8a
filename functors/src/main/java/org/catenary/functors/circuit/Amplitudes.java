package org.catenary.functors.circuit;

import java.util.Map;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.functors.scalar.Complex;
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
            case Unitary gate -> unitary(gate, values);
            case Ket ket -> basis(ket.bits().size(), Bits.value(ket.bits()));
            case Bra bra -> basis(bra.bits().size(), Bits.value(bra.bits())).dagger();
            case Scalar scalar -> {
                Complex value = scalar.value(values);
                yield Tensor.complex(Dim.unit(), Dim.unit(), new double[] {value.re()}, new double[] {value.im()});
            }
            case Box other -> throw NotACircuit.because(other);
        };
    }

    private static Tensor unitary(Unitary gate, Map<String, Double> values) {
        double[] matrix = gate.matrix(values);
        Dim qubits = Dim.of(2).power(gate.qubits());
        int n = Dense.size(matrix);
        var entries = Numbers.zeros(n * n, false);
        for (int in = 0; in < n; in++) {
            for (int out = 0; out < n; out++) {
                entries.re()[in * n + out] = matrix[2 * (out * n + in)];
                entries.im()[in * n + out] = matrix[2 * (out * n + in) + 1];
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
