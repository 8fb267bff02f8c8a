package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Placed;
import org.catenary.functors.circuit.Rotation;
import org.catenary.functors.circuit.Unitary;

/// Gates under controls as gates under fewer, without further qubits.
///
/// Every gate on one qubit is a phase between two gates and their reverses; a phase under `k` controls is halved as in Barenco
/// et al., *Elementary gates for quantum computation* (arXiv:quant-ph/9503016), lemma 7.5. The number of gates grows as 3ᵏ.
final class FewerControls {

    static final int MOST = 8;

    private FewerControls() {}

    /// The gates that a gate under at least one control is made of, each on wires of it.
    static List<Placed> of(int controls, OneQubit gate) {
        Phase quarter = Phase.of(1, 4), half = Phase.of(1, 2);
        return switch (gate) {
            case Rotation(Rotation.Family family, Phase phi) -> switch (family) {
                case U1 -> phase(controls, phi);
                case RZ -> {
                    var parts = new ArrayList<>(List.of(full(controls, Gates.u1(phi))));
                    parts.add(first(controls, Gates.u1(phi.times(-1, 2))));
                    yield parts;
                }
                case RX -> between(controls, List.of(Gates.H), Gates.rz(phi));
                case RY -> between(controls, List.of(Fixed.SDG), Gates.rx(phi));
            };
            case Fixed fixed -> switch (fixed.name()) {
                case "I" -> List.of();
                case "X" -> between(controls, List.of(Gates.H), Gates.u1(half));
                case "Y" -> between(controls, List.of(Fixed.SDG), Gates.X);
                case "H" -> between(controls, List.of(Gates.ry(Phase.of(-1, 8))), Gates.Z);
                case "√X" -> between(controls, List.of(Gates.H), Gates.u1(quarter));
                case "√X†" -> between(controls, List.of(Gates.H), Gates.u1(quarter.negate()));
                case "Z" -> between(controls, List.of(Gates.H), Gates.X);
                case "S" -> phase(controls, quarter);
                case "S†" -> phase(controls, quarter.negate());
                case "T" -> phase(controls, Phase.of(1, 8));
                default -> phase(controls, Phase.of(-1, 8));
            };
        };
    }

    private static List<Placed> phase(int controls, Phase phi) {
        if (controls == 1) {
            return List.of(full(1, Gates.u1(phi)));
        }
        Phase half = phi.times(1, 2);
        Placed flip = first(controls, Gates.X);
        return List.of(Placed.of(Gates.cu1(half), controls - 1, controls), flip,
                Placed.of(Gates.cu1(half.negate()), controls - 1, controls), flip,
                new Placed(new Controlled(controls - 1, Gates.u1(half)),
                        IntStream.rangeClosed(0, controls).filter(k -> k != controls - 1).boxed().toList()));
    }

    /// A gate under all controls.
    private static Placed full(int controls, Unitary gate) { return on(controls + 1, Controlled.by(controls, gate)); }

    /// A gate on the last control under the others.
    private static Placed first(int controls, Unitary gate) { return on(controls, Controlled.by(controls - 1, gate)); }

    private static Placed on(int qubits, Unitary gate) { return new Placed(gate, IntStream.range(0, qubits).boxed().toList()); }

    /// A gate under all controls, between gates on the last qubit and their reverses.
    private static List<Placed> between(int controls, List<OneQubit> around, OneQubit gate) {
        var parts = new ArrayList<Placed>();
        around.forEach(each -> parts.add(Placed.of(each, controls)));
        parts.add(full(controls, gate));
        around.reversed().forEach(each -> parts.add(Placed.of(each.dagger(), controls)));
        return parts;
    }
}
