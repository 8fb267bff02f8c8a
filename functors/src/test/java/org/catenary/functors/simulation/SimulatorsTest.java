package org.catenary.functors.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Bra;
import org.catenary.functors.circuit.CircuitBox;
import org.catenary.functors.circuit.Conditional;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.GateListDiagram;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Ket;
import org.catenary.functors.circuit.Kraus;
import org.catenary.functors.circuit.Measure;
import org.catenary.functors.circuit.Mixture;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.Reset;
import org.catenary.functors.circuit.Weight;
import org.catenary.functors.families.RandomCliffordT;
import org.catenary.functors.network.Budget;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// The law of simulators: those that answer a question give the same answer.
class SimulatorsTest {

    private static final List<Simulator> ALL = Auto.STANDARD.simulators();

    /// The answers of all simulators that have one; none where all say that the outcome is impossible.
    private static <R> List<R> answers(Trial trial, Function<Simulator, Offer<R>> question, int atLeast) {
        var answers = new ArrayList<R>();
        int impossible = 0, able = 0;
        for (Simulator simulator : ALL) {
            if (question.apply(simulator) instanceof Offer.Able<R> offer && offer.seconds() < 60) {
                able++;
                try {
                    answers.add(offer.run().get());
                } catch (ImpossibleOutcome e) {
                    impossible++;
                }
            }
        }
        int asked = able;
        assertTrue(asked >= atLeast, () -> asked + " answers to " + trial.diagram());
        assertTrue(impossible == 0 || answers.isEmpty(), () -> "possible or not: " + trial.diagram());
        return answers;
    }

    private static void near(SortedMap<String, Double> p, SortedMap<String, Double> q, Trial trial) {
        var keys = new TreeMap<>(p);
        keys.putAll(q);
        keys.keySet().forEach(key -> assertEquals(p.getOrDefault(key, 0.0), q.getOrDefault(key, 0.0), 1e-9, () -> key + " of " + trial.diagram()));
    }

    private static void agree(Trial trial, int atLeast) {
        List<Tensor> densities = answers(trial, simulator -> simulator.density(trial), Math.min(2, atLeast));
        densities.forEach(each -> assertTrue(densities.getFirst().near(each, 1e-9), () -> "" + trial.diagram()));
        List<SortedMap<String, Double>> distributions = answers(trial, simulator -> simulator.distribution(trial), atLeast);
        distributions.forEach(each -> near(distributions.getFirst(), each, trial));
        long qubits = trial.given().map(list -> (long) list.qubits()).orElseGet(() ->
                trial.diagram().cod().toList().stream().filter(Qubits.QUBIT::equals).count());
        var observable = new TreeMap<String, Double>();
        for (int k = 0; k < 3; k++) {
            var word = new StringBuilder();
            for (int j = 0; j < qubits; j++) {
                word.append("XYZI".charAt((7 * k + 3 * j + k * j) % 4));
            }
            observable.put(word.toString(), k - 0.6);
        }
        List<Double> expectations = answers(trial, simulator -> simulator.expectation(trial, new PauliSum(observable)), atLeast);
        expectations.forEach(each -> assertEquals(expectations.getFirst(), each, 1e-9, () -> "" + trial.diagram()));
    }

    @Seeded
    void onPureCircuits(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 4; k++) {
            var trial = Trial.of(RandomCircuits.closed(Ty.unit(), Qubits.of(1 + random.nextInt(3)), 8, random));
            List<Tensor> amplitudes = answers(trial, simulator -> simulator.amplitudes(trial), 2);
            amplitudes.forEach(each -> assertTrue(amplitudes.getFirst().near(each, 1e-9), () -> "" + trial.diagram()));
            agree(trial, 2);
        }
    }

    @Seeded
    void onCircuitsWithParameters(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = RandomCircuits.circuit(Ty.unit(), Qubits.of(2), 12, random);
        agree(Trial.of(circuit, Map.of("α", 0.3, "β", -0.7, "γ", 1.1), Budget.standard()), 2);
    }

    /// All channels: measurements, resets and their reverse, noise that loses probability, weights, chance and conditions.
    @Seeded
    void onMixedCircuits(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 5; k++) {
            Ty cod = List.of(Qubits.of(1), Qubits.bits(1), Qubits.of(1).tensor(Qubits.bits(1)), Qubits.of(2)).get(random.nextInt(4));
            agree(Trial.of(RandomCircuits.mixed(Ty.unit(), cod, 7, random)), 2);
        }
    }

    @Seeded
    void onCliffordCircuits(long seed) {
        var random = Seeded.Random.of(seed);
        agree(Trial.of(RandomCliffordT.clifford(3, 20, random), Map.of(), Budget.standard()), 4);
        Diagram selected = pauliNoise(false, random).then(new Bra(List.of(0)).tensor(Diagram.id(Qubits.of(2))));
        agree(Trial.of(selected), 4);
        agree(Trial.of(pauliNoise(true, random).thenAt(2, new Discard(Qubits.of(1)))), 3);
    }

    @Seeded
    void onCliffordAndT(long seed) {
        var random = Seeded.Random.of(seed);
        agree(Trial.of(RandomCliffordT.of(3, 24, 0.3, random), Map.of(), Budget.standard()), 3);
    }

    /// Clifford gates on three qubits, with noise by Pauli matrices, resets and conditions.
    private static Diagram pauliNoise(boolean noisy, RandomGenerator random) {
        Diagram circuit = new Ket(Collections.nCopies(3, 0));
        for (int k = 0; k < 14; k++) {
            CircuitBox box = switch (random.nextInt(noisy ? 10 : 6)) {
                case 0 -> Gates.S;
                case 1 -> Gates.CX;
                case 2 -> Gates.CZ;
                case 3 -> Gates.SX;
                case 4, 5 -> Gates.H;
                case 6 -> Kraus.depolarising(.4);
                case 7 -> Kraus.bitPhaseFlip(.3);
                case 8 -> new Reset(random.nextBoolean());
                default -> Kraus.bitFlip(.2);
            };
            circuit = circuit.thenAt(random.nextInt(4 - (int) box.dom().size()), box);
        }
        if (noisy) {
            circuit = circuit.thenAt(0, new Measure(1, true)).thenAt(0, Kraus.readout(.1, .3));
            circuit = circuit.thenAt(0, new Conditional(List.of(1), Gates.H)).thenAt(2, new Mixture(Qubits.of(1))).thenAt(2, Gates.CX);
        }
        return circuit;
    }

    /// Lists that measure, reset and ask for bits anywhere, as programs do.
    @Seeded
    void onListsThatMeasure(long seed) {
        var random = Seeded.Random.of(seed);
        for (int round = 0; round < 3; round++) {
            var builder = GateListBuilder.on(2);
            builder.addBits("c", 2);
            for (int k = 0; k < 10; k++) {
                int qubit = random.nextInt(2), bit = random.nextInt(2);
                Condition condition = random.nextInt(3) > 0 ? Condition.always()
                        : new Condition.Match(List.of(bit), List.of(random.nextInt(2)));
                switch (random.nextInt(7)) {
                    case 0 -> builder.add(condition, new Operation.Measure(), qubit, bit);
                    case 1 -> builder.add(condition, new Operation.Reset(), qubit);
                    case 2 -> builder.add(condition, new Operation.Assign(new Condition.Match(List.of(1 - bit), List.of(1))), bit);
                    case 3 -> builder.add(condition, new Operation.Draw(List.of(.3, .7)), bit);
                    case 4 -> builder.add(condition, new Operation.Noise(Kraus.amplitudeDamping(.4)), qubit);
                    case 5 -> builder.add(condition, new Operation.Apply(Gates.CX), qubit, 1 - qubit);
                    default -> builder.add(condition, new Operation.Apply(Gates.ry(Phase.of(random.nextDouble()))), qubit);
                }
            }
            builder.add(new Operation.Measure(), 0, 0);
            agree(Trial.of(builder.build(), Map.of(), Budget.standard()), 2);
        }
    }

    /// Conditions on many bits.
    @Test
    void onListsThatAskForManyBits() {
        int n = 15;
        var all = IntStream.range(0, n).boxed().toList();
        for (int value = 0; value < 2; value++) {
            var number = new ArrayList<>(Collections.nCopies(n, 0));
            number.set(n - 1, value);
            var builder = GateListBuilder.on(2);
            builder.addBits("c", n + 1);
            builder.add(Gates.H, 0).add(new Operation.Measure(), 0, n - 1);
            Condition match = new Condition.Match(all, number);
            Condition any = new Condition.Any(List.of(match.not(), new Condition.Match(List.of(0, n), List.of(1, 1))));
            builder.add(match, new Operation.Apply(Gates.X), 1).add(match, new Operation.Reset(), 0).add(any, new Operation.Apply(Gates.ry(Phase.of(.1))), 1)
                    .add(any.not(), new Operation.Measure(), 1, n).add(new Operation.Assign(any), 3);
            GateList list = builder.build();
            agree(Trial.of(observedBits(list, 3, n - 1, n)), 2);
            var listed = answer(StateVectorSimulator.STATE_VECTOR.distribution(Trial.of(list, Map.of(), Budget.standard())));
            near(listed, answer(NetworkSimulator.NETWORK.distribution(Trial.of(list, Map.of(), Budget.standard()))), Trial.of(list, Map.of(), Budget.standard()));
        }
    }

    /// The list as a diagram of which some bits and all qubits come out.
    private static Diagram observedBits(GateList list, Integer... bits) {
        Diagram diagram = GateListDiagram.prepared(list);
        for (int bit = list.bits() - 1; bit >= 0; bit--) {
            diagram = List.of(bits).contains(bit) ? diagram : diagram.thenAt(list.qubits() + bit, new Discard(Qubits.bits(1)));
        }
        return diagram;
    }

    @Seeded
    void shotsFollowTheProbabilities(long seed) {
        var random = Seeded.Random.of(seed);
        int shots = 2000;
        for (Diagram circuit : List.of(pauliNoise(true, random), pauliNoise(true, random).thenAt(1, new Bra(List.of(0))),
                RandomCircuits.mixed(Ty.unit(), Qubits.bits(2), 7, random))) {
            var trial = Trial.of(circuit);
            Optional<SortedMap<String, Double>> distribution;
            try {
                distribution = Optional.of(answer(NetworkSimulator.NETWORK.distribution(trial)));
            } catch (ImpossibleOutcome e) {
                distribution = Optional.empty();
            }
            for (Simulator simulator : ALL) {
                if (simulator.counts(trial, shots, Seeded.Random.of(seed)) instanceof Offer.Able<SortedMap<String, Long>> offer && offer.seconds() < 3) {
                    if (distribution.isEmpty()) {
                        assertThrows(ImpossibleOutcome.class, offer.run()::get);
                    } else {
                        SortedMap<String, Long> counts = offer.run().get();
                        assertEquals(counts, answer(simulator.counts(trial, shots, Seeded.Random.of(seed))));
                        follows(distribution.get(), counts, shots, simulator + " on " + circuit);
                    }
                }
            }
        }
    }

    private static <R> R answer(Offer<R> offer) {
        return switch (offer) {
            case Offer.Able<R> able -> able.run().get();
            case Offer.Refusal<R>(String because) -> throw new AssertionError(because);
        };
    }

    /// Six standard deviations.
    private static void follows(SortedMap<String, Double> distribution, SortedMap<String, Long> counts, int shots, String what) {
        assertEquals(shots, counts.values().stream().mapToLong(Long::longValue).sum(), what);
        assertTrue(distribution.keySet().containsAll(counts.keySet()), () -> what + distribution + " " + counts);
        distribution.forEach((bits, p) -> assertEquals(p * shots, counts.getOrDefault(bits, 0L), 6 * Math.sqrt(p * (1 - p) * shots) + 1,
                () -> what + " " + bits + ": " + distribution + " " + counts));
    }

    /// Every channel alone on half a Bell pair, and under a condition where it may be.
    @Seeded
    void onEachChannel(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram bell = Gates.ket(0, 0).thenAt(0, Gates.ry(Phase.of(.3))).thenAt(0, Gates.CX);
        for (int k = 0; k < 6; k++) {
            CircuitBox channel = RandomCircuits.channel(random).substitute(Map.of("α", Phase.of(1, 3), "β", Phase.of(.15), "γ", Phase.of(-3, 8)));
            Diagram circuit = bell.then(new Measure(1, true).tensor(Diagram.id(Qubits.of(1))))
                    .tensor(Gates.ket(0, 0).thenAt(0, Gates.ry(Phase.of(.2))).thenAt(0, Gates.CX));
            Diagram swapped = circuit.thenAt(0, Diagram.swap(Qubits.bits(1), Qubits.of(1)));
            for (Diagram start : List.of(circuit, swapped, circuit.thenAt(2, new Measure(1, true)))) {
                for (int offset = 0; offset + channel.dom().size() <= start.cod().size(); offset++) {
                    if (start.cod().slice(offset, offset + channel.dom().size()).equals(channel.dom())) {
                        agree(Trial.of(start.thenAt(offset, channel)), 2);
                        break;
                    }
                }
            }
        }
    }

    @Test
    void weightsThatAreNoProbabilitiesAreNamed() {
        var trial = Trial.of(Gates.ket(0).tensor(new Weight(-2, 0)));
        assertEquals(Offer.refused("'-2.0' : I → I is not made of probabilities: only the contraction of a network can evaluate it"),
                StateVectorSimulator.STATE_VECTOR.distribution(trial));
        assertThrows(ImpossibleOutcome.class, () -> answer(StateVectorSimulator.STATE_VECTOR.distribution(
                Trial.of(Gates.ket(0).tensor(new Weight(0, 0))))));
        assertThrows(ImpossibleOutcome.class, () -> answer(StateVectorSimulator.STATE_VECTOR.counts(
                Trial.of(Gates.ket(0).tensor(Gates.scalar(0, 0))), 10, Seeded.Random.of(1))));
        assertThrows(ImpossibleOutcome.class, () -> answer(StabiliserSimulator.TABLEAU.counts(
                Trial.of(Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX).then(Gates.bra(0, 1))), 10, Seeded.Random.of(1))));
    }

    /// The tableau lists the outcomes of many qubits where they are few.
    @Test
    void manyQubitsOfFewOutcomes() {
        Diagram chain = new Ket(Collections.nCopies(300, 0)).thenAt(0, Gates.H);
        for (int k = 0; k + 1 < 300; k++) {
            chain = chain.thenAt(k, Gates.CX);
        }
        var distribution = answer(StabiliserSimulator.TABLEAU.distribution(Trial.of(chain)));
        assertEquals(Map.of("0".repeat(300), .5, "1".repeat(300), .5), distribution);
        Diagram half = chain.thenAt(1, new Discard(Qubits.of(298))).thenAt(1, new Bra(List.of(1)));
        assertEquals(Map.of("1", 1.0), answer(StabiliserSimulator.TABLEAU.distribution(Trial.of(half))));
    }
}
