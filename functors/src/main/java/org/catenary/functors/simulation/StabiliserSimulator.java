package org.catenary.functors.simulation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.stabiliser.StabiliserSimulation;

/// Circuits of Clifford gates, measurements and resets on [tableaux][StabiliserSimulation], hundreds of qubits wide.
public enum StabiliserSimulator implements Simulator {
    /// The only one.
    TABLEAU;

    @Override public String title() { return "stabiliser tableau"; }

    private static <R> Offer<R> clifford(Trial trial, Function<Flattening, Offer<R>> offer) {
        return StateVectorSimulator.flattened(trial, flat -> flat.list().table().stream()
                .filter(operation -> operation instanceof Operation.Apply(var gate)
                        && !StabiliserSimulation.isClifford(gate, trial.values()))
                .findFirst().map(operation -> Offer.<R>refused("%s is no Clifford gate".formatted(operation)))
                .orElseGet(() -> offer.apply(flat)));
    }

    private static <R> Offer<R> offer(GateList list, double runs, Supplier<R> run) {
        double columns = list.qubits() / 32.0 + 1;
        double measured = IntStream.range(0, list.size()).filter(k -> list.operation(k) instanceof Operation.Measure
                || list.operation(k) instanceof Operation.Reset).count();
        return new Offer.Able<>(columns * (list.size() + measured * list.qubits()) * runs,
                columns * list.qubits() * Long.BYTES * 2,
                "%d qubits, %d Clifford operations".formatted(list.qubits(), list.size()), run);
    }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return clifford(trial, flat -> {
            StateVectorSimulator.Observed observed = StateVectorSimulator.observed(flat);
            boolean atTheEnd = observed.list().withoutFinalMeasurements().isUnitary();
            return offer(observed.list(), atTheEnd ? 1 + shots / 32.0 : shots, () -> {
                var counts = new TreeMap<String, Long>();
                if (observed.bits().isEmpty()) {
                    counts.put("", (long) shots);
                    return counts;
                }
                StabiliserSimulation.of(observed.list(), trial.values()).counts(shots, random).forEach((bits, count) ->
                        counts.merge(observed.read(bits), count, Long::sum));
                return counts;
            });
        });
    }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        return clifford(trial, flat -> StateVectorSimulator.onPureState(trial, flat, observable, (gates, qubits) ->
                offer(gates, Math.max(1, observable.terms().size()), () -> observable.terms().entrySet().stream()
                        .mapToDouble(term -> term.getValue() * sign(gates, qubits, term.getKey(), trial)).sum())));
    }

    /// The parity of a word of Pauli matrices goes to a further qubit, which is 0, 1, or not determined.
    private static int sign(GateList gates, List<Integer> qubits, String word, Trial trial) {
        var builder = new GateListBuilder();
        gates.quantum().forEach(register -> builder.addQubits(register.name(), register.size()));
        int parity = builder.addQubits("parity", 1).start();
        for (int k = 0; k < gates.size(); k++) {
            builder.add(gates.operation(k), gates.wires(k));
        }
        for (int k = 0; k < word.length(); k++) {
            int qubit = qubits.get(k);
            switch (word.charAt(k)) {
                case 'X' -> builder.add(Gates.H, qubit).add(Gates.CX, qubit, parity);
                case 'Y' -> builder.add(Fixed.SDG, qubit).add(Gates.H, qubit).add(Gates.CX, qubit, parity);
                case 'Z' -> builder.add(Gates.CX, qubit, parity);
                default -> { }
            }
        }
        return StabiliserSimulation.of(builder.build(), trial.values()).tableau().expectationOfZ(parity);
    }
}
