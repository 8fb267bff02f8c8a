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
import org.catenary.functors.circuit.Rotation;

/// The derivatives of gates by a parameter of their angle `φ`, which is in turns.
///
/// `∂R(φ) = π·φ′·R(φ + ½)` for the rotation about a Pauli matrix, `∂U1(φ) = 2πi·φ′·|1⟩⟨1| U1(φ)`, and
/// `∂(controlled R) = |1…1⟩⟨1…1| ⊗ ∂R`.
public enum GateDerivative implements BoxDerivative {
    /// All gates.
    GATES;

    @Override public Optional<Diagram> of(Parametrised box, String parameter) {
        return switch (box) {
            case Rotation rotation -> Optional.of(derivative(rotation, parameter));
            case Controlled(int controls, Rotation rotation) ->
                    Optional.of(projector(controls).tensor(derivative(rotation, parameter)));
            case Gate _ -> Optional.of(Diagram.zero(box.dom(), box.cod()));
            case Parametrised _ -> Optional.empty();
        };
    }

    private static Diagram derivative(Rotation rotation, String parameter) {
        double rate = Math.PI * rotation.phase().coefficient(parameter);
        return switch (rotation.family()) {
            case RX, RY, RZ -> Gates.scalar(rate, 0).tensor(
                    new Rotation(rotation.family(), rotation.phase().plus(Phase.of(1, 2))));
            case U1 -> Gates.scalar(0, 2 * rate).tensor(rotation.then(projector(1)));
        };
    }

    /// `|1…1⟩⟨1…1|`
    private static Diagram projector(int qubits) {
        var ones = Collections.nCopies(qubits, 1);
        return new Bra(ones).then(new Ket(ones));
    }
}
