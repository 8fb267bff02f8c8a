package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;

/// A unitary as a circuit of gates, `V ; W ; V†`.
///
/// Under a control only `W` is controlled.
///
/// @param qubits how many qubits it acts on
/// @param around the gates of `V`
/// @param core   the gates of `W`
public record Expansion(int qubits, List<Placed> around, List<Placed> core) {

    /// Copies the lists.
    public Expansion {
        around = List.copyOf(around);
        core = List.copyOf(core);
    }

    /// {@return a gate alone}
    static Expansion itself(Unitary gate) {
        return new Expansion(gate.qubits(), List.of(), List.of(new Placed(gate, IntStream.range(0, gate.qubits()).boxed().toList())));
    }

    /// {@return a gate some times over}
    static Expansion times(Unitary gate, int times) {
        return new Expansion(gate.qubits(), List.of(), Collections.nCopies(times, itself(gate).core.getFirst()));
    }

    /// {@return all gates in order}
    public List<Placed> gates() {
        var gates = new ArrayList<>(around);
        gates.addAll(core);
        around.reversed().forEach(placed -> gates.add(placed.dagger()));
        return List.copyOf(gates);
    }

    /// {@return the circuit of all gates}
    public Diagram circuit() {
        Diagram circuit = Diagram.id(Qubits.of(qubits));
        for (Placed placed : gates()) {
            circuit = circuit.then(placed.on(qubits));
        }
        return circuit;
    }

    /// {@return the reverse circuit}
    public Expansion dagger() {
        return new Expansion(qubits, around, core.reversed().stream().map(Placed::dagger).toList());
    }

    /// {@return this circuit under controls, which come before its wires}
    public Expansion controlled(int controls) {
        return new Expansion(qubits + controls, around.stream().map(placed -> moved(placed, controls)).toList(),
                core.stream().map(placed -> {
                    var wires = new ArrayList<>(IntStream.range(0, controls).boxed().toList());
                    wires.addAll(moved(placed, controls).wires());
                    return new Placed(Controlled.by(controls, placed.gate()), wires);
                }).toList());
    }

    private static Placed moved(Placed placed, int by) {
        return new Placed(placed.gate(), placed.wires().stream().map(wire -> wire + by).toList());
    }

    /// {@return the gates in order, each expanded until none expands}
    public List<Placed> elementary() {
        var all = new ArrayList<Placed>();
        for (Placed placed : gates()) {
            Expansion further = placed.gate().expansion();
            if (further.core.size() == 1 && further.core.getFirst().gate().equals(placed.gate())) {
                all.add(placed);
            } else {
                further.elementary().forEach(part -> all.add(part.along(placed.wires())));
            }
        }
        return List.copyOf(all);
    }

    /// {@return the matrix at values of the parameters, as [Unitary#matrix(double...)] gives it}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public double[] matrix(Map<String, Double> values) {
        double[] matrix = Dense.identity(qubits);
        for (Placed placed : gates()) {
            Dense.multiply(placed.gate().matrix(values), placed.wires(), qubits, matrix);
        }
        return matrix;
    }
}
