package org.catenary.functors.simulation;

import java.util.List;
import java.util.Locale;
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
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.stabiliser.StabiliserSimulation;

/// Circuits of Clifford gates, measurements and resets on [tableaux][StabiliserSimulation], hundreds of qubits wide.
public enum StabiliserSimulator implements Simulator {
    /// The only one.
    TABLEAU;

    private static final double GATE = 1e-6;
    private static final double WORD = 3e-9;
    private static final double FLIPS = 16;
    private static final double MOST_PATHS = 1 << 16;

    @Override public String title() { return "stabiliser tableau"; }

    /// Asks of a circuit of Clifford gates; numbers that multiply everything are left out.
    private static <R> Offer<R> clifford(Trial trial, Function<Flattening, Offer<R>> offer) {
        return StateVectorSimulator.flattened(trial, flat -> {
            Flattening plain = new Flattening(withoutFactors(flat.list(), trial), flat.outputs(), flat.required(), flat.weight());
            return plain.list().table().stream()
                    .filter(operation -> operation instanceof Operation.Noise || operation instanceof Operation.Apply(var gate)
                            && !StabiliserSimulation.isClifford(gate, trial.values()))
                    .findFirst().map(operation -> Offer.<R>refused(operation instanceof Operation.Noise
                            ? "%s is no mixture of Clifford gates".formatted(operation) : "%s is no Clifford gate".formatted(operation)))
                    .orElseGet(() -> offer.apply(plain));
        });
    }

    private static GateList withoutFactors(GateList list, Trial trial) {
        if (list.table().stream().noneMatch(operation -> operation instanceof Operation.Apply(Scalar scalar)
                && scalar.value(trial.values()).abs() > 0)) {
            return list;
        }
        var builder = GateListBuilder.like(list);
        IntStream.range(0, list.size()).filter(k -> !(list.operation(k) instanceof Operation.Apply(Scalar scalar)
                && scalar.value(trial.values()).abs() > 0)).forEach(k -> builder.add(list.condition(k), list.operation(k), list.wires(k)));
        return builder.build();
    }

    private static <R> Offer<R> offer(Trial trial, GateList list, double runs, Supplier<R> run) {
        double columns = list.qubits() / 32.0 + 1;
        double measured = IntStream.range(0, list.size()).filter(k -> list.operation(k) instanceof Operation.Measure
                || list.operation(k) instanceof Operation.Reset).count();
        return new Offer.Able<>(list.size() * GATE + columns * (list.size() + measured * list.qubits()) * runs * WORD,
                columns * list.qubits() * Long.BYTES * 2,
                "%d qubits, %d Clifford operations".formatted(list.qubits(), list.size()), run).within(trial.budget());
    }

    private static StabiliserSimulation simulation(GateList list, Flattening flat, Trial trial) {
        return StabiliserSimulation.of(list, flat.required(), trial.values());
    }

    private static <R> Offer<R> tooMany(Forks forks) {
        return Offer.refused(String.format(Locale.ROOT, "a run can go %.0e ways, more than %.0e", forks.paths(), MOST_PATHS));
    }

    @Override public Offer<SortedMap<String, Double>> distribution(Trial trial) {
        return clifford(trial, flat -> {
            StateVectorSimulator.Observed observed = StateVectorSimulator.observed(flat);
            Forks forks = Forks.of(observed.list(), flat.required());
            StabiliserSimulation simulation = simulation(observed.list(), flat, trial);
            if (forks.paths() > MOST_PATHS || !simulation.hasFewOutcomes(observed.asked())) {
                return forks.paths() > MOST_PATHS ? tooMany(forks) : Offer.refused("there are more than 65536 outcomes");
            }
            return offer(trial, observed.list(), forks.paths() + FLIPS, () -> {
                SortedMap<String, Double> sums = simulation.distribution(observed.asked())
                        .orElseThrow(() -> new Auto.NoSimulator("there are more than 65536 outcomes, too many to list"));
                double whole = NetworkSimulator.total(sums.values().stream().mapToDouble(Double::doubleValue).toArray());
                sums.replaceAll((_, p) -> p / whole);
                sums.values().removeIf(p -> p < NetworkSimulator.LEAST);
                return sums;
            });
        });
    }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return clifford(trial, flat -> {
            StateVectorSimulator.Observed observed = StateVectorSimulator.observed(flat);
            StabiliserSimulation simulation = simulation(observed.list(), flat, trial);
            return offer(trial, observed.list(), simulation.isStatic() ? 1 + shots / 32.0 : shots, () -> {
                var counts = simulation.counts(shots, random, observed.asked());
                long met = counts.values().stream().mapToLong(Long::longValue).sum();
                if (met < shots) {
                    throw simulation.isStatic() ? new ImpossibleOutcome() : ImpossibleOutcome.seldom(met, 1000L * shots + 10_000);
                }
                return counts;
            });
        });
    }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        return clifford(trial, flat -> {
            Asked asked = Asked.of(trial, flat, observable);
            Forks forks = Forks.of(flat.list(), flat.required());
            return forks.paths() > MOST_PATHS ? tooMany(forks) : offer(trial, flat.list(), forks.paths() * (1 + observable.terms().size()), () -> {
                sign(flat, asked.wires(), "", trial);
                return asked.observable().terms().entrySet().stream()
                        .mapToDouble(term -> term.getValue() * sign(flat, asked.wires(), term.getKey(), trial)).sum();
            });
        });
    }

    /// The parity of a word of Pauli matrices goes to a further qubit, which is 0, 1, or not determined.
    private static double sign(Flattening flat, List<Integer> qubits, String word, Trial trial) {
        GateList gates = flat.list().withoutFinalMeasurements(flat.required().keySet());
        var builder = GateListBuilder.like(gates);
        int parity = builder.addQubits("parity", 1).start();
        for (int k = 0; k < gates.size(); k++) {
            builder.add(gates.condition(k), gates.operation(k), gates.wires(k));
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
        return StabiliserSimulation.of(builder.build(), flat.required(), trial.values())
                .expectationOfZ(parity).orElseThrow(ImpossibleOutcome::new);
    }
}
