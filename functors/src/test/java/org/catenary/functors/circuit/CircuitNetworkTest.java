package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CircuitNetworkTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);
    private static final Ty QUBIT = Qubits.of(1);
    private static final Ty BIT = Qubits.bits(1);

    @Nested
    class Laws implements DaggerCompactLaws<Ty, Diagram>, HypergraphLaws<Ty, Diagram> {

        @Override public Circuits category() { return Circuits.MIXED; }

        @Override public Ty object(RandomGenerator random) {
            return List.of(Ty.unit(), QUBIT, BIT, BIT.tensor(QUBIT)).get(random.nextInt(4));
        }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) { return RandomCircuits.mixed(dom, cod, 6, random); }

        @Override public boolean same(Diagram f, Diagram g) {
            return CircuitNetwork.channel(f, Map.of()).near(CircuitNetwork.channel(g, Map.of()), 1e-9);
        }
    }

    /// The network and the plain functor that multiplies whole pages agree on amplitudes.
    @Seeded
    void networksOfPureCircuits(long seed) {
        Diagram circuit = RandomCircuits.circuit(Qubits.of(2), Qubits.of(2), 20, Seeded.Random.of(seed));
        Tensor plain = Amplitudes.functor(VALUES).plain(Tensors.COMPLEX).apply(circuit);
        assertTrue(CircuitNetwork.amplitudes(circuit, VALUES).near(plain, 1e-10), circuit::toString);
    }

    /// The channel of a pure circuit is `ρ ↦ UρU†`.
    @Seeded
    void channelsOfPureCircuits(long seed) {
        Diagram circuit = RandomCircuits.circuit(QUBIT, Qubits.of(2), 20, Seeded.Random.of(seed));
        Tensor u = CircuitNetwork.amplitudes(circuit, VALUES), channel = CircuitNetwork.channel(circuit, VALUES);
        for (int k = 0; k < 64; k++) {
            int in = k >> 5, inBra = k >> 4 & 1, out = k >> 2 & 3, outBra = k & 3;
            Complex expected = u.at(in, out >> 1, out & 1).times(u.at(inBra, outBra >> 1, outBra & 1).conjugate());
            Complex found = channel.at(in, inBra, out >> 1, out & 1, outBra >> 1, outBra & 1);
            assertTrue(found.minus(expected).abs() < 1e-10, circuit::toString);
        }
    }

    /// Many controls are a chain of small tensors: neither `4ⁿ` nor `2ⁿ` numbers are ever held.
    @Test
    void manyControls() {
        int n = 60;
        Diagram circuit = new Ket(Collections.nCopies(n, 1)).then(Gates.X.controlled(n - 1))
                .then(new Discard(Qubits.of(n - 1)).tensor(new Measure(1, true)));
        assertArrayEquals(new double[] {1, 0}, CircuitNetwork.channel(circuit, Map.of()).toComplex().numbers().re(), 1e-12);
    }

    @Test
    void teleportation() {
        // @start region="channel"
        Diagram bell = Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX);
        Diagram correct = new Conditional(List.of(1), Gates.X).on(Qubits.bits(2).tensor(Qubits.of(1)), 1, 2)
                .then(new Conditional(List.of(1), Gates.Z).on(Qubits.bits(2).tensor(Qubits.of(1)), 0, 2));
        Diagram teleport = Diagram.id(Qubits.of(1)).tensor(bell).thenAt(0, Gates.CX).thenAt(0, Gates.H)
                .thenAt(0, new Measure(2, true)).then(correct).thenAt(0, new Discard(Qubits.bits(2)));
        Tensor channel = CircuitNetwork.channel(teleport, Map.of());       // the identity: ρ ↦ ρ
        // @end
        assertTrue(channel.near(CircuitNetwork.channel(Diagram.id(QUBIT), Map.of()), 1e-12));
    }

    @Test
    void noise() {
        Diagram plus = Gates.ket(0).then(Gates.H);
        density(plus.then(Kraus.phaseFlip(.25)), .5, .25, .25, .5);
        density(plus.then(Kraus.phaseDamping(.36)), .5, .4, .4, .5);
        density(Gates.ket(1).then(Kraus.amplitudeDamping(.3)), .3, 0, 0, .7);
        density(plus.then(Kraus.depolarising(1)), .5, 0, 0, .5);
        density(plus.then(Kraus.depolarising(.5)), .5, .25, .25, .5);
        density(Gates.ket(0).then(Kraus.bitFlip(.1)), .9, 0, 0, .1);
        density(Gates.ket(0).then(Kraus.bitPhaseFlip(.1)), .9, 0, 0, .1);
        density(Gates.ket(1).then(new Reset(false)), 1, 0, 0, 0);
        assertArrayEquals(new double[] {.1, .9}, CircuitNetwork.channel(new BitState(List.of(1)).then(Kraus.readout(.2, .1)), Map.of())
                .numbers().re(), 1e-15);
        assertThrows(Kraus.NotAChannel.class, () -> Kraus.bitFlip(1.5));
        assertThrows(Kraus.NotAChannel.class, () -> Kraus.depolarising(Double.NaN));
    }

    private static void density(Diagram state, double... entries) {
        Numbers rho = CircuitNetwork.channel(state, Map.of()).toComplex().numbers();
        assertArrayEquals(entries, rho.re(), 1e-12);
        assertArrayEquals(new double[4], rho.im(), 1e-12);
    }

    /// Channels preserve the trace: to discard what comes out is to discard what goes in.
    @Test
    void traces() {
        for (Channel channel : List.of(new Measure(2, true), new Measure(1, false), new Encode(2, true), Kraus.amplitudeDamping(.2),
                Kraus.phaseDamping(.2), Kraus.depolarising(.4), new Reset(false), Kraus.readout(.1, .2), new Barrier(2),
                new Conditional(List.of(0, 1), Gates.rx(Phase.of(.2))), new Conditional(List.of(0), new Reset(false)))) {
            assertTrue(CircuitNetwork.channel(channel.then(new Discard(channel.cod())), Map.of())
                    .near(CircuitNetwork.channel(new Discard(channel.dom()), Map.of()), 1e-12), channel::name);
        }
    }

    @Test
    void mistakes() {
        Diagram measured = Gates.H.then(new Measure(1, true));
        String pure = assertThrows(NotACircuit.class, () -> CircuitNetwork.amplitudes(measured, Map.of())).getMessage();
        assertTrue(pure.contains("measure"), pure);
        String unbound = assertThrows(UnboundParameter.class, () -> CircuitNetwork.channel(Gates.rx(Phase.parameter("α")), Map.of())).getMessage();
        assertTrue(unbound.contains("α"), unbound);
        Diagram wide = new Ket(Collections.nCopies(40, 0));
        assertThrows(OverBudget.class, () -> CircuitNetwork.mixed(wide).value(Map.of(), new Budget(1 << 20)));
        assertEquals(Circuits.MIXED, Circuits.of(measured));
        assertEquals(Circuits.PURE, Circuits.of(Gates.H.tensor(Gates.CX)));
    }
}
