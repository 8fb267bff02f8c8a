package org.catenary.autodiff.diagram;

import java.util.Collections;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Bra;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Ket;
import org.catenary.functors.circuit.OneParameter;
import org.catenary.functors.circuit.Rotation;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;

/// The derivatives of gates by a parameter of their angle `φ`, which is in turns.
///
/// `∂R(φ) = π·φ′·R(φ + ½)` for the rotation about Pauli matrices, `∂U1(φ) = 2πi·φ′·|1⟩⟨1| U1(φ)`, `∂(controlled R) =
/// |1…1⟩⟨1…1| ⊗ ∂R`, and `∂exp(2πiφ) = 2πi·φ′·exp(2πiφ)`; other gates are differentiated as the circuits that they are.
public enum GateDerivative implements BoxDerivative {
    /// All gates.
    GATES;

    @Override public Optional<Diagram> of(Parametrised box, String parameter) {
        return switch (box) {
            case OneParameter rotation -> Optional.of(derivative(rotation, parameter));
            case Controlled(int controls, OneParameter rotation) ->
                    Optional.of(projector(controls).tensor(derivative(rotation, parameter)));
            case Unitary gate when gate.parameters().contains(parameter) ->
                    Optional.of(Gradient.of(gate.expansion().circuit(), parameter));
            case Scalar.Turn turn -> Optional.of(
                    turn.tensor(Gates.scalar(0, 2 * Math.PI * turn.phase().coefficient(parameter))));
            case Gate _ -> Optional.of(Diagram.zero(box.dom(), box.cod()));
            case Parametrised _ -> Optional.empty();
        };
    }

    private static Diagram derivative(OneParameter rotation, String parameter) {
        double rate = Math.PI * rotation.phase().coefficient(parameter);
        return rotation instanceof Rotation(Rotation.Family family, Phase _) && family == Rotation.Family.U1
                ? Gates.scalar(0, 2 * rate).tensor(rotation.then(projector(1)))
                : Gates.scalar(rate, 0).tensor(rotation.at(rotation.phase().plus(Phase.of(1, 2))));
    }

    /// `|1…1⟩⟨1…1|`
    private static Diagram projector(int qubits) {
        var ones = Collections.nCopies(qubits, 1);
        return new Bra(ones).then(new Ket(ones));
    }
}
