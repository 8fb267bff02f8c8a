package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Bra;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.GateListDiagram;
import org.catenary.functors.circuit.Ket;
import org.catenary.functors.circuit.NotACircuit;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.zx.NotElementary;
import org.catenary.functors.zx.Simplification;
import org.catenary.functors.zx.StabiliserSum;
import org.catenary.functors.zx.ZxGraph;
import org.catenary.functors.zx.ZxTranslation;

/// Wide circuits with few gates that are not Clifford, as [sums of stabiliser terms][StabiliserSum] of ZX diagrams.
///
/// Each amplitude is a number, of about `2^(0.4t)` terms with `t` phases of an eighth of a turn that are left by reduction. An
/// expectation, or a probability where some qubits are not looked at, is the circuit and its reverse with something between them, as a
/// rule of far fewer terms than twice the phases would have, since most of the two halves cancels.
public enum StabiliserSumSimulator implements Simulator {
    /// The only one.
    ZX;

    private static final int MOST_QUBITS = 12;
    private static final double READING = 3e-5;
    private static final double REDUCTION = 3e-7;

    /// A state, and which of its qubits are looked at.
    private record State(Diagram diagram, List<Integer> observed) {
        int qubits() { return Math.toIntExact(diagram.cod().size()); }

        boolean isSeenWhole() { return observed.size() == qubits(); }

        Complex amplitude(int word) {
            return number(diagram.then(new Bra(IntStream.range(0, qubits()).mapToObj(k -> word >> qubits() - 1 - k & 1).toList())));
        }

        /// With something between the circuit and its reverse.
        Complex around(Diagram middle) { return number(diagram.then(middle).then(diagram.dagger())); }

        double probability(int word) {
            if (isSeenWhole()) {
                int moved = 0;
                for (int k = 0; k < observed.size(); k++) {
                    moved |= (word >> observed.size() - 1 - k & 1) << qubits() - 1 - observed.get(k);
                }
                double amplitude = amplitude(moved).abs();
                return amplitude * amplitude;
            }
            Diagram middle = Diagram.id(diagram.cod());
            for (int k = 0; k < observed.size(); k++) {
                var bit = List.of(word >> observed.size() - 1 - k & 1);
                middle = middle.thenAt(observed.get(k), new Bra(bit)).thenAt(observed.get(k), new Ket(bit));
            }
            return around(middle).re();
        }

        private static Complex number(Diagram closed) { return StabiliserSum.of(ZxTranslation.graph(closed)).value(); }

        double terms() {
            ZxGraph graph = ZxTranslation.graph(diagram.then(new Bra(Collections.nCopies(qubits(), 0))));
            Simplification.full(graph);
            return StabiliserSum.estimate(graph);
        }
    }

    @Override public String title() { return "stabiliser sum"; }

    private static <R> Offer<R> offer(Trial trial, Function<State, Offer<R>> question) {
        try {
            if (trial.isPure() && trial.given().isEmpty()) {
                Diagram plain = bound(Circuits.PURE.plain(trial.diagram()), trial);
                return question.apply(new State(plain, IntStream.range(0, Math.toIntExact(plain.cod().size())).boxed().toList()));
            }
            return StateVectorSimulator.flattened(trial, flat -> {
                GateList gates = flat.list().withoutFinalMeasurements();
                int[] ends = StateVectorSimulator.observed(flat).list().finalMeasurements(flat.required().keySet());
                var settled = flat.settled();
                if (!gates.isUnitary() || settled.size() < flat.required().size()) {
                    return Offer.refused("the circuit measures in its course");
                }
                var observed = new ArrayList<Integer>();
                for (int bit : StateVectorSimulator.observed(flat).asked()) {
                    if (ends[bit] < 0) {
                        return Offer.refused("bits come out that are not measured");
                    }
                    observed.add(ends[bit]);
                }
                return question.apply(state(gates, settled, observed, trial));
            });
        } catch (NotElementary | NotACircuit e) {
            return Offer.refused(e.getMessage());
        }
    }

    private static Diagram bound(Diagram diagram, Trial trial) {
        var phases = new TreeMap<String, Phase>();
        trial.values().forEach((name, turns) -> phases.put(name, Phase.of(turns)));
        return Circuits.PURE.substitute(diagram, phases);
    }

    private static State state(GateList gates, Map<Integer, Integer> settled, List<Integer> observed, Trial trial) {
        var builder = GateListBuilder.on(gates.qubits());
        for (int k = 0; k < gates.size(); k++) {
            builder.add(gates.operation(k), gates.wires(k));
        }
        Diagram diagram = bound(GateListDiagram.prepared(builder.build()), trial);
        var places = new ArrayList<Integer>();
        for (int qubit = 0, place = 0; qubit < gates.qubits(); qubit++) {
            Integer value = settled.get(qubit);
            places.add(place);
            if (value == null) {
                place++;
            } else {
                diagram = diagram.thenAt(place, new Bra(List.of(value)));
            }
        }
        return new State(diagram, observed.stream().map(places::get).toList());
    }

    private static <R> Offer<R> able(Trial trial, State state, double numbers, boolean twice, Supplier<R> run) {
        double terms = Math.pow(state.terms(), twice ? 2 : 1), size = 1 + state.diagram.size();
        return new Offer.Able<>((READING + REDUCTION * terms) * size * numbers,
                1e3 * size * (1 + 2 * Math.log(terms)), String.format(Locale.ROOT,
                terms < 1e6 ? "about %.0f terms for each of %.0f numbers" : "about 10^%.0f terms for each of %.0f numbers",
                terms < 1e6 ? Math.ceil(terms) : Math.log10(terms), numbers), run).within(trial.budget());
    }

    @Override public Offer<Tensor> amplitudes(Trial trial) {
        return !trial.isPure() ? Offer.refused("the circuit is not pure") : offer(trial, state -> state.qubits() > MOST_QUBITS
                ? Offer.refused("%d qubits have too many amplitudes to sum one by one; at most %d".formatted(state.qubits(), MOST_QUBITS))
                : able(trial, state, 1 << state.qubits(), false, () -> {
                    var numbers = Numbers.zeros(1 << state.qubits(), false);
                    for (int word = 0; word < numbers.re().length; word++) {
                        Complex amplitude = state.amplitude(word);
                        numbers.re()[word] = amplitude.re();
                        numbers.im()[word] = amplitude.im();
                    }
                    return Tensor.of(Dim.unit(), Dim.of(2).power(state.qubits()), numbers);
                }));
    }

    @Override public Offer<SortedMap<String, Double>> distribution(Trial trial) {
        return offer(trial, state -> {
            int bits = state.observed.size();
            if (bits > MOST_QUBITS) {
                return Offer.refused("%d bits have too many outcomes to sum one by one; at most %d".formatted(bits, MOST_QUBITS));
            }
            if (state.observed.stream().distinct().count() < bits) {
                return Offer.refused("a qubit is measured to several bits");
            }
            return able(trial, state, 1 << bits, !state.isSeenWhole(), () -> NetworkSimulator.normalised(
                    IntStream.range(0, 1 << bits).mapToDouble(state::probability).toArray(), bits));
        });
    }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return switch (distribution(trial)) {
            case Offer.Refusal<SortedMap<String, Double>>(String because) -> Offer.refused(because);
            case Offer.Able<SortedMap<String, Double>> able -> new Offer.Able<>(able.seconds(), able.bytes(), able.how(),
                    () -> NetworkSimulator.sampled(able.run().get(), shots, random));
        };
    }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        boolean whole = trial.isPure() && trial.given().isEmpty();
        return offer(trial, state -> {
            if (whole) {
                Asked.check(observable, state.qubits());
                return expectation(trial, state, observable, IntStream.range(0, state.qubits()).boxed().toList());
            }
            return StateVectorSimulator.flattened(trial, flat -> {
                Asked asked = Asked.of(trial, flat, observable);
                int[] settled = flat.settled().keySet().stream().mapToInt(Integer::intValue).toArray();
                return expectation(trial, state, asked.observable(), asked.wires().stream()
                        .map(wire -> wire - (int) IntStream.of(settled).filter(qubit -> qubit < wire).count()).toList());
            });
        });
    }

    private static Offer<Double> expectation(Trial trial, State state, PauliSum observable, List<Integer> places) {
        return able(trial, state, 1 + observable.terms().size(), true, () -> {
            double norm = NetworkSimulator.total(state.around(Diagram.id(state.diagram.cod())).re()), sum = 0;
            for (var term : observable.terms().entrySet()) {
                Diagram middle = Diagram.id(state.diagram.cod());
                for (int k = 0; k < term.getKey().length(); k++) {
                    middle = switch (term.getKey().charAt(k)) {
                        case 'X' -> middle.thenAt(places.get(k), Fixed.X);
                        case 'Y' -> middle.thenAt(places.get(k), Fixed.Y);
                        case 'Z' -> middle.thenAt(places.get(k), Fixed.Z);
                        default -> middle;
                    };
                }
                sum += term.getValue() * state.around(middle).re();
            }
            return sum / norm;
        });
    }
}
