package org.catenary.functors.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;

/// A list of gates ready to be run on amplitudes, again and again.
///
/// {@snippet class="org.catenary.functors.simulation.StateSimulationTest" region="run"}
public final class StateSimulation {

    /// A part of the circuit that is done at once.
    private sealed interface Part {
        /// Gates, if a condition holds.
        record Gates(Condition condition, List<Stage> stages) implements Part {}

        /// A measurement, a reset or an assignment, if a condition holds.
        record Other(Condition condition, Operation operation, int wire, int bit) implements Part {}
    }

    /// A state on its way through the parts, for some shots.
    private record Branch(int at, QubitState state, BitSet bits, long shots) {}

    private final GateList circuit;
    private final GateList gates;
    private final List<Part> parts;
    private final Budget budget;
    private final int forks;

    private StateSimulation(GateList circuit, Map<String, Double> values, Budget budget) {
        this.circuit = circuit;
        this.gates = circuit.withoutFinalMeasurements();
        this.budget = budget;
        this.parts = parts(isStatic() ? gates : circuit, values);
        this.forks = (int) parts.stream().filter(part -> part instanceof Part.Other(_, Operation operation, _, _)
                && !(operation instanceof Operation.Assign)).count();
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
        QubitState.check(circuit.qubits(), 1, budget);
        return new StateSimulation(circuit, values, budget);
    }

    private static List<Part> parts(GateList list, Map<String, Double> values) {
        var parts = new ArrayList<Part>();
        for (int k = 0; k < list.size();) {
            int guard = list.guard(k), from = k;
            var fusion = new Fusion(list.qubits(), values);
            while (k < list.size() && list.guard(k) == guard && isGate(list.operation(k))) {
                int at = k++;
                list.gate(at).ifPresent(gate -> fusion.add(gate, list.wires(at)));
            }
            if (k > from) {
                parts.add(new Part.Gates(list.condition(from), Schedule.of(list.qubits(), fusion.acts())));
            } else {
                parts.add(new Part.Other(list.condition(k), list.operation(k), list.wire(k, 0), list.wire(k, list.arity(k) - 1)));
                k++;
            }
        }
        return List.copyOf(parts);
    }

    private static boolean isGate(Operation operation) {
        return switch (operation) {
            case Operation.Apply _, Operation.Barrier _ -> true;
            case Operation.Measure _, Operation.Reset _, Operation.Assign _ -> false;
        };
    }

    /// {@return whether nothing is measured, or measured only after everything else}
    public boolean isStatic() { return gates.isUnitary(); }

    /// {@return the state that the circuit makes of |0…0⟩, final measurements aside}
    /// @throws IllegalStateException if the circuit is not [static][#isStatic]
    public QubitState run() { return run(QubitState.zero(circuit.qubits(), budget)); }

    /// {@return the state that the circuit makes of another, which is used up}
    /// @throws WrongArgument if the state has another number of qubits
    /// @throws IllegalStateException    if the circuit is not [static][#isStatic]
    public QubitState run(QubitState state) {
        if (!isStatic()) {
            throw new IllegalStateException("the circuit measures in its course and has no final state");
        }
        if (state.qubits() != circuit.qubits()) {
            throw new WrongArgument("a state of %d qubits for a circuit on %d".formatted(state.qubits(), circuit.qubits()));
        }
        for (Part part : parts) {
            if (part instanceof Part.Gates(_, List<Stage> stages)) {
                stages.forEach(state::apply);
            }
        }
        return state;
    }

    /// {@return how often the bits had which values after the circuit was run some times}
    ///
    /// A key has a digit for each bit, bit 0 first; where the circuit measures nothing, all qubits are measured and a key has a
    /// digit for each qubit. Runs with the same outcomes so far share their amplitudes where the budget has room.
    /// @throws WrongArgument if the number of shots is negative
    public SortedMap<String, Long> counts(int shots, RandomGenerator random) {
        if (shots < 0) {
            throw new WrongArgument("%d shots".formatted(shots));
        }
        if (isStatic()) {
            return Outcomes.of(circuit, run().sample(shots, random));
        }
        var counts = new TreeMap<String, Long>();
        boolean shared = QubitState.fit(circuit.qubits(), Math.min(shots, forks + 1L) + 1, budget);
        for (long shot = 0; shot < shots; shot += shared ? shots : 1) {
            branches(shared ? shots : 1, random, counts);
        }
        return counts;
    }

    private void branches(long shots, RandomGenerator random, SortedMap<String, Long> counts) {
        Deque<Branch> branches = new ArrayDeque<>();
        branches.push(new Branch(0, QubitState.zero(circuit.qubits(), budget), new BitSet(), shots));
        while (!branches.isEmpty()) {
            Branch branch = branches.pop();
            long left = branch.shots;
            for (int at = branch.at; at < parts.size(); at++) {
                switch (parts.get(at)) {
                    case Part.Gates(Condition condition, List<Stage> stages) -> {
                        if (condition.holds(branch.bits)) {
                            stages.forEach(branch.state::apply);
                        }
                    }
                    case Part.Other other -> {
                        if (other.condition.holds(branch.bits)) {
                            left = fork(other, at, branch, left, random, branches);
                        }
                    }
                }
            }
            counts.merge(Outcomes.text(branch.bits, circuit.bits()), left, Long::sum);
        }
    }

    /// Goes on with one outcome, and lays the other aside; returns how many shots go on.
    private static long fork(Part.Other part, int at, Branch branch, long shots, RandomGenerator random, Deque<Branch> branches) {
        if (part.operation instanceof Operation.Assign(Condition value)) {
            branch.bits.set(part.bit, value.holds(branch.bits));
            return shots;
        }
        double one = branch.state.probabilityOfOne(part.wire);
        long ones = 0;
        for (long shot = 0; shot < shots; shot++) {
            ones += random.nextDouble() < one ? 1 : 0;
        }
        if (ones > 0 && ones < shots) {
            var aside = new Branch(at + 1, branch.state.copy(), (BitSet) branch.bits.clone(), ones);
            settle(part, aside, true, one);
            branches.push(aside);
        }
        boolean all = ones == shots;
        settle(part, branch, all, one);
        return all ? shots : shots - ones;
    }

    private static void settle(Part.Other part, Branch branch, boolean outcome, double one) {
        branch.state.collapse(part.wire, outcome, outcome ? one : 1 - one);
        if (part.operation instanceof Operation.Measure) {
            branch.bits.set(part.bit, outcome);
        } else if (outcome) {
            branch.state.flip(part.wire);
        }
    }
}
