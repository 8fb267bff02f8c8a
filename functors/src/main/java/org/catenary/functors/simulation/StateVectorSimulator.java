package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.NotACircuit;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// Circuits as [lists of gates][StateSimulation] run on all amplitudes.
///
/// Where a circuit measures in its course, resets, draws or has noise, probabilities and expectations are sums over all ways that a run
/// can go, and shots are runs of which each goes one way.
public enum StateVectorSimulator implements Simulator {
    /// The only one.
    STATE_VECTOR;

    private static final int MOST_QUBITS = 30;
    private static final double MOST_PATHS = 1e6;
    private static final double COMPILING = 5e-6;
    private static final double STEP = 5e-7;
    private static final double AMPLITUDE = 2e-9;
    private static final double OUTCOME = 1e-6;

    /// A list with the bits, or else the qubits, that are observed.
    record Observed(GateList list, List<Integer> bits) {
        int[] asked() { return bits.stream().mapToInt(Integer::intValue).toArray(); }
    }

    @Override public String title() { return "state vector"; }

    /// An offer for runs that each take all gates, and for outcomes that are written down.
    private static <R> Offer<R> offer(GateList list, Forks forks, double runs, double outcomes, Supplier<R> run) {
        int n = list.qubits();
        if (n > MOST_QUBITS) {
            return Offer.refused("%d qubits are more than %d".formatted(n, MOST_QUBITS));
        }
        String ways = forks.paths() == 1 ? "" : runs == 1 ? ", one run" : String.format(Locale.ROOT, ", %.0f runs", runs);
        double seconds = list.size() * (COMPILING + runs * (STEP + Math.scalb(AMPLITUDE, n))) + outcomes * OUTCOME;
        return new Offer.Able<>(seconds, forks.bytes(n, runs - 1) + Math.min(outcomes, Math.scalb(1.0, n)) * StateSimulation.MARGINAL,
                "%d qubits, %d operations%s".formatted(n, list.size(), ways), run);
    }

    /// An offer for all ways that a run can go.
    private static <R> Offer<R> all(GateList list, Flattening flat, double outcomes, Supplier<R> run) {
        Forks forks = Forks.of(list, flat.required());
        return forks.paths() > MOST_PATHS ? Offer.refused(String.format(Locale.ROOT, "a run can go %.0e ways, more than %.0e", forks.paths(), MOST_PATHS))
                : offer(list, forks, forks.paths(), outcomes * forks.paths(), run);
    }

    static <R> Offer<R> flattened(Trial trial, Function<Flattening, Offer<R>> offer) {
        try {
            return offer.apply(trial.given().map(StateVectorSimulator::asGiven).orElseGet(trial::flat));
        } catch (NotACircuit e) {
            return Offer.refused(e.getMessage());
        }
    }

    private static Flattening asGiven(GateList list) {
        boolean bits = Trial.measures(list);
        return new Flattening(list, IntStream.range(0, bits ? list.bits() : list.qubits())
                .mapToObj(k -> new Flattening.Output(!bits, k)).toList(), Map.of(), 1);
    }

    private static StateSimulation simulation(GateList list, Flattening flat, Trial trial) {
        return StateSimulation.of(list, flat.required(), trial.values(), trial.budget());
    }

    @Override public Offer<Tensor> amplitudes(Trial trial) {
        if (!trial.isPure()) {
            return Offer.refused("the circuit is not pure");
        }
        return flattened(trial, flat -> all(flat.list(), flat, 0, () -> {
            QubitState state = simulation(flat.list(), flat, trial).run();
            int n = flat.outputs().size(), known = 0, last = state.qubits() - 1;
            for (var settled : flat.settled().entrySet()) {
                known |= settled.getValue() << last - settled.getKey();
            }
            var re = new double[1 << n];
            var im = new double[1 << n];
            for (int k = 0; k < re.length; k++) {
                int index = known;
                for (int j = 0; j < n; j++) {
                    index |= (k >> n - 1 - j & 1) << last - flat.outputs().get(j).wire();
                }
                Complex amplitude = state.amplitude(index);
                re[k] = amplitude.re();
                im[k] = amplitude.im();
            }
            return Tensor.of(Dim.unit(), Dim.of(2).power(n), Numbers.complex(re, im));
        }));
    }

    /// The density is the sum of those of all ways, in each of which the bits that come out have values.
    @Override public Offer<Tensor> density(Trial trial) {
        return flattened(trial, flat -> {
            Flattening whole = trial.given().map(StateVectorSimulator::everything).orElse(flat);
            GateList list = keepingMeasurements(whole);
            int qubits = (int) whole.outputs().stream().filter(Flattening.Output::qubit).count();
            int axes = whole.outputs().size() + qubits;
            if (axes > MOST_QUBITS) {
                return Offer.refused("a density of %d axes has more than 2^%d entries".formatted(axes, MOST_QUBITS));
            }
            return all(list, whole, Math.scalb(1.0, Math.min(2 * qubits, MOST_QUBITS)), () -> Tensor.of(Dim.unit(), Dim.of(2).power(axes),
                    simulation(list, whole, trial).density(whole.outputs(), whole.weight())));
        });
    }

    private static Flattening everything(GateList list) {
        return new Flattening(list, IntStream.range(0, list.qubits() + list.bits())
                .mapToObj(k -> new Flattening.Output(k < list.qubits(), k < list.qubits() ? k : k - list.qubits())).toList(), Map.of(), 1);
    }

    /// Every bit that comes out is read at the end, so that no measurement to it is the last thing.
    private static GateList keepingMeasurements(Flattening flat) {
        var builder = copy(flat.list());
        flat.outputs().stream().filter(output -> !output.qubit()).forEach(output ->
                builder.add(new Operation.Assign(new Condition.Match(List.of(output.wire()), List.of(1))), output.wire()));
        return builder.build();
    }

    private static GateListBuilder copy(GateList list) {
        var builder = GateListBuilder.like(list);
        for (int k = 0; k < list.size(); k++) {
            builder.add(list.condition(k), list.operation(k), list.wires(k));
        }
        return builder;
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

    @Override public Offer<SortedMap<String, Double>> distribution(Trial trial) {
        return flattened(trial, flat -> {
            Observed observed = observed(flat);
            return all(observed.list, flat, Math.scalb(1.0, Math.min(observed.bits.size(), flat.list().qubits())),
                    () -> simulation(observed.list, flat, trial).distribution(observed.asked()));
        });
    }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return flattened(trial, flat -> {
            Observed observed = observed(flat);
            Forks forks = Forks.of(observed.list, flat.required());
            return offer(observed.list, forks, Math.clamp(forks.paths(), 1, Math.max(1, shots)), shots,
                    () -> simulation(observed.list, flat, trial).counts(shots, random, observed.asked()));
        });
    }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        return flattened(trial, flat -> {
            Asked asked = Asked.of(trial, flat, observable);
            return all(flat.list(), flat, 0, () -> simulation(flat.list(), flat, trial).expectation(asked.observable(), asked.qubits()));
        });
    }
}
