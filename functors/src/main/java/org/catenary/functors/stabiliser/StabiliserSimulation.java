package org.catenary.functors.stabiliser;

import java.util.ArrayList;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
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
    /// @throws NotClifford   if a gate is none
    /// @throws WrongArgument if one of them measures
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
    /// @throws WrongArgument if the circuit measures in its course, or the required values never come together
    public Tableau tableau() {
        return possible().orElseThrow(() -> new WrongArgument("the values that the circuit requires of its bits never come together"));
    }

    /// {@return the tableau after the gates, final measurements aside, if the required values come together}
    /// @throws WrongArgument if the circuit measures in its course
    public Optional<Tableau> possible() {
        if (!isStatic()) {
            throw new WrongArgument("the circuit measures in its course and has no final tableau");
        }
        var tableau = Tableau.identity(circuit.qubits());
        for (int k = 0; k < gates.size(); k++) {
            if (isProjection(k)) {
                if (!tableau.project(gates.wire(k, 0), isWanted(k))) {
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
                    if (isProjection(k) && one != isWanted(k)) {
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
        return areMet(bits) ? Optional.of(text(bits, qubits, asked)) : Optional.empty();
    }

    private static void draw(Operation.Draw draw, int[] wires, BitSet bits, RandomGenerator random) {
        double at = random.nextDouble();
        int outcome = 0;
        for (double sum = draw.probabilities().getFirst(); at >= sum && outcome + 1 < draw.probabilities().size(); ) {
            sum += draw.probabilities().get(++outcome);
        }
        set(bits, wires, outcome);
    }

    // ---- probabilities

    /// A tableau on its way through the gates, with its probability.
    private record Way(int at, Tableau tableau, BitSet bits, double probability) {}

    /// What is done with a tableau at the end.
    private interface End {
        void reached(Way way);
    }

    /// {@return the probability of each outcome, unless there are more than 65,536; not normalised where values are required}
    ///
    /// It takes as many tableaux as a run can go different ways, two for each measurement or reset in the course whose outcome is not
    /// determined, and one for each draw.
    ///
    /// @param bits which, in the order of the digits
    public Optional<SortedMap<String, Double>> distribution(int... bits) {
        var sums = new TreeMap<String, Double>();
        var few = new boolean[] {true};
        ways(way -> {
            List<BitSet> free = independent(way.tableau.flips(), bits);
            few[0] &= free.size() <= MOST_FREE && sums.size() <= 1 << MOST_FREE;
            if (few[0]) {
                add(way, free, bits, sums);
            }
        });
        return few[0] ? Optional.of(sums) : Optional.empty();
    }

    /// {@return whether there are at most 65,536 outcomes; for a circuit that is not [static][#isStatic], whether so few bits are
    ///     measured at its end}
    public boolean hasFewOutcomes(int... bits) {
        return isStatic() ? possible().map(tableau -> independent(tableau.flips(), bits).size() <= MOST_FREE).orElse(true)
                : IntStream.of(bits).filter(bit -> ends[bit] >= 0).count() <= MOST_FREE;
    }

    private void add(Way way, List<BitSet> free, int[] bits, SortedMap<String, Double> sums) {
        BitSet outcome = BitSet.valueOf(way.tableau.someOutcome());
        for (int word = 0; word < 1 << free.size(); word++) {
            if (word > 0) {
                outcome.xor(free.get(Integer.numberOfTrailingZeros(word)));
            }
            sums.merge(text(way.bits, outcome, bits), way.probability / (1 << free.size()), Double::sum);
        }
    }

    /// {@return the expectation of `Z` of a qubit at the end, empty where the required values never come together}
    ///
    /// It takes as long as [#distribution].
    public OptionalDouble expectationOfZ(int qubit) {
        var sums = new double[2];
        ways(way -> {
            sums[0] += way.probability;
            sums[1] += way.probability * way.tableau.expectationOfZ(qubit);
        });
        return sums[0] > 0 ? OptionalDouble.of(sums[1] / sums[0]) : OptionalDouble.empty();
    }

    private void ways(End end) {
        Deque<Way> open = new ArrayDeque<>();
        open.push(new Way(0, Tableau.identity(circuit.qubits()), new BitSet(), 1));
        while (!open.isEmpty()) {
            Way way = open.pop();
            double probability = way.probability;
            for (int k = way.at; k < gates.size() && probability > 0; k++) {
                if (gates.condition(k).holds(way.bits)) {
                    probability = step(way, k, probability, open);
                }
            }
            if (probability > 0 && areMet(way.bits)) {
                end.reached(new Way(gates.size(), way.tableau, way.bits, probability));
            }
        }
    }

    /// Goes on with one outcome, and lays the others aside; returns the probability that goes on.
    private double step(Way way, int k, double probability, Deque<Way> open) {
        Tableau tableau = way.tableau;
        switch (gates.operation(k)) {
            case Operation.Apply _ -> table.get(gates.code(k)).orElseThrow().apply(tableau, gates.wires(k));
            case Operation.Assign(Condition value) -> way.bits.set(gates.wire(k, 0), value.holds(way.bits));
            case Operation.Barrier _ -> { }
            case Operation.Noise noise -> throw new AssertionError(noise + " was refused");
            case Operation.Draw draw -> {
                double[] each = draw.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
                int here = IntStream.range(0, each.length).filter(word -> each[word] > 0).findFirst().orElseThrow();
                for (int word = here + 1; word < each.length; word++) {
                    if (each[word] > 0) {
                        var aside = new Way(k + 1, tableau.copy(), (BitSet) way.bits.clone(), probability * each[word]);
                        set(aside.bits, gates.wires(k), word);
                        open.push(aside);
                    }
                }
                set(way.bits, gates.wires(k), here);
                return probability * each[here];
            }
            case Operation.Measure _, Operation.Reset _ -> {
                int qubit = gates.wire(k, 0);
                boolean determined = tableau.isDetermined(qubit), wanted = isProjection(k) && isWanted(k);
                if (!determined && !isProjection(k)) {
                    var aside = new Way(k + 1, tableau.copy(), (BitSet) way.bits.clone(), probability / 2);
                    found(aside, k, true);
                    open.push(aside);
                }
                boolean one = determined ? tableau.expectationOfZ(qubit) < 0 : wanted;
                if (isProjection(k) && one != wanted) {
                    return 0;
                }
                found(way, k, one);
                return determined ? probability : probability / 2;
            }
        }
        return probability;
    }

    private boolean isWanted(int k) { return required.getOrDefault(gates.wire(k, 1), 0) == 1; }

    /// A measurement or a reset finds a value that is possible.
    private void found(Way way, int k, boolean one) {
        way.tableau.project(gates.wire(k, 0), one);
        if (gates.operation(k) instanceof Operation.Measure) {
            way.bits.set(gates.wire(k, 1), one);
        } else if (one) {
            way.tableau.flip(gates.wire(k, 0));
        }
    }

    private boolean areMet(BitSet bits) {
        return required.entrySet().stream().allMatch(entry -> bits.get(entry.getKey()) == (entry.getValue() == 1));
    }

    private static void set(BitSet bits, int[] wires, int word) {
        for (int k = 0; k < wires.length; k++) {
            bits.set(wires[k], (word >> wires.length - 1 - k & 1) == 1);
        }
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
