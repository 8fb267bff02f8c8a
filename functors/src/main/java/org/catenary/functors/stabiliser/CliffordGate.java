package org.catenary.functors.stabiliser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.functors.circuit.Composite;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Placed;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;

/// A gate as moves on a tableau.
///
/// @param moves one after another, on wires of the gate
record CliffordGate(List<Move> moves) {

    private static final double TOLERANCE = 1e-12;
    private static final PauliAction H = action(Fixed.H), S = action(Fixed.S), SDG = action(Fixed.SDG), Z = action(Fixed.Z);

    /// What a tableau can do.
    sealed interface Move {
        /// A gate on one wire.
        record Local(PauliAction action, int wire) implements Move {}

        /// Controlled not.
        record Not(int control, int target) implements Move {}
    }

    void apply(Tableau tableau, int[] wires) {
        for (Move move : moves) {
            switch (move) {
                case Move.Local(PauliAction action, int wire) -> tableau.apply(action, wires[wire]);
                case Move.Not(int control, int target) -> tableau.controlledNot(wires[control], wires[target]);
            }
        }
    }

    private static PauliAction action(Fixed gate) { return PauliAction.of(gate.matrix(Map.of())).orElseThrow(); }

    /// The moves of a gate, if it is a Clifford gate at values of the parameters; nothing for a phase.
    static Optional<CliffordGate> of(Gate gate, Map<String, Double> values) {
        return switch (gate) {
            case Scalar scalar -> Math.abs(scalar.value(values).abs() - 1) < TOLERANCE
                    ? Optional.of(new CliffordGate(List.of())) : Optional.empty();
            case Composite composite when composite.kind() == Composite.Kind.SWAP -> Optional.of(new CliffordGate(
                    List.of(new Move.Not(0, 1), new Move.Not(1, 0), new Move.Not(0, 1))));
            case Unitary unitary -> all(unitary, values);
            case Gate _ -> Optional.empty();
        };
    }

    private static Optional<CliffordGate> all(Unitary gate, Map<String, Double> values) {
        var moves = new ArrayList<Move>();
        for (Placed placed : gate.elementary()) {
            Optional<List<Move>> part = part(placed, values);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            moves.addAll(part.get());
        }
        return Optional.of(new CliffordGate(List.copyOf(moves)));
    }

    private static Optional<List<Move>> part(Placed placed, Map<String, Double> values) {
        return switch (placed.gate()) {
            case OneQubit gate -> PauliAction.of(gate.matrix(values))
                    .map(action -> List.of(new Move.Local(action, placed.wires().getFirst())));
            case Controlled(int controls, OneQubit gate) when controls == 1 ->
                    controlled(gate.matrix(values), placed.wires().get(0), placed.wires().get(1));
            case Unitary other when other.qubits() == 1 -> PauliAction.of(other.matrix(values))
                    .map(action -> List.of(new Move.Local(action, placed.wires().getFirst())));
            case Unitary _ -> Optional.empty();
        };
    }

    /// A Pauli matrix with a factor `iᵏ`: under a control the factor is a power of S there.
    private static Optional<List<Move>> controlled(double[] u, int control, int target) {
        boolean diagonal = Math.hypot(u[2], u[3]) < TOLERANCE;
        double a = diagonal ? u[0] : u[2], b = diagonal ? u[1] : u[3], c = diagonal ? u[6] : u[4], d = diagonal ? u[7] : u[5];
        boolean same = Math.hypot(a - c, b - d) < TOLERANCE, opposite = Math.hypot(a + c, b + d) < TOLERANCE;
        if (!same && !opposite || !diagonal && Math.hypot(u[0], u[1]) > TOLERANCE) {
            return Optional.empty();
        }
        double re = !diagonal && opposite ? -b : a, im = !diagonal && opposite ? a : b;
        long quarters = Math.round(Math.atan2(im, re) / (Math.PI / 2));
        if (Math.hypot(re - Math.cos(quarters * Math.PI / 2), im - Math.sin(quarters * Math.PI / 2)) > TOLERANCE) {
            return Optional.empty();
        }
        var moves = new ArrayList<Move>();
        switch (Math.floorMod(quarters, 4)) {
            case 1 -> moves.add(new Move.Local(S, control));
            case 2 -> moves.add(new Move.Local(Z, control));
            case 3 -> moves.add(new Move.Local(SDG, control));
            default -> { }
        }
        if (diagonal && opposite) {
            moves.addAll(List.of(new Move.Local(H, target), new Move.Not(control, target), new Move.Local(H, target)));
        } else if (!diagonal) {
            moves.addAll(same ? List.of(new Move.Not(control, target))
                    : List.of(new Move.Local(SDG, target), new Move.Not(control, target), new Move.Local(S, target)));
        }
        return Optional.of(List.copyOf(moves));
    }
}
