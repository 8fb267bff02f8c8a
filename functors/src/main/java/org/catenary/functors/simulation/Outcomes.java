package org.catenary.functors.simulation;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;

/// Outcomes of measurements as text, a digit for each bit.
final class Outcomes {

    private Outcomes() {}

    static String text(BitSet bits, int size) {
        var text = new StringBuilder(size);
        for (int k = 0; k < size; k++) {
            text.append(bits.get(k) ? '1' : '0');
        }
        return text.toString();
    }

    /// How often the bits of a circuit that measures only at its end have which values, for measured indices of amplitudes.
    static SortedMap<String, Long> of(GateList circuit, int[] indices) {
        var source = new int[circuit.bits()];
        boolean measured = false;
        for (int k = 0; k < circuit.size(); k++) {
            if (circuit.operation(k) instanceof Operation.Measure) {
                source[circuit.wire(k, 1)] = 1 + circuit.wire(k, 0);
                measured = true;
            }
        }
        var counts = new TreeMap<String, Long>();
        int n = circuit.qubits();
        for (int index : indices) {
            var bits = new BitSet();
            for (int k = 0; k < (measured ? source.length : n); k++) {
                int qubit = measured ? source[k] - 1 : k;
                bits.set(k, qubit >= 0 && (index >> n - 1 - qubit & 1) == 1);
            }
            counts.merge(text(bits, measured ? source.length : n), 1L, Long::sum);
        }
        return counts;
    }
}
