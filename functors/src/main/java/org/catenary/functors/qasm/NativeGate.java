package org.catenary.functors.qasm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Rotation;

/// A gate of OpenQASM that is one gate of a circuit, or the global phase.
///
/// @param parameters how many angles it takes
/// @param controls   how many of its qubits, in front, are controls
/// @param gate       what acts on the last qubit, for given angles; none for the global phase
record NativeGate(String name, int parameters, int controls, Optional<Function<List<Phase>, OneQubit>> gate) {

    /// The gate `exp(iγ)` on no qubits.
    static final NativeGate GLOBAL_PHASE = new NativeGate("gphase", 1, 0, Optional.empty());

    /// The gates of `qelib1.inc` and `stdgates.inc` that are one gate.
    static final List<NativeGate> ALL = List.of(
            fixed("x", 0, Gates.X), fixed("y", 0, Gates.Y), fixed("z", 0, Gates.Z), fixed("h", 0, Gates.H),
            fixed("s", 0, Gates.S), fixed("sdg", 0, Fixed.SDG), fixed("t", 0, Gates.T), fixed("tdg", 0, Fixed.TDG),
            fixed("sx", 0, Gates.SX), fixed("sxdg", 0, Fixed.SXDG),
            rotation("rx", 0, Rotation.Family.RX), rotation("ry", 0, Rotation.Family.RY), rotation("rz", 0,
                    Rotation.Family.RZ),
            rotation("u1", 0, Rotation.Family.U1), rotation("p", 0, Rotation.Family.U1), rotation("phase", 0,
                    Rotation.Family.U1),
            fixed("cx", 1, Gates.X), fixed("CX", 1, Gates.X), fixed("cy", 1, Gates.Y), fixed("cz", 1, Gates.Z),
            fixed("ch", 1, Gates.H), fixed("csx", 1, Gates.SX), fixed("ccx", 2, Gates.X), fixed("ccz", 2, Gates.Z),
            fixed("c3x", 3, Gates.X), fixed("c4x", 4, Gates.X), fixed("c3sqrtx", 3, Gates.SX),
            rotation("crx", 1, Rotation.Family.RX), rotation("cry", 1, Rotation.Family.RY), rotation("crz", 1,
                    Rotation.Family.RZ),
            rotation("cu1", 1, Rotation.Family.U1), rotation("cp", 1, Rotation.Family.U1), rotation("cphase", 1,
                    Rotation.Family.U1));

    private static NativeGate fixed(String name, int controls, OneQubit gate) {
        return new NativeGate(name, 0, controls, Optional.of(_ -> gate));
    }

    private static NativeGate rotation(String name, int controls, Rotation.Family family) {
        return new NativeGate(name, 1, controls, Optional.of(angles -> new Rotation(family, angles.getFirst())));
    }

    int qubits() { return gate.isEmpty() ? 0 : controls + 1; }

    /// {@return the gate under further controls, none for a global phase under no control}
    Optional<Gate> under(int further, List<Phase> angles, boolean inverse) {
        int all = controls + further;
        if (gate.isEmpty() && all == 0) {
            return Optional.empty();
        }
        OneQubit acting = gate.isPresent() ? gate.get().apply(angles) : Gates.u1(angles.getFirst());
        int under = gate.isPresent() ? all : all - 1;
        OneQubit turned = inverse ? acting.dagger() : acting;
        return Optional.of(under == 0 ? turned : new Controlled(under, turned));
    }
}
