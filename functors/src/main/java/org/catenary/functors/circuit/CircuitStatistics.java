package org.catenary.functors.circuit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a list of gates costs.
///
/// @param qubits     how many there are
/// @param bits       how many there are
/// @param operations how many, barriers left out
/// @param depth      of the longest chain of operations, each of which shares a wire with the next; barriers order nothing
/// @param twoQubit   how many gates there are on two qubits or more
/// @param tCount     how many gates T and T† there are, and turns about Z by an odd number of eighths
/// @param parameters how many parameters occur
/// @param gates      how many there are of each name, angles left out
public record CircuitStatistics(int qubits, int bits, int operations, int depth, int twoQubit, int tCount, int parameters,
        SortedMap<String, Integer> gates) {

    /// Copies the map.
    public CircuitStatistics { gates = Collections.unmodifiableSortedMap(new TreeMap<>(gates)); }

    /// {@return what a list costs}
    public static CircuitStatistics of(GateList list) {
        var depth = new int[list.qubits() + list.bits()];
        var gates = new TreeMap<String, Integer>();
        int operations = 0, two = 0, t = 0, deepest = 0;
        for (int k = 0; k < list.size(); k++) {
            Operation operation = list.operation(k);
            if (operation instanceof Operation.Barrier) {
                continue;
            }
            operations++;
            gates.merge(name(operation), 1, Integer::sum);
            two += operation instanceof Operation.Apply && operation.qubits() > 1 ? 1 : 0;
            t += isT(operation) ? 1 : 0;
            int after = 0;
            int[] wires = list.wires(k);
            int[] asked = list.condition(k).bits().toArray();
            for (int j = 0; j < wires.length; j++) {
                wires[j] += j < operation.qubits() ? 0 : list.qubits();
                after = Math.max(after, depth[wires[j]] + 1);
            }
            for (int bit : asked) {
                after = Math.max(after, depth[bit + list.qubits()] + 1);
            }
            for (int wire : wires) {
                depth[wire] = after;
            }
            deepest = Math.max(deepest, after);
        }
        long parameters = list.table().stream().filter(Operation.Apply.class::isInstance).map(Operation.Apply.class::cast)
                .flatMap(apply -> apply.gate().parameters().stream()).distinct().count();
        return new CircuitStatistics(list.qubits(), list.bits(), operations, deepest, two, t, (int) parameters, gates);
    }

    private static String name(Operation operation) {
        String text = operation.toString();
        int angles = operation instanceof Operation.Apply(Unitary gate) && !gate.phases().isEmpty() ? text.indexOf('(') : -1;
        return operation instanceof Operation.Assign ? "assign" : operation instanceof Operation.Draw ? "draw"
                : angles < 0 ? text : text.substring(0, angles);
    }

    private static boolean isT(Operation operation) {
        return operation instanceof Operation.Apply(Gate gate) && (gate == Fixed.T || gate == Fixed.TDG
                || gate instanceof Rotation(Rotation.Family family, var phase) && (family == Rotation.Family.RZ || family == Rotation.Family.U1)
                && phase.parameters().isEmpty() && Math.abs(Math.IEEEremainder(phase.constant(), .25)) == .125);
    }

    /// {@return a line for each number}
    @Override public String toString() {
        var text = new StringBuilder("qubits %d\nbits %d\noperations %d\ndepth %d\ntwo-qubit %d\nT-count %d\nparameters %d".formatted(
                qubits, bits, operations, depth, twoQubit, tCount, parameters));
        gates.forEach((name, count) -> text.append("\n  ").append(name).append(' ').append(count));
        return text.toString();
    }
}
