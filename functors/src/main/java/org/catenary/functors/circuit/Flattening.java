package org.catenary.functors.circuit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.Diagram;

/// A circuit as a [list of gates][GateList]: what simulators of states run.
///
/// Qubits that are prepared and bits that are measured or copied are new wires of the list; inputs come first. A post-selection
/// becomes a measurement whose result is required, and its qubit is prepared anew where another one is wanted. What is not known is
/// drawn by chance, noise by unitaries among them; what changes the total probability becomes a bit that is required to be 0, and a
/// factor of the whole.
///
/// @param list     the operations
/// @param outputs  for each output wire of the circuit the qubit or the bit that holds it
/// @param required the bits that must have given values at the end, those of post-selections
/// @param weight   what the channel of the list is to be multiplied by
public record Flattening(GateList list, List<Output> outputs, Map<Integer, Integer> required, double weight) {

    /// Where an output wire is.
    ///
    /// @param qubit whether it is a qubit; otherwise it is a bit
    /// @param wire  which
    public record Output(boolean qubit, int wire) {}

    /// Copies what is given.
    public Flattening {
        outputs = List.copyOf(outputs);
        required = Collections.unmodifiableMap(new TreeMap<>(required));
    }

    /// {@return a circuit as a list}
    /// @throws NotACircuit if it holds what no list can do: a weight or a classical map that is not made of positive numbers, a sum,
    ///     or what is no box of circuits
    public static Flattening of(Diagram circuit) { return FlatteningRun.of(Circuits.MIXED.plain(circuit)); }

    /// {@return for each qubit that is post-selected last its value}
    public Map<Integer, Integer> settled() {
        var settled = new TreeMap<Integer, Integer>();
        for (int k = 0; k < list.size(); k++) {
            Operation operation = list.operation(k);
            for (int j = 0; j < operation.qubits(); j++) {
                settled.remove(list.wire(k, j));
            }
            if (operation instanceof Operation.Measure && list.guard(k) == 0 && required.containsKey(list.wire(k, 1))) {
                settled.put(list.wire(k, 0), required.get(list.wire(k, 1)));
            }
        }
        return settled;
    }
}
