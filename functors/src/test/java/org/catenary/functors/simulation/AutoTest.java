package org.catenary.functors.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.circuit.Bra;
import org.catenary.functors.circuit.CircuitNetwork;
import org.catenary.functors.circuit.Conditional;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Ket;
import org.catenary.functors.circuit.Kraus;
import org.catenary.functors.circuit.Measure;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.Reset;
import org.catenary.functors.families.Ansatze;
import org.catenary.functors.families.RandomCliffordT;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class AutoTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);

    private static <R> R run(Offer<R> offer) {
        return switch (offer) {
            case Offer.Able<R> able -> able.run().get();
            case Offer.Refusal<R>(String because) -> throw new AssertionError(because);
        };
    }

    /// Gates alone: nothing is post-selected.
    private static Diagram random(int qubits, RandomGenerator random) {
        Diagram circuit = new Ket(Collections.nCopies(qubits, 0));
        for (int k = 0; k < 12; k++) {
            var gate = RandomCircuits.gate(random);
            int room = qubits - (int) gate.dom().size();
            circuit = room < 0 || gate.dom().isUnit() ? circuit : circuit.thenAt(random.nextInt(room + 1), gate);
        }
        return circuit;
    }

    @Seeded
    void simulatorsAgree(long seed) {
        var random = Seeded.Random.of(seed);
        var trial = Trial.of(random(3, random), VALUES, Budget.standard());
        Tensor state = run(StateVectorSimulator.STATE_VECTOR.amplitudes(trial));
        assertTrue(state.near(run(NetworkSimulator.NETWORK.amplitudes(trial)), 1e-10));
        near(run(StateVectorSimulator.STATE_VECTOR.distribution(trial)), run(NetworkSimulator.NETWORK.distribution(trial)));
        var observable = PauliSum.of("XYZ").times(.5).plus(PauliSum.of("ZIX")).plus(PauliSum.of("III").times(-2));
        assertEquals(run(NetworkSimulator.NETWORK.expectation(trial, observable)),
                run(StateVectorSimulator.STATE_VECTOR.expectation(trial, observable)), 1e-10);
    }

    private static void near(SortedMap<String, Double> p, SortedMap<String, Double> q) {
        var keys = new TreeMap<>(p);
        keys.putAll(q);
        keys.keySet().forEach(key -> assertEquals(p.getOrDefault(key, 0.0), q.getOrDefault(key, 0.0), 1e-10, key));
    }

    /// Measurements in the course, resets, classical control and noise: the shots follow the probabilities of the network.
    @Seeded
    void shotsFollowTheDensity(long seed) {
        var random = Seeded.Random.of(seed);
        Ty both = Qubits.bits(1).tensor(Qubits.of(2));
        Diagram circuit = random(2, random).thenAt(0, Kraus.amplitudeDamping(.3)).thenAt(0, Gates.CH).thenAt(1, Kraus.depolarising(.2))
                .thenAt(0, new Measure(1, false)).thenAt(0, Diagram.swap(Qubits.of(1), Qubits.bits(1)))
                .then(new Conditional(List.of(1), Gates.H).on(both, 0, 2)).thenAt(1, new Reset(false)).thenAt(1, Gates.ry(Phase.of(.1)))
                .thenAt(1, Gates.CX);
        var trial = Trial.of(circuit, VALUES, Budget.standard());
        int shots = 20_000;
        var counts = run(StateVectorSimulator.STATE_VECTOR.counts(trial, shots, Seeded.Random.of(seed)));
        assertEquals(shots, counts.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(counts, run(StateVectorSimulator.STATE_VECTOR.counts(trial, shots, Seeded.Random.of(seed))));
        follows(run(NetworkSimulator.NETWORK.distribution(trial)), counts, shots);
        follows(run(NetworkSimulator.NETWORK.distribution(trial)),
                run(NetworkSimulator.NETWORK.counts(trial, shots, random)), shots);
    }

    /// Six standard deviations.
    private static void follows(SortedMap<String, Double> distribution, SortedMap<String, Long> counts, int shots) {
        assertTrue(distribution.keySet().containsAll(counts.keySet()), () -> distribution + " " + counts);
        distribution.forEach((bits, p) -> assertEquals(p * shots, counts.getOrDefault(bits, 0L), 6 * Math.sqrt(p * (1 - p) * shots) + 1,
                () -> bits + ": " + distribution + " " + counts));
    }

    @Test
    void theCheaperOneIsChosen() {
        // @start region="auto"
        Diagram bell = Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX);
        Diagram noisy = bell.thenAt(0, Kraus.bitFlip(0.1)).then(new Measure(2, true));
        var answer = Auto.STANDARD.distribution(Trial.of(noisy));   // 00: 0.45, 01: 0.05, 10: 0.05, 11: 0.45
        var energy = Auto.STANDARD.expectation(Trial.of(bell), PauliSum.of("XX").plus(PauliSum.of("ZZ")));
        // @end
        near(new TreeMap<>(Map.of("00", .45, "01", .05, "10", .05, "11", .45)), answer.value());
        assertEquals("state vector", answer.simulator());
        assertTrue(answer.because().contains("2 qubits, 6 operations, 2 runs"), answer::because);
        assertEquals("state vector", energy.simulator());
        assertTrue(energy.because().contains("tensor network: not asked"), energy::because);
        assertEquals(2, energy.value(), 1e-12);
    }

    @Test
    void manyQubitsThatHardlyMeetAreANetwork() {
        Diagram chain = new Ket(Collections.nCopies(60, 0)).thenAt(0, Gates.H);
        for (int k = 0; k + 1 < 60; k++) {
            chain = chain.thenAt(k, Gates.CX).thenAt(k, Gates.T);
        }
        var answer = Auto.STANDARD.distribution(Trial.of(chain.thenAt(1, new Discard(Qubits.of(58)))));
        near(new TreeMap<>(Map.of("00", .5, "11", .5)), answer.value());
        assertEquals("tensor network", answer.simulator());
        assertTrue(answer.because().contains("state vector: 60 qubits are more than 30"), answer::because);
    }

    @Test
    void manyCliffordGatesAreATableau() {
        int n = 200;
        var random = Seeded.Random.of(3);
        Diagram circuit = new Ket(Collections.nCopies(n, 0));
        for (int k = 0; k < 400; k++) {
            circuit = circuit.thenAt(random.nextInt(n - 1), List.of(Gates.H, Gates.S, Gates.CX, Gates.CZ).get(random.nextInt(4)));
        }
        var answer = new Auto(List.of(StateVectorSimulator.STATE_VECTOR, StabiliserSimulator.TABLEAU)).counts(Trial.of(circuit), 10, random);
        assertEquals("stabiliser tableau", answer.simulator());
        assertEquals(n, answer.value().firstKey().length());
    }

    @Seeded
    void tableausFollowTheNetwork(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = new Ket(Collections.nCopies(3, 0));
        for (int k = 0; k < 12; k++) {
            circuit = circuit.thenAt(random.nextInt(2), List.of(Gates.H, Gates.S, Gates.CX, Gates.CZ, Gates.Y).get(random.nextInt(5)));
        }
        var trial = Trial.of(circuit.thenAt(0, new Discard(Qubits.of(1))).thenAt(0, new Measure(1, true)));
        follows(run(NetworkSimulator.NETWORK.distribution(trial)), run(StabiliserSimulator.TABLEAU.counts(trial, 5000, random)), 5000);
    }

    /// Over the budget the network is cut into slices, and the value is the same.
    @Test
    void slices() {
        var random = Seeded.Random.of(11);
        Diagram circuit = new Ket(Collections.nCopies(12, 0));
        for (int k = 0; k < 200; k++) {
            circuit = circuit.thenAt(random.nextInt(12), Gates.ry(Phase.of(random.nextDouble()))).thenAt(random.nextInt(11), Gates.CX);
        }
        circuit = circuit.then(new Bra(Collections.nCopies(12, 0)));
        var network = CircuitNetwork.pure(circuit);
        var budget = new Budget((long) (network.bytes() / 2));
        assertTrue(network.value(Map.of(), Budget.standard()).near(network.value(Map.of(), budget), 1e-12));
    }

    @Test
    void whatNeverHappens() {
        Diagram never = Gates.ket(0).then(new Bra(List.of(1))).then(Gates.ket(0));
        assertThrows(ImpossibleOutcome.class, () -> Auto.STANDARD.distribution(Trial.of(never)));
        assertThrows(ImpossibleOutcome.class, () -> Auto.STANDARD.counts(Trial.of(never), 10, Seeded.Random.of(1)));
        assertThrows(ImpossibleOutcome.class, () -> Auto.STANDARD.expectation(Trial.of(never), PauliSum.of("Z")));
    }

    @Test
    void postSelectionIsNormalised() {
        Diagram half = Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX).thenAt(0, new Bra(List.of(1)));
        near(new TreeMap<>(Map.of("1", 1.0)), Auto.STANDARD.distribution(Trial.of(half)).value());
        assertEquals(-1, Auto.STANDARD.expectation(Trial.of(half), PauliSum.of("Z")).value(), 1e-12);
    }

    @Test
    void mistakes() {
        assertThrows(WrongArgument.class, () -> Trial.of(Gates.H));
        String unbound = assertThrows(UnboundParameter.class, () -> Trial.of(Gates.ket(0).then(Gates.rx(Phase.parameter("α"))))).getMessage();
        assertTrue(unbound.contains("α"), unbound);
        assertThrows(WrongArgument.class, () -> PauliSum.of("XA"));
        assertThrows(WrongArgument.class, () -> Auto.STANDARD.expectation(Trial.of(Gates.ket(0)), PauliSum.of("XX")));
        var wide = Trial.of(new Ket(Collections.nCopies(28, 0)), Map.of(), new Budget(1 << 16));
        assertThrows(OverBudget.class, () -> Auto.STANDARD.amplitudes(wide));
        assertThrows(Auto.NoSimulator.class, () -> Auto.STANDARD.amplitudes(Trial.of(Gates.ket(0).then(new Measure(1, true)))));
    }

    /// Each simulator knows its memory before, and refuses what is more than the budget; a network is cut into slices first.
    @Test
    void budgets() {
        var little = new Budget(1 << 10);
        var clifford = Trial.of(RandomCliffordT.clifford(300, 900, Seeded.Random.of(1)), Map.of(), little);
        var rotations = Trial.of(RandomCliffordT.of(10, 100, 0.1, Seeded.Random.of(1)), Map.of(), little);
        for (Offer<?> offer : List.of(StabiliserSimulator.TABLEAU.counts(clifford, 1, Seeded.Random.of(1)),
                StabiliserSumSimulator.ZX.expectation(clifford, PauliSum.of("Z".repeat(300))),
                StateVectorSimulator.STATE_VECTOR.counts(rotations, 1, Seeded.Random.of(1)),
                StateVectorSimulator.STATE_VECTOR.expectation(rotations, PauliSum.of("Z".repeat(10))),
                NetworkSimulator.NETWORK.distribution(rotations), StabiliserSumSimulator.ZX.distribution(rotations))) {
            String message = assertThrows(OverBudget.class, () -> run(offer)).getMessage();
            assertTrue(message.contains("the limit is 1.0 KiB"), message);
        }
        assertThrows(OverBudget.class, () -> Auto.STANDARD.counts(clifford, 1, Seeded.Random.of(1)));
        var noise = Trial.of(Gates.ket(0, 0, 0, 0).thenAt(0, Kraus.amplitudeDamping(.5)).thenAt(0, Gates.H)
                .thenAt(0, Kraus.amplitudeDamping(.5)), Map.of(), new Budget(16 << 4));
        assertThrows(OverBudget.class, () -> run(StateVectorSimulator.STATE_VECTOR.distribution(noise)));
        assertEquals(10, run(StateVectorSimulator.STATE_VECTOR.counts(noise, 10, Seeded.Random.of(1))).values().stream().mapToLong(n -> n).sum());
    }

    /// The choice on circuits of many kinds.
    @Test
    void theChoice() {
        var random = Seeded.Random.of(5);
        chosen("state vector", Ansatze.hardwareEfficient(12, 4, k -> Phase.of(random.nextDouble())), 12);
        chosen("stabiliser tableau", RandomCliffordT.clifford(100, 400, random), 100);
        chosen("tensor network", Ansatze.hardwareEfficient(32, 1, k -> Phase.of(random.nextDouble())), 32);
        chosen("stabiliser sum", RandomCliffordT.of(32, 1500, 0.004, random), 32);
    }

    private static void chosen(String simulator, GateList list, int qubits) {
        var trial = Trial.of(list, Map.of(), Budget.standard());
        var answer = Auto.STANDARD.expectation(trial, PauliSum.of("ZZ" + "I".repeat(qubits - 2)));
        assertEquals(simulator, answer.simulator(), answer::because);
    }

    /// Circuits with eighths of a turn on three qubits: the sum of stabiliser terms answers as the state vector does.
    @Seeded
    void theSumOfStabiliserTermsAgrees(long seed) {
        var random = Seeded.Random.of(seed);
        var trial = Trial.of(RandomCliffordT.of(3, 24, 0.3, random), Map.of(), Budget.standard());
        for (String word : List.of("XIZ", "ZZZ", "YXI", "YYX")) {
            assertEquals(run(StateVectorSimulator.STATE_VECTOR.expectation(trial, PauliSum.of(word))),
                    run(StabiliserSumSimulator.ZX.expectation(trial, PauliSum.of(word))), 1e-9, word);
        }
    }

    /// Clifford circuits on three qubits: the tableau answers as the state vector does.
    @Seeded
    void theTableauAgrees(long seed) {
        var random = Seeded.Random.of(seed);
        GateList list = RandomCliffordT.clifford(3, 20, random);
        var trial = Trial.of(list, Map.of(), Budget.standard());
        for (String word : List.of("XIZ", "ZZZ", "YXI", "IIZ", "XYZ", "YYX")) {
            assertEquals(run(StateVectorSimulator.STATE_VECTOR.expectation(trial, PauliSum.of(word))),
                    run(StabiliserSimulator.TABLEAU.expectation(trial, PauliSum.of(word))), 1e-12, word);
        }
        follows(run(StateVectorSimulator.STATE_VECTOR.distribution(trial)), run(StabiliserSimulator.TABLEAU.counts(trial, 4000, random)),
                4000);
    }

    @Test
    void manyQubitsOfCliffordGatesAreATableau() {
        var trial = Trial.of(RandomCliffordT.clifford(100, 4000, Seeded.Random.of(1)), Map.of(), Budget.standard());
        var answer = Auto.STANDARD.counts(trial, 10, Seeded.Random.of(1));
        assertEquals("stabiliser tableau", answer.simulator());
        assertTrue(answer.because().contains("100 qubits, 4100 Clifford operations"), answer::because);
        var other = Trial.of(RandomCliffordT.of(3, 20, 0.5, Seeded.Random.of(1)), Map.of(), Budget.standard());
        assertEquals(Offer.refused("T is no Clifford gate"), StabiliserSimulator.TABLEAU.counts(other, 10, Seeded.Random.of(1)));
    }
}
