package org.catenary.functors.stabiliser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;

/// A list of Clifford gates, measurements, resets and draws ready to be run on a tableau.
///
/// {@snippet class="org.catenary.functors.stabiliser.StabiliserSimulationTest" region="run"}
public final class StabiliserSimulation {

    private static final int MOST_FREE = 16;

    private final GateList circuit;
    private final GateList gates;
    private final Map<Integer, Integer> required;
    private final List<Optional<CliffordGate>> table;
    private final int[] ends;

    private StabiliserSimulation(GateList circuit, Map<Integer, Integer> required, Map<String, Double> values) {
        this.circuit = circuit;
        this.gates = circuit.withoutFinalMeasurements(required.keySet());
        this.required = Map.copyOf(required);
        this.table = gates.table().stream().map(operation -> moves(operation, values)).toList();
        boolean measures = circuit.table().stream().anyMatch(Operation.Measure.class::isInstance);
        this.ends = isStatic() && !measures ? IntStream.range(0, circuit.qubits()).toArray() : circuit.finalMeasurements(required.keySet());
    }

    private static Optional<CliffordGate> moves(Operation operation, Map<String, Double> values) {
        return switch (operation) {
            case Operation.Apply(Gate gate) -> {
                Optional<CliffordGate> moves = CliffordGate.of(gate, values);
                if (moves.isEmpty()) {
                    throw new NotClifford("%s is no Clifford gate; a tableau knows Clifford gates, measurements and resets"
                            .formatted(gate));
                }
                yield moves;
            }
            case Operation.Noise noise -> throw new NotClifford("%s is no mixture of Clifford gates".formatted(noise));
            case Operation.Measure _, Operation.Reset _, Operation.Barrier _, Operation.Assign _, Operation.Draw _ -> Optional.empty();
        };
    }

    /// {@return the simulation of a circuit}
    /// @throws NotClifford if a gate is none
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the circuit has parameters
    public static StabiliserSimulation of(GateList circuit) { return of(circuit, Map.of()); }

    /// {@return the simulation of a circuit at values of its parameters}
    /// @throws NotClifford if a gate is none
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static StabiliserSimulation of(GateList circuit, Map<String, Double> values) { return of(circuit, Map.of(), values); }

    /// {@return the simulation of a circuit of whose runs those count where some bits, each written once, end with given values}
    /// @throws NotClifford if a gate is none
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static StabiliserSimulation of(GateList circuit, Map<Integer, Integer> required, Map<String, Double> values) {
        return new StabiliserSimulation(circuit, required, values);
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

    /// {@return whether a run can go one way only: nothing is measured, or measured only after everything else or with a required value}
    public boolean isStatic() {
        return IntStream.range(0, gates.size()).allMatch(k -> gates.guard(k) == 0
                && (gates.operation(k) instanceof Operation.Apply || isProjection(k)));
    }

    private boolean isProjection(int k) {
        return gates.operation(k) instanceof Operation.Measure && gates.guard(k) == 0 && required.containsKey(gates.wire(k, 1));
    }

    /// {@return the tableau after the gates, final measurements aside}
    /// @throws IllegalStateException if the circuit measures in its course, or the required values never come together
    public Tableau tableau() {
        return possible().orElseThrow(() -> new IllegalStateException("the required values never come together"));
    }

    /// {@return the tableau after the gates, final measurements aside, if the required values come together}
    /// @throws IllegalStateException if the circuit measures in its course
    public Optional<Tableau> possible() {
        if (!isStatic()) {
            throw new IllegalStateException("the circuit measures in its course and has no final tableau");
        }
        var tableau = Tableau.identity(circuit.qubits());
        for (int k = 0; k < gates.size(); k++) {
            if (isProjection(k)) {
                if (!tableau.project(gates.wire(k, 0), required.getOrDefault(gates.wire(k, 1), 0) == 1)) {
                    return Optional.empty();
                }
            } else {
                table.get(gates.code(k)).orElseThrow().apply(tableau, gates.wires(k));
            }
        }
        return Optional.of(tableau);
    }

    /// {@return how often the bits had which values after the circuit was run some times}
    ///
    /// A key has a digit for each bit, bit 0 first; where the circuit measures nothing, all qubits are measured and a key has a
    /// digit for each qubit. Where measurements come last, a shot is the sum of random stabilisers' flips and one outcome. There are
    /// fewer than asked for where the required values never come together, or not once in a thousand runs.
    /// @throws WrongArgument if the number of shots is negative
    public SortedMap<String, Long> counts(int shots, RandomGenerator random) {
        return counts(shots, random, IntStream.range(0, ends.length).toArray());
    }

    /// {@return how often some of the bits had which values, as [#counts(int, RandomGenerator)] does}
    /// @param bits which, in the order of the digits
    public SortedMap<String, Long> counts(int shots, RandomGenerator random, int... bits) {
        if (shots < 0) {
            throw new WrongArgument("%d shots".formatted(shots));
        }
        var counts = new TreeMap<String, Long>();
        if (isStatic()) {
            possible().ifPresent(tableau -> {
                long[] outcome = tableau.someOutcome();
                long[][] flips = tableau.flips();
                for (int shot = 0; shot < shots; shot++) {
                    counts.merge(text(new BitSet(), sum(outcome, flips, random), bits), 1L, Long::sum);
                }
            });
            return counts;
        }
        long most = required.isEmpty() ? shots : 1000L * shots + 10_000;
        int met = 0;
        for (long run = 0; met < shots && run < most; run++) {
            Optional<String> found = run(random, bits);
            met += found.isPresent() ? 1 : 0;
            found.ifPresent(text -> counts.merge(text, 1L, Long::sum));
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

    /// The digits of some bits, by what was assigned to them or by the qubits that are measured to them last.
    private String text(BitSet bits, BitSet qubits, int... asked) {
        var text = new StringBuilder(asked.length);
        for (int bit : asked) {
            text.append((ends[bit] < 0 ? bits.get(bit) : qubits.get(ends[bit])) ? '1' : '0');
        }
        return text.toString();
    }

    private Optional<String> run(RandomGenerator random, int... asked) {
        var tableau = Tableau.identity(circuit.qubits());
        var bits = new BitSet();
        for (int k = 0; k < gates.size(); k++) {
            if (!gates.condition(k).holds(bits)) {
                continue;
            }
            switch (gates.operation(k)) {
                case Operation.Apply _ -> table.get(gates.code(k)).orElseThrow().apply(tableau, gates.wires(k));
                case Operation.Measure _ -> {
                    boolean one = tableau.measure(gates.wire(k, 0), random);
                    bits.set(gates.wire(k, 1), one);
                    if (isProjection(k) && one != (required.getOrDefault(gates.wire(k, 1), 0) == 1)) {
                        return Optional.empty();
                    }
                }
                case Operation.Reset _ -> tableau.reset(gates.wire(k, 0), random);
                case Operation.Barrier _ -> { }
                case Operation.Assign(Condition value) -> bits.set(gates.wire(k, 0), value.holds(bits));
                case Operation.Draw draw -> draw(draw, gates.wires(k), bits, random);
                case Operation.Noise noise -> throw new AssertionError(noise + " was refused");
            }
        }
        var qubits = new BitSet();
        for (int bit : asked) {
            if (ends[bit] >= 0) {
                qubits.set(ends[bit], tableau.measure(ends[bit], random));
            }
        }
        return required.entrySet().stream().allMatch(entry -> bits.get(entry.getKey()) == (entry.getValue() == 1))
                ? Optional.of(text(bits, qubits, asked)) : Optional.empty();
    }

    private static void draw(Operation.Draw draw, int[] wires, BitSet bits, RandomGenerator random) {
        double at = random.nextDouble();
        int outcome = 0;
        for (double sum = draw.probabilities().getFirst(); at >= sum && outcome + 1 < draw.probabilities().size(); ) {
            sum += draw.probabilities().get(++outcome);
        }
        for (int k = 0; k < wires.length; k++) {
            bits.set(wires[k], (outcome >> wires.length - 1 - k & 1) == 1);
        }
    }

    // ---- probabilities

    /// {@return the outcomes of a [static][#isStatic] circuit, which all have the same probability, unless there are more than 65,536}
    ///
    /// None where the required values never come together.
    ///
    /// @param bits which, in the order of the digits
    public Optional<SortedSet<String>> outcomes(int... bits) {
        Optional<Tableau> tableau = possible();
        if (tableau.isEmpty()) {
            return Optional.of(new TreeSet<>());
        }
        BitSet some = BitSet.valueOf(tableau.get().someOutcome());
        List<BitSet> free = independent(tableau.get().flips(), bits);
        if (free.size() > MOST_FREE) {
            return Optional.empty();
        }
        var outcomes = new TreeSet<String>();
        for (int word = 0; word < 1 << free.size(); word++) {
            var outcome = (BitSet) some.clone();
            for (int k = 0; k < free.size(); k++) {
                if ((word >> k & 1) == 1) {
                    outcome.xor(free.get(k));
                }
            }
            outcomes.add(text(new BitSet(), outcome, bits));
        }
        return Optional.of(outcomes);
    }

    /// Flips that generate all those of the qubits behind some bits.
    private List<BitSet> independent(long[][] flips, int... bits) {
        var seen = new BitSet();
        IntStream.of(bits).filter(bit -> ends[bit] >= 0).forEach(bit -> seen.set(ends[bit]));
        var basis = new TreeMap<Integer, BitSet>();
        for (long[] flip : flips) {
            BitSet rest = BitSet.valueOf(flip);
            rest.and(seen);
            while (!rest.isEmpty() && basis.containsKey(rest.nextSetBit(0))) {
                rest.xor(basis.getOrDefault(rest.nextSetBit(0), rest));
            }
            if (!rest.isEmpty()) {
                basis.put(rest.nextSetBit(0), rest);
            }
        }
        return List.copyOf(basis.values());
    }
}
