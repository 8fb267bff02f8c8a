package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.NotACircuit;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// Circuits as [lists of gates][StateSimulation] run on all amplitudes; noise acts through qubits that are thrown away.
public enum StateVectorSimulator implements Simulator {
    /// The only one.
    STATE_VECTOR;

    private static final int MOST_QUBITS = 30;
    private static final double LEAST = 1e-12;

    /// A list with the bits, or else the qubits, that are observed.
    record Observed(GateList list, List<Integer> bits) {
        /// {@return the observed digits of those of all bits}
        String read(String digits) {
            var key = new StringBuilder();
            bits.forEach(bit -> key.append(digits.charAt(bit)));
            return key.toString();
        }
    }

    @Override public String title() { return "state vector"; }

    private static <R> Offer<R> offer(GateList list, double runs, Supplier<R> run) {
        int n = list.qubits();
        return n > MOST_QUBITS ? Offer.refused("%d qubits are more than %d".formatted(n, MOST_QUBITS))
                : new Offer.Able<>(Math.scalb(4.0, n) * list.size() * runs, Math.scalb(16.0, n),
                        "%d qubits, %d operations".formatted(n, list.size()), run);
    }

    static <R> Offer<R> flattened(Trial trial, Function<Flattening, Offer<R>> offer) {
        try {
            Flattening flat = trial.given().map(StateVectorSimulator::asGiven).orElseGet(trial::flat);
            return flat.required().isEmpty() ? offer.apply(flat)
                    : Offer.refused("the circuit is post-selected on %d bits".formatted(flat.required().size()));
        } catch (NotACircuit e) {
            return Offer.refused(e.getMessage());
        }
    }

    private static Flattening asGiven(GateList list) {
        boolean bits = Trial.measures(list);
        return new Flattening(list, IntStream.range(0, bits ? list.bits() : list.qubits())
                .mapToObj(k -> new Flattening.Output(!bits, k)).toList(), Map.of());
    }

    private static StateSimulation simulation(GateList list, Trial trial) {
        return StateSimulation.of(list, trial.values(), trial.budget());
    }

    @Override public Offer<Tensor> amplitudes(Trial trial) {
        if (!trial.isPure()) {
            return Offer.refused("the circuit is not pure");
        }
        return flattened(trial, flat -> offer(flat.list(), 1, () -> {
            QubitState state = simulation(flat.list(), trial).run();
            int n = flat.outputs().size();
            var re = new double[1 << n];
            var im = new double[1 << n];
            for (int k = 0; k < re.length; k++) {
                Complex amplitude = state.amplitude(index(k, flat, flat.list().qubits()));
                re[k] = amplitude.re();
                im[k] = amplitude.im();
            }
            return Tensor.of(Dim.unit(), Dim.of(2).power(n), Numbers.complex(re, im));
        }));
    }

    private static int index(int outcome, Flattening flat, int qubits) {
        int index = 0, n = flat.outputs().size();
        for (int k = 0; k < n; k++) {
            index |= (outcome >> n - 1 - k & 1) << qubits - 1 - flat.outputs().get(k).wire();
        }
        return index;
    }

    /// All outputs as bits that are measured at the end.
    static Observed observed(Flattening flat) {
        var builder = copy(flat.list());
        var bits = new ArrayList<Integer>();
        for (Flattening.Output output : flat.outputs()) {
            if (output.qubit()) {
                int bit = builder.addBits("out" + bits.size(), 1).start();
                builder.add(new Operation.Measure(), output.wire(), bit);
                bits.add(bit);
            } else {
                bits.add(output.wire());
            }
        }
        return new Observed(builder.build(), List.copyOf(bits));
    }

    private static GateListBuilder copy(GateList list) {
        var builder = GateListBuilder.like(list);
        for (int k = 0; k < list.size(); k++) {
            builder.add(list.condition(k), list.operation(k), list.wires(k));
        }
        return builder;
    }

    @Override public Offer<SortedMap<String, Double>> distribution(Trial trial) {
        return flattened(trial, flat -> {
            Observed observed = observed(flat);
            GateList gates = observed.list.withoutFinalMeasurements();
            if (!gates.isUnitary()) {
                return Offer.refused("the circuit measures in its course");
            }
            var source = new int[observed.list.bits()];
            Arrays.fill(source, -1);
            for (int k = 0; k < observed.list.size(); k++) {
                if (observed.list.operation(k) instanceof Operation.Measure) {
                    source[observed.list.wire(k, 1)] = observed.list.wire(k, 0);
                }
            }
            return offer(gates, 1, () -> distribution(simulation(gates, trial).run(), source, observed.bits.stream().mapToInt(Integer::intValue).toArray()));
        });
    }

    private static SortedMap<String, Double> distribution(QubitState state, int[] source, int[] bits) {
        var sums = new TreeMap<String, Double>();
        var text = new char[bits.length];
        double total = 0;
        for (int index = 0; index < state.size(); index++) {
            double p = state.probability(index);
            total += p;
            if (p < LEAST * 1e-6) {
                continue;
            }
            for (int k = 0; k < bits.length; k++) {
                int qubit = source[bits[k]];
                text[k] = qubit >= 0 && (index >> state.qubits() - 1 - qubit & 1) == 1 ? '1' : '0';
            }
            sums.merge(new String(text), p, Double::sum);
        }
        double whole = NetworkSimulator.total(new double[] {total});
        sums.replaceAll((_, p) -> p / whole);
        sums.values().removeIf(p -> p < LEAST);
        return sums;
    }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return flattened(trial, flat -> {
            Observed observed = observed(flat);
            var simulation = observed.list.withoutFinalMeasurements();
            long measured = IntStream.range(0, simulation.size()).filter(k -> simulation.operation(k) instanceof Operation.Measure
                    || simulation.operation(k) instanceof Operation.Reset).count();
            return offer(observed.list, Math.max(1, Math.min(shots, Math.scalb(1.0, (int) Math.min(measured, 60)))), () -> {
                var counts = new TreeMap<String, Long>();
                if (observed.bits.isEmpty()) {
                    counts.put("", (long) shots);
                    return counts;
                }
                simulation(observed.list, trial).counts(shots, random).forEach((bits, count) ->
                        counts.merge(observed.read(bits), count, Long::sum));
                return counts;
            });
        });
    }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        return flattened(trial, flat -> onPureState(trial, flat, observable, (gates, qubits) ->
                offer(gates, Math.max(1, observable.terms().size()), () -> {
                    double sum = 0;
                    for (var term : observable.terms().entrySet()) {
                        sum += term.getValue() * expectation(gates, qubits, term.getKey(), trial);
                    }
                    return sum;
                })));
    }

    /// Asks of the gates alone, and of the qubits that come out, where nothing is measured.
    static Offer<Double> onPureState(Trial trial, Flattening flat, PauliSum observable,
            BiFunction<GateList, List<Integer>, Offer<Double>> offer) {
        GateList gates = flat.list().withoutFinalMeasurements();
        List<Integer> qubits = qubits(trial, flat);
        if (!gates.isUnitary() || gates.size() < flat.list().size() && trial.given().isEmpty()) {
            return Offer.refused("the circuit measures");
        }
        if (!observable.terms().isEmpty() && observable.qubits() != qubits.size()) {
            throw new WrongArgument("the observable %s of %d qubits on a circuit that ends in %d".formatted(
                    observable, observable.qubits(), qubits.size()));
        }
        return offer.apply(gates, qubits);
    }

    private static List<Integer> qubits(Trial trial, Flattening flat) {
        return trial.given().map(list -> IntStream.range(0, list.qubits()).boxed().toList()).orElseGet(() -> {
            var qubits = new ArrayList<Integer>();
            flat.outputs().stream().filter(Flattening.Output::qubit).forEach(output -> qubits.add(output.wire()));
            return qubits;
        });
    }

    private static double expectation(GateList gates, List<Integer> qubits, String word, Trial trial) {
        var builder = copy(gates);
        int signs = 0;
        for (int k = 0; k < word.length(); k++) {
            int qubit = qubits.get(k);
            switch (word.charAt(k)) {
                case 'X' -> builder.add(Fixed.H, qubit);
                case 'Y' -> builder.add(Fixed.SDG, qubit).add(Fixed.H, qubit);
                default -> { }
            }
            signs |= word.charAt(k) == 'I' ? 0 : 1 << gates.qubits() - 1 - qubit;
        }
        QubitState state = simulation(builder.build(), trial).run();
        double sum = 0, total = 0;
        for (int index = 0; index < state.size(); index++) {
            double p = state.probability(index);
            total += p;
            sum += Integer.bitCount(index & signs) % 2 == 0 ? p : -p;
        }
        return sum / NetworkSimulator.total(new double[] {total});
    }
}
