package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Composite;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.Expansion;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.PauliRotation;
import org.catenary.functors.circuit.Placed;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.Rotation;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;
import org.catenary.functors.scalar.Complex;

/// Every gate as [elementary ones][ElementaryCircuit], exactly, and back.
///
/// `CCX` becomes seven rotations, six CX and two Hadamard gates. Few controls are phases of parities, `xyz = ¼(x + y + z − …)`;
/// more are split as Barenco et al., *Elementary gates for quantum computation* (1995), section 7, say. Matrices are
/// [synthesised][Custom#synthesis], within 1e-12.
public final class Elementary {

    private static final Phase HALF = Phase.of(1, 2);
    private static final Phase QUARTER = Phase.of(1, 4);
    private static final Phase EIGHTH = Phase.of(1, 8);
    private static final int FEW = 4;

    private final ElementaryCircuit circuit;

    private Elementary(ElementaryCircuit circuit) { this.circuit = circuit; }

    /// {@return the gates of a list; measurements after which nothing happens are left out}
    /// @throws NotElementary if something else is measured, reset or conditioned
    public static ElementaryCircuit of(GateList list) {
        GateList unitary = list.withoutFinalMeasurements();
        var elementary = new Elementary(new ElementaryCircuit(unitary.qubits()));
        for (int k = 0; k < unitary.size(); k++) {
            if (!(unitary.operation(k) instanceof Operation.Apply(Gate gate)) || unitary.guard(k) != 0) {
                throw NotElementary.cell(unitary.operation(k)
                        + (unitary.guard(k) == 0 ? "" : " where " + unitary.condition(k)));
            }
            elementary.gate(gate, unitary.wires(k));
        }
        return elementary.circuit;
    }

    /// {@return the gates of a circuit diagram of gates and permutations}
    /// @throws NotElementary if it has a preparation or a post-selection
    /// @throws org.catenary.functors.circuit.NotACircuit if it is no circuit
    public static ElementaryCircuit of(Diagram diagram) {
        Diagram plain = Circuits.PURE.plain(diagram);
        int n = Math.toIntExact(plain.dom().size());
        var elementary = new Elementary(new ElementaryCircuit(n));
        int[] wires = IntStream.range(0, n).toArray();
        for (Layer layer : plain.layers()) {
            int offset = Math.toIntExact(layer.offset());
            switch (layer.cell()) {
                case Unitary gate -> elementary.gate(gate,
                        IntStream.range(offset, offset + gate.qubits()).map(k -> wires[k]).toArray());
                case Scalar scalar -> elementary.circuit.multiply(number(scalar));
                case Diagram.Permutation permutation -> {
                    int[] order = permutation.order();
                    int[] before = IntStream.range(offset, offset + order.length).map(k -> wires[k]).toArray();
                    for (int k = 0; k < order.length; k++) {
                        wires[offset + k] = before[order[k]];
                    }
                }
                case Diagram cell -> throw NotElementary.cell(cell.summary());
            }
        }
        elementary.circuit.permute(wires);
        return elementary.circuit;
    }

    /// Appends a gate.
    ///
    /// @throws NotElementary if it is a preparation or a post-selection
    static void append(ElementaryCircuit circuit, Gate gate, int... wires) { new Elementary(circuit).gate(gate, wires); }

    /// {@return one gate, on the qubits 0, 1, …}
    static ElementaryCircuit of(Unitary gate) {
        var elementary = new Elementary(new ElementaryCircuit(gate.qubits()));
        elementary.gate(gate, IntStream.range(0, gate.qubits()).toArray());
        return elementary.circuit;
    }

    static ZxScalar number(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Turn(Phase turns) -> new ZxScalar(0, turns, List.of(), Complex.ONE);
            case Scalar.Root(double square) when Math.getExponent(square) > Double.MIN_EXPONENT && Math.scalb(1.0, Math.getExponent(square)) == square ->
                    new ZxScalar(Math.getExponent(square), Phase.ZERO, List.of(), Complex.ONE);
            case Scalar.Root _, Scalar.Value _ -> new ZxScalar(0, Phase.ZERO, List.of(), scalar.value(Map.of()));
        };
    }

    private void gate(Gate gate, int... wires) {
        switch (gate) {
            case Scalar scalar -> circuit.multiply(number(scalar));
            case Unitary unitary -> unitary(unitary, wires);
            case Gate other -> throw NotElementary.cell(other.toString());
        }
    }

    private void unitary(Unitary gate, int... wires) {
        switch (gate) {
            case OneQubit target -> controlled(new int[0], target, wires[0]);
            case Controlled(int controls, OneQubit target) ->
                    controlled(IntStream.of(wires).limit(controls).toArray(), target, wires[controls]);
            case Composite composite when composite.kind() == Composite.Kind.SWAP -> circuit.swap(wires[0], wires[1]);
            case Custom custom when custom.qubits() == 0 -> circuit.multiply(number(new Scalar.Value(custom.matrix()[0], custom.matrix()[1])));
            case Custom custom -> all(custom.synthesis(0), wires);
            case Controlled(int controls, Custom custom) -> all(custom.synthesis(controls), wires);
            case Composite _, PauliRotation _, Controlled _ -> all(gate.expansion(), wires);
        }
    }

    private void all(Expansion parts, int... wires) {
        parts.gates().forEach(part -> unitary(part.gate(), part.wires().stream().mapToInt(k -> wires[k]).toArray()));
    }

    private void controlled(int[] controls, OneQubit gate, int t) {
        switch (gate) {
            case Fixed fixed -> fixed(controls, fixed, t);
            case Rotation(Rotation.Family family, Phase phase) -> {
                switch (family) {
                    case U1 -> phase(phase, with(controls, t));
                    case RZ -> rz(controls, phase, t);
                    case RX -> {
                        circuit.h(t);
                        rz(controls, phase, t);
                        circuit.h(t);
                    }
                    case RY -> ry(controls, phase, t);
                }
            }
        }
    }

    private void fixed(int[] controls, Fixed gate, int t) {
        int[] all = with(controls, t);
        switch (gate.name()) {
            case "H" -> {
                if (controls.length == 0) {
                    circuit.h(t);
                } else {
                    ry(new int[0], EIGHTH.negate(), t);
                    phase(HALF, all);
                    ry(new int[0], EIGHTH, t);
                }
            }
            case "X" -> not(controls, t);
            case "Y" -> {
                circuit.rotate(t, QUARTER.negate());
                not(controls, t);
                circuit.rotate(t, QUARTER);
            }
            case "Z" -> phase(HALF, all);
            case "S" -> phase(QUARTER, all);
            case "S†" -> phase(QUARTER.negate(), all);
            case "T" -> phase(EIGHTH, all);
            case "T†" -> phase(EIGHTH.negate(), all);
            case "√X" -> root(QUARTER, all);
            case "√X†" -> root(QUARTER.negate(), all);
            case "I" -> { }
            default -> throw NotElementary.cell(gate.toString());
        }
    }

    private void root(Phase quarter, int... qubits) {
        circuit.h(qubits[qubits.length - 1]);
        phase(quarter, qubits);
        circuit.h(qubits[qubits.length - 1]);
    }

    private void rz(int[] controls, Phase phase, int t) {
        phase(phase, with(controls, t));
        Phase back = phase.times(-1, 2);
        if (controls.length == 0) {
            circuit.multiply(new ZxScalar(0, back, List.of(), Complex.ONE));
        } else {
            phase(back, controls);
        }
    }

    private void ry(int[] controls, Phase phase, int t) {
        circuit.rotate(t, QUARTER.negate());
        circuit.h(t);
        rz(controls, phase, t);
        circuit.h(t);
        circuit.rotate(t, QUARTER);
    }

    private static int[] with(int[] controls, int t) {
        int[] all = Arrays.copyOf(controls, controls.length + 1);
        all[controls.length] = t;
        return all;
    }

    private void not(int[] controls, int t) {
        switch (controls.length) {
            case 0 -> circuit.x(t);
            case 1 -> circuit.cx(controls[0], t);
            default -> {
                circuit.h(t);
                phase(HALF, with(controls, t));
                circuit.h(t);
            }
        }
    }

    /// `e^{2πiφ}` where all qubits are 1.
    private void phase(Phase phase, int... qubits) {
        int n = qubits.length;
        if (n == 2 && phase.equals(HALF)) {
            circuit.cz(qubits[0], qubits[1]);
        } else if (n == 3) {
            three(phase.times(1, 4), qubits[0], qubits[1], qubits[2]);
        } else if (n <= FEW) {
            parities(phase, qubits);
        } else {
            int t = qubits[n - 1], last = qubits[n - 2];
            int[] first = IntStream.of(qubits).limit(n - 2L).toArray();
            Phase half = phase.times(1, 2);
            phase(half, last, t);
            notBorrowing(first, last, t);
            phase(half.negate(), last, t);
            notBorrowing(first, last, t);
            phase(half, with(first, t));
        }
    }

    /// The circuit of Toffoli's gate that textbooks have, Nielsen and Chuang (2000), figure 4.9, without its Hadamard gates.
    private void three(Phase part, int a, int b, int c) {
        circuit.cx(b, c);
        circuit.rotate(c, part.negate());
        circuit.cx(a, c);
        circuit.rotate(c, part);
        circuit.cx(b, c);
        circuit.rotate(c, part.negate());
        circuit.cx(a, c);
        circuit.rotate(b, part);
        circuit.rotate(c, part);
        circuit.cx(a, b);
        circuit.rotate(a, part);
        circuit.rotate(b, part.negate());
        circuit.cx(a, b);
    }

    private void parities(Phase phase, int... qubits) {
        Phase part = phase.times(1, 1L << qubits.length - 1);
        for (int t = qubits.length - 1; t >= 0; t--) {
            for (int k = 0; k < 1 << t; k++) {
                int ones = Integer.bitCount(k ^ k >> 1) + 1;
                circuit.rotate(qubits[t], ones % 2 == 1 ? part : part.negate());
                if (t > 0) {
                    int changed = Math.min(Integer.numberOfTrailingZeros(k + 1), t - 1);
                    circuit.cx(qubits[changed], qubits[t]);
                }
            }
        }
    }

    /// A not under many controls, with other qubits to borrow.
    private void notBorrowing(int[] controls, int t, int... borrowed) {
        int k = controls.length;
        if (k <= 2) {
            not(controls, t);
        } else if (borrowed.length >= k - 2) {
            for (int round = 0; round < 2; round++) {
                if (round == 0) {
                    not(new int[] {controls[k - 1], borrowed[k - 3]}, t);
                }
                for (int i = k - 2; i >= 2; i--) {
                    not(new int[] {controls[i], borrowed[i - 2]}, borrowed[i - 1]);
                }
                not(new int[] {controls[0], controls[1]}, borrowed[0]);
                for (int i = 2; i <= k - 2; i++) {
                    not(new int[] {controls[i], borrowed[i - 2]}, borrowed[i - 1]);
                }
                if (round == 0) {
                    not(new int[] {controls[k - 1], borrowed[k - 3]}, t);
                }
            }
        } else {
            int half = (k + 1) / 2;
            int[] first = IntStream.of(controls).limit(half).toArray(), rest = IntStream.of(controls).skip(half).toArray();
            for (int round = 0; round < 2; round++) {
                notBorrowing(first, borrowed[0], with(rest, t));
                notBorrowing(with(rest, borrowed[0]), t, first);
            }
        }
    }

    // ---- back

    /// {@return the gates as a list on one register, without the factor}
    public static GateList list(ElementaryCircuit circuit) {
        var builder = GateListBuilder.on(circuit.qubits());
        placed(circuit).forEach(gate -> builder.add(gate.gate(), gate.wires().stream().mapToInt(Integer::intValue).toArray()));
        return builder.build();
    }

    /// {@return the gates as a circuit diagram, without the factor}
    public static Diagram diagram(ElementaryCircuit circuit) {
        Diagram diagram = Diagram.id(Qubits.of(circuit.qubits()));
        for (Placed gate : placed(circuit)) {
            diagram = diagram.then(gate.on(circuit.qubits()));
        }
        return diagram;
    }

    /// {@return the gates of a circuit, each on its qubits; a rotation by eighths of a turn under its own name}
    public static List<Placed> placed(ElementaryCircuit circuit) {
        var gates = new ArrayList<Placed>();
        for (int k = 0; k < circuit.size(); k++) {
            int a = circuit.first(k), b = circuit.second(k);
            gates.add(switch (circuit.op(k)) {
                case H -> Placed.of(Gates.H, a);
                case X -> Placed.of(Gates.X, a);
                case ROTATION -> Placed.of(rotation(circuit.phase(k)), a);
                case CX -> Placed.of(Gates.CX, a, b);
                case CZ -> Placed.of(Gates.CZ, a, b);
                case SWAP -> Placed.of(Gates.SWAP, a, b);
            });
        }
        return gates;
    }

    private static Unitary rotation(Phase phase) {
        return switch (phase.toString()) {
            case "1/8" -> Gates.T;
            case "1/4" -> Gates.S;
            case "1/2" -> Gates.Z;
            case "3/4" -> Gates.S.dagger();
            case "7/8" -> Gates.T.dagger();
            default -> Gates.u1(phase);
        };
    }
}
