package org.catenary.functors.stabiliser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;

/// A list of Clifford gates, measurements and resets ready to be run on a tableau.
///
/// {@snippet class="org.catenary.functors.stabiliser.StabiliserSimulationTest" region="run"}
public final class StabiliserSimulation {

    private final GateList circuit;
    private final List<Optional<CliffordGate>> table;

    private StabiliserSimulation(GateList circuit, List<Optional<CliffordGate>> table) {
        this.circuit = circuit;
        this.table = List.copyOf(table);
    }

    /// {@return the simulation of a circuit}
    /// @throws NotClifford if a gate is none
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the circuit has parameters
    public static StabiliserSimulation of(GateList circuit) { return of(circuit, Map.of()); }

    /// {@return the simulation of a circuit at values of its parameters}
    /// @throws NotClifford if a gate is none
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static StabiliserSimulation of(GateList circuit, Map<String, Double> values) {
        var table = new ArrayList<Optional<CliffordGate>>();
        for (Operation operation : circuit.table()) {
            if (operation instanceof Operation.Apply(Gate gate)) {
                Optional<CliffordGate> moves = CliffordGate.of(gate, values);
                if (moves.isEmpty()) {
                    throw new NotClifford("%s is no Clifford gate; a tableau knows Clifford gates, measurements and resets"
                            .formatted(gate));
                }
                table.add(moves);
            } else {
                table.add(Optional.empty());
            }
        }
        return new StabiliserSimulation(circuit, table);
    }

    /// {@return whether a gate takes products of Pauli matrices to products of Pauli matrices}
    /// @param values the parameters by name
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static boolean isClifford(Gate gate, Map<String, Double> values) {
        return CliffordGate.of(gate, values).isPresent();
    }

    /// {@return whether two Clifford circuits are equal up to a phase}
    /// @throws NotClifford           if a gate is none
    /// @throws IllegalStateException if one of them measures
    public static boolean areEqual(GateList one, GateList other) {
        return one.qubits() == other.qubits() && of(one).tableau().equals(of(other).tableau());
    }

    /// {@return the tableau after the gates, final measurements aside}
    /// @throws IllegalStateException if the circuit measures in its course
    public Tableau tableau() {
        GateList gates = circuit.withoutFinalMeasurements();
        if (!gates.isUnitary()) {
            throw new IllegalStateException("the circuit measures in its course and has no final tableau");
        }
        var tableau = Tableau.identity(circuit.qubits());
        for (int k = 0; k < circuit.size(); k++) {
            int at = k;
            table.get(circuit.code(k)).ifPresent(gate -> gate.apply(tableau, circuit.wires(at)));
        }
        return tableau;
    }

    /// {@return how often the bits had which values after the circuit was run some times}
    ///
    /// A key has a digit for each bit, bit 0 first; where the circuit measures nothing, all qubits are measured and a key has a
    /// digit for each qubit. Where measurements come last, a shot is the sum of random stabilisers' flips and one outcome.
    /// @throws WrongArgument if the number of shots is negative
    public SortedMap<String, Long> counts(int shots, RandomGenerator random) {
        if (shots < 0) {
            throw new WrongArgument("%d shots".formatted(shots));
        }
        var counts = new TreeMap<String, Long>();
        if (circuit.withoutFinalMeasurements().isUnitary()) {
            Tableau tableau = tableau();
            long[] outcome = tableau.someOutcome();
            long[][] flips = tableau.flips();
            for (int shot = 0; shot < shots; shot++) {
                counts.merge(read(sum(outcome, flips, random)), 1L, Long::sum);
            }
        } else {
            for (int shot = 0; shot < shots; shot++) {
                counts.merge(shot(random), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static BitSet sum(long[] outcome, long[][] flips, RandomGenerator random) {
        long[] sum = outcome.clone();
        for (long[] flip : flips) {
            if (random.nextBoolean()) {
                for (int k = 0; k < sum.length; k++) {
                    sum[k] ^= flip[k];
                }
            }
        }
        return BitSet.valueOf(sum);
    }

    /// The bits of the circuit, or the qubits where it measures none, for an outcome of all qubits.
    private String read(BitSet qubits) {
        var bits = new BitSet();
        boolean measured = false;
        for (int k = 0; k < circuit.size(); k++) {
            if (circuit.operation(k) instanceof Operation.Measure) {
                bits.set(circuit.wire(k, 1), qubits.get(circuit.wire(k, 0)));
                measured = true;
            }
        }
        return measured ? text(bits, circuit.bits()) : text(qubits, circuit.qubits());
    }

    private static String text(BitSet bits, int size) {
        var text = new StringBuilder(size);
        for (int k = 0; k < size; k++) {
            text.append(bits.get(k) ? '1' : '0');
        }
        return text.toString();
    }

    private String shot(RandomGenerator random) {
        var tableau = Tableau.identity(circuit.qubits());
        var bits = new BitSet();
        for (int k = 0; k < circuit.size(); k++) {
            if (!circuit.condition(k).holds(bits)) {
                continue;
            }
            switch (circuit.operation(k)) {
                case Operation.Apply _ -> table.get(circuit.code(k)).orElseThrow().apply(tableau, circuit.wires(k));
                case Operation.Measure _ -> bits.set(circuit.wire(k, 1), tableau.measure(circuit.wire(k, 0), random));
                case Operation.Reset _ -> tableau.reset(circuit.wire(k, 0), random);
                case Operation.Barrier _ -> { }
                case Operation.Assign(Condition value) -> bits.set(circuit.wire(k, 0), value.holds(bits));
            }
        }
        return text(bits, circuit.bits());
    }
}
