package org.catenary.qnlp.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.qasm.Qasm;

/// The circuit of a sentence with all its parameters bound, as a machine runs it: gates on qubits in 0, a measurement of each qubit
/// where it is post-selected, after which it may serve again, and of each output at the end.
///
/// The first bits are the outcome, the most significant first; each bit behind them must come out as required for a run to
/// count. Discarded qubits are not measured.
///
/// {@snippet class="org.catenary.qnlp.model.SentenceCircuitTest" region="export"}
///
/// @param list     the gates and the measurements
/// @param outputs  how many bits the outcome has
/// @param required what the bits behind them must be
public record SentenceCircuit(GateList list, int outputs, List<Integer> required) {

    /// Copies the list.
    public SentenceCircuit { required = List.copyOf(required); }

    /// Counts that are not those of a circuit.
    public static final class UnfitCounts extends Mistake {
        UnfitCounts(String message) { super(message); }
    }

    /// Shares of the classes among the runs that count.
    ///
    /// @param shares the share of each outcome; all alike where no run counts
    /// @param kept   how many runs count
    /// @param runs   how many runs there were
    record Shares(List<Double> shares, long kept, long runs) {}

    /// {@return the circuit of a meaning}
    /// @param values the value of each parameter, in turns
    static SentenceCircuit of(Diagram meaning, Map<String, Double> values) {
        var phases = new HashMap<String, Phase>();
        values.forEach((name, turns) -> phases.put(name, Phase.of(turns)));
        Purification purified = Purification.of(Circuits.of(meaning).substitute(meaning, phases));
        Flattening flat = Flattening.of(purified.circuit());
        int outputs = flat.outputs().size() - purified.discarded();
        var builder = GateListBuilder.on(flat.list().qubits());
        builder.addBits("c", outputs + flat.required().size());
        var bits = List.copyOf(flat.required().keySet());
        for (int k = 0; k < flat.list().size(); k++) {
            int[] wires = flat.list().wires(k);
            switch (flat.list().operation(k)) {
                case Operation.Measure measure when bits.contains(wires[1]) -> builder.add(measure, wires[0], outputs + bits.indexOf(wires[1]));
                case Operation.Measure _ -> { }
                case Operation.Apply(Scalar _) -> { }
                case Operation operation -> builder.add(flat.list().condition(k), operation, wires);
            }
        }
        for (int k = 0; k < outputs; k++) {
            builder.add(new Operation.Measure(), flat.outputs().get(k).wire(), k);
        }
        return new SentenceCircuit(builder.build(), outputs, List.copyOf(flat.required().values()));
    }

    /// {@return the circuit as a program of OpenQASM 2}
    public String qasm() { return Qasm.writeVersion2(list); }

    /// {@return the share of each outcome among the runs that count}
    /// @param counts how often each outcome came, bit 0 first
    /// @throws UnfitCounts if an outcome is not of as many bits as the circuit has, or came less than no time
    Shares shares(Map<String, Long> counts) {
        var shares = new double[1 << outputs];
        long kept = 0, runs = 0;
        for (var entry : counts.entrySet()) {
            String bits = entry.getKey();
            if (bits.length() != list.bits() || !bits.matches("[01]*")) {
                throw new UnfitCounts("the outcome '%s' is not one of %d bits, each 0 or 1: %d of the outcome, then %d that are post-selected"
                        .formatted(bits, list.bits(), outputs, required.size()));
            }
            if (entry.getValue() < 0) {
                throw new UnfitCounts("the outcome '%s' came %d times".formatted(bits, entry.getValue()));
            }
            runs = Math.addExact(runs, entry.getValue());
            if (passes(bits)) {
                kept += entry.getValue();
                shares[outputs == 0 ? 0 : Integer.parseInt(bits.substring(0, outputs), 2)] += entry.getValue();
            }
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = kept == 0 ? 1.0 / shares.length : shares[k] / kept;
        }
        return new Shares(DoubleStream.of(shares).boxed().toList(), kept, runs);
    }

    private boolean passes(String bits) {
        for (int k = 0; k < required.size(); k++) {
            if (bits.charAt(outputs + k) - '0' != required.get(k)) {
                return false;
            }
        }
        return true;
    }
}
