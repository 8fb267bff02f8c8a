package org.catenary.functors.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Kraus;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.scalar.Numbers;

/// A list of gates ready to be run on amplitudes, again and again.
///
/// Where the list measures in its course, resets, draws or has noise, a run takes one way among several. Probabilities and
/// expectations are sums over all of them; shots that go the same way so far share their amplitudes.
///
/// {@snippet class="org.catenary.functors.simulation.StateSimulationTest" region="run"}
public final class StateSimulation {

    /// The bytes for the weight of an outcome, and an index of it.
    static final int MARGINAL = 12;

    private static final int MOST_BITS = 30;
    private static final int LISTED = 128;

    /// A part of the circuit that is done at once.
    private sealed interface Part {
        /// Gates, if a condition holds.
        record Gates(Condition condition, List<Stage> stages) implements Part {}

        /// A qubit is found to have a value.
        record Project(int qubit, int bit, boolean one) implements Part {}

        /// Anything else, if a condition holds.
        record Other(Condition condition, Operation operation, List<Integer> wires) implements Part {
            int[] qubits() { return wires.stream().limit(operation.qubits()).mapToInt(Integer::intValue).toArray(); }
        }
    }

    /// A state on its way through the parts, for some shots, or with a probability.
    private record Branch(int at, QubitState state, BitSet bits, double share) {}

    /// What is done with a state at the end.
    private interface End {
        void reached(Branch branch);
    }

    private final GateList circuit;
    private final Map<Integer, Integer> required;
    private final List<Part> parts;
    private final int[] ends;
    private final boolean isStatic;
    private final Budget budget;
    private final Forks forks;

    private StateSimulation(GateList circuit, Map<Integer, Integer> required, Map<String, Double> values, Budget budget) {
        GateList gates = circuit.withoutFinalMeasurements(required.keySet());
        this.circuit = circuit;
        this.required = Map.copyOf(required);
        this.budget = budget;
        this.parts = parts(gates, required, values);
        this.isStatic = parts.stream().allMatch(part -> part instanceof Part.Project
                || part instanceof Part.Gates(Condition condition, _) && condition.equals(Condition.always()));
        boolean measures = circuit.table().stream().anyMatch(Operation.Measure.class::isInstance);
        this.ends = isStatic && !measures ? IntStream.range(0, circuit.qubits()).toArray() : circuit.finalMeasurements(required.keySet());
        this.forks = Forks.of(circuit, required);
    }

    /// {@return the simulation of a circuit within the standard budget}
    /// @throws OverBudget as [#of(GateList, Map, Budget)] does
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the circuit has parameters
    public static StateSimulation of(GateList circuit) { return of(circuit, Map.of(), Budget.standard()); }

    /// {@return the simulation of a circuit}
    /// @param values the parameters by name
    /// @throws OverBudget if the amplitudes do not fit in the budget: 16 bytes each
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static StateSimulation of(GateList circuit, Map<String, Double> values, Budget budget) {
        return of(circuit, Map.of(), values, budget);
    }

    /// {@return the simulation of a circuit of whose runs those count where some bits, each written once, end with given values}
    /// @param values the parameters by name
    /// @throws OverBudget if the amplitudes do not fit in the budget: 16 bytes each
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static StateSimulation of(GateList circuit, Map<Integer, Integer> required, Map<String, Double> values, Budget budget) {
        QubitState.check(circuit.qubits(), 1, budget);
        return new StateSimulation(circuit, required, values, budget);
    }

    private static List<Part> parts(GateList list, Map<Integer, Integer> required, Map<String, Double> values) {
        var parts = new ArrayList<Part>();
        for (int k = 0; k < list.size();) {
            int guard = list.guard(k), from = k;
            var fusion = new Fusion(list.qubits(), values);
            while (k < list.size() && list.guard(k) == guard && list.operation(k) instanceof Operation.Apply(var gate)) {
                fusion.add(gate, list.wires(k));
                k++;
            }
            if (k > from) {
                parts.add(new Part.Gates(list.condition(from), Schedule.of(list.qubits(), fusion.acts())));
            } else if (list.operation(k) instanceof Operation.Measure && Forks.isProjection(list, k, required.keySet())) {
                parts.add(new Part.Project(list.wire(k, 0), list.wire(k, 1), required.getOrDefault(list.wire(k, 1), 0) == 1));
                k++;
            } else {
                parts.add(new Part.Other(list.condition(k), list.operation(k), IntStream.of(list.wires(k)).boxed().toList()));
                k++;
            }
        }
        return List.copyOf(parts);
    }

    /// {@return whether a run can go one way only: nothing is measured, or measured only after everything else or with a required value}
    public boolean isStatic() { return isStatic; }

    /// {@return the state that the circuit makes of |0…0⟩, final measurements aside}
    ///
    /// It is not normalised where values are required.
    /// @throws WrongArgument if the circuit is not [static][#isStatic]
    public QubitState run() { return run(QubitState.zero(circuit.qubits(), budget)); }

    /// {@return the state that the circuit makes of another, which is used up}
    /// @throws WrongArgument if the state has another number of qubits, or the circuit is not [static][#isStatic]
    public QubitState run(QubitState state) {
        if (!isStatic()) {
            throw new WrongArgument("the circuit measures in its course and has no final state");
        }
        if (state.qubits() != circuit.qubits()) {
            throw new WrongArgument("a state of %d qubits for a circuit on %d".formatted(state.qubits(), circuit.qubits()));
        }
        for (Part part : parts) {
            switch (part) {
                case Part.Gates(_, List<Stage> stages) -> stages.forEach(state::apply);
                case Part.Project(int qubit, _, boolean one) -> state.project(qubit, one);
                case Part.Other _ -> throw new AssertionError("not static");
            }
        }
        return state;
    }

    // ---- outcomes

    /// {@return how often the bits had which values after the circuit was run some times}
    ///
    /// A key has a digit for each bit, bit 0 first; where the circuit measures nothing, all qubits are measured and a key has a
    /// digit for each qubit. Runs with the same outcomes so far share their amplitudes where the budget has room.
    /// @throws WrongArgument if the number of shots is negative
    /// @throws ImpossibleOutcome if the required values never come together, or hardly ever
    public SortedMap<String, Long> counts(int shots, RandomGenerator random) {
        return counts(shots, random, IntStream.range(0, ends.length).toArray());
    }

    /// The same of some bits.
    SortedMap<String, Long> counts(int shots, RandomGenerator random, int... bits) {
        if (shots < 0) {
            throw new WrongArgument("%d shots".formatted(shots));
        }
        var counts = new TreeMap<String, Long>();
        if (isStatic()) {
            read(run(), new BitSet(), shots, random, bits, counts);
            return counts;
        }
        if (!required.isEmpty() && forks.paths() <= Math.max(shots, 1 << 10)) {
            return NetworkSimulator.sampled(distribution(bits), shots, random);
        }
        boolean shared = QubitState.fit(circuit.qubits(), Math.min(shots, forks.aside() + 1) + 1, budget);
        long met = 0, runs = 0, most = required.isEmpty() ? shots : 1000L * shots + 10_000;
        while (met < shots && runs < most) {
            long together = shared ? shots - met : 1;
            long before = counts.values().stream().mapToLong(Long::longValue).sum();
            branches((double) together, Branching.shots(random), branch ->
                    read(branch.state, branch.bits, (int) branch.share, random, bits, counts));
            met += counts.values().stream().mapToLong(Long::longValue).sum() - before;
            runs += together;
        }
        if (met < shots) {
            throw ImpossibleOutcome.seldom(met, runs);
        }
        return counts;
    }

    private void read(QubitState state, BitSet bits, int shots, RandomGenerator random, int[] asked, SortedMap<String, Long> counts) {
        if (Arrays.stream(asked).noneMatch(bit -> ends[bit] >= 0)) {
            NetworkSimulator.total(new double[] {state.norm()}, Double.MIN_NORMAL);
            counts.merge(text(bits, 0, state.qubits(), asked), (long) shots, Long::sum);
            return;
        }
        for (int index : state.sample(shots, random)) {
            counts.merge(text(bits, index, state.qubits(), asked), 1L, Long::sum);
        }
    }

    private String text(BitSet bits, int index, int qubits, int... asked) {
        var text = new char[asked.length];
        for (int k = 0; k < asked.length; k++) {
            int qubit = ends[asked[k]];
            text[k] = (qubit < 0 ? bits.get(asked[k]) : (index >> qubits - 1 - qubit & 1) == 1) ? '1' : '0';
        }
        return new String(text);
    }

    /// {@return the probability of each outcome, those below 1e-12 left out; keys as in [#counts(int, RandomGenerator)]}
    /// @throws OverBudget if the states of all ways that a run can go, or the list of outcomes, do not fit in the budget
    /// @throws ImpossibleOutcome if the required values never come together
    public SortedMap<String, Double> distribution() { return distribution(IntStream.range(0, ends.length).toArray()); }

    /// The same of some bits.
    SortedMap<String, Double> distribution(int... bits) {
        var sums = new TreeMap<String, Double>();
        exactly(branch -> add(branch, bits, sums));
        double whole = NetworkSimulator.total(sums.values().stream().mapToDouble(Double::doubleValue).toArray(), Double.MIN_NORMAL);
        sums.replaceAll((_, p) -> p / whole);
        sums.values().removeIf(p -> p < NetworkSimulator.LEAST);
        return sums;
    }

    private void add(Branch branch, int[] bits, SortedMap<String, Double> sums) {
        int[] qubits = Arrays.stream(bits).map(bit -> ends[bit]).filter(qubit -> qubit >= 0).distinct().toArray();
        if (qubits.length > MOST_BITS) {
            throw new AssertionError("more qubits than a state has");
        }
        QubitState state = branch.state;
        int n = state.qubits();
        var masks = Arrays.stream(qubits).map(qubit -> 1 << n - 1 - qubit).toArray();
        var weights = new double[1 << qubits.length];
        var some = new int[weights.length];
        for (int index = 0; index < state.size(); index++) {
            int word = 0;
            for (int mask : masks) {
                word = 2 * word + ((index & mask) == 0 ? 0 : 1);
            }
            weights[word] += state.probability(index);
            some[word] = index;
        }
        for (int word = 0; word < weights.length; word++) {
            if (weights[word] > 0) {
                sums.merge(text(branch.bits, some[word], n, bits), branch.share * weights[word], Double::sum);
                if ((double) LISTED * sums.size() > budget.bytes()) {
                    throw new OverBudget("a list of more than %d outcomes needs more than the limit of %s; shots would give some of them"
                            .formatted(sums.size(), budget));
                }
            }
        }
    }

    /// {@return the expectation of an observable, normalised}
    /// @param qubits on which the letters of its words are
    /// @throws OverBudget if the states of all ways that a run can go do not fit in the budget
    /// @throws ImpossibleOutcome if the required values never come together
    public double expectation(PauliSum observable, int... qubits) {
        var sums = new double[2];
        exactly(branch -> {
            sums[0] += branch.share * branch.state.norm();
            observable.terms().forEach((word, factor) -> sums[1] += branch.share * factor * branch.state.expectation(qubits, word));
        });
        return sums[1] / NetworkSimulator.total(new double[] {sums[0]}, Double.MIN_NORMAL);
    }

    /// {@return the density of some qubits and bits times a weight, not normalised: the axes of bits, then those of qubits, then those of
    ///     qubits once more for the conjugate}
    /// @throws OverBudget if the states of all ways that a run can go do not fit in the budget
    Numbers density(List<Flattening.Output> outputs, double weight) {
        int[] qubits = outputs.stream().filter(Flattening.Output::qubit).mapToInt(Flattening.Output::wire).toArray();
        int[] bits = outputs.stream().filter(output -> !output.qubit()).mapToInt(Flattening.Output::wire).toArray();
        int entries = 1 << 2 * qubits.length;
        var density = Numbers.zeros(entries << bits.length, false);
        exactly(branch -> {
            double[] reduced = branch.state.reduced(qubits);
            int at = 0;
            for (int bit : bits) {
                at = 2 * at + (branch.bits.get(bit) ? 1 : 0);
            }
            for (int k = 0; k < entries; k++) {
                density.re()[at * entries + k] += weight * branch.share * reduced[2 * k];
                density.im()[at * entries + k] += weight * branch.share * reduced[2 * k + 1];
            }
        });
        return density;
    }

    // ---- the ways of a run

    private void exactly(End end) {
        if (isStatic()) {
            end.reached(new Branch(parts.size(), run(), new BitSet(), 1));
            return;
        }
        QubitState.check(circuit.qubits(), 1 + forks.aside(), budget);
        branches(1, Branching.EXACT, end);
    }

    private void branches(double shots, Branching branching, End end) {
        Deque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(0, QubitState.zero(circuit.qubits(), budget), new BitSet(), shots));
        while (!open.isEmpty()) {
            Branch branch = open.pop();
            double share = branch.share;
            for (int at = branch.at; at < parts.size() && share > 0; at++) {
                share = switch (parts.get(at)) {
                    case Part.Gates(Condition condition, List<Stage> stages) -> {
                        if (condition.holds(branch.bits)) {
                            stages.forEach(branch.state::apply);
                        }
                        yield share;
                    }
                    case Part.Project(int qubit, int bit, boolean one) -> {
                        double p = branch.state.probabilityOf(qubit, one);
                        branch.bits.set(bit, one);
                        double kept = branching.split(share, p, 1 - p)[0];
                        if (kept > 0) {
                            branch.state.collapse(qubit, one, p);
                        }
                        yield kept;
                    }
                    case Part.Other other -> other.condition.holds(branch.bits) ? fork(other, at, branch, share, branching, open) : share;
                };
            }
            if (share > 0 && required.entrySet().stream().allMatch(entry -> branch.bits.get(entry.getKey()) == (entry.getValue() == 1))) {
                end.reached(new Branch(parts.size(), branch.state, branch.bits, share));
            }
        }
    }

    /// Goes on with one outcome, and lays the others aside; returns the share that goes on.
    private static double fork(Part.Other part, int at, Branch branch, double share, Branching branching, Deque<Branch> open) {
        if (part.operation instanceof Operation.Assign(Condition value)) {
            branch.bits.set(part.wires.getFirst(), value.holds(branch.bits));
            return share;
        }
        double[] probabilities = probabilities(part, branch.state);
        double[] shares = branching.split(share, probabilities);
        int[] taken = IntStream.range(0, shares.length).filter(k -> shares[k] > 0).toArray();
        for (int k = taken.length - 1; k >= 0; k--) {
            boolean here = k == 0;
            var next = here ? branch : new Branch(at + 1, branch.state.copy(), (BitSet) branch.bits.clone(), shares[taken[k]]);
            settle(part, next, taken[k], probabilities[taken[k]]);
            if (!here) {
                open.push(next);
            }
        }
        return taken.length == 0 ? 0 : shares[taken[0]];
    }

    private static double[] probabilities(Part.Other part, QubitState state) {
        return switch (part.operation) {
            case Operation.Measure _, Operation.Reset _ -> {
                double one = state.probabilityOf(part.wires.getFirst(), true);
                yield new double[] {1 - one, one};
            }
            case Operation.Draw draw -> draw.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
            case Operation.Noise(Kraus channel) -> QubitChannel.probabilities(channel, state, part.qubits());
            case Operation.Apply _, Operation.Barrier _, Operation.Assign _ -> throw new AssertionError("no outcomes of " + part.operation);
        };
    }

    private static void settle(Part.Other part, Branch branch, int outcome, double probability) {
        switch (part.operation) {
            case Operation.Measure _ -> {
                branch.state.collapse(part.wires.getFirst(), outcome == 1, probability);
                branch.bits.set(part.wires.getLast(), outcome == 1);
            }
            case Operation.Reset _ -> {
                branch.state.collapse(part.wires.getFirst(), outcome == 1, probability);
                if (outcome == 1) {
                    branch.state.flip(part.wires.getFirst());
                }
            }
            case Operation.Draw draw -> {
                for (int k = 0; k < part.wires.size(); k++) {
                    branch.bits.set(part.wires.get(k), (outcome >> draw.bits() - 1 - k & 1) == 1);
                }
            }
            case Operation.Noise(Kraus channel) -> QubitChannel.act(channel, outcome, probability, branch.state, part.qubits());
            case Operation.Apply _, Operation.Barrier _, Operation.Assign _ -> throw new AssertionError("no outcomes of " + part.operation);
        }
    }
}
