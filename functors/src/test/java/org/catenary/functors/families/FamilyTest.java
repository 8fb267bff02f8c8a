package org.catenary.functors.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Register;
import org.catenary.functors.simulation.QubitState;
import org.catenary.functors.simulation.StateSimulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyTest {

    @Test
    void aFamily() {
        // @start region="family"
        GateList circuit = Family.QFT.circuit(3, Seeded.Random.of(1));
        assertEquals("H 0; CU1(1/4) 1 0; CU1(1/8) 2 0; H 1; CU1(1/4) 2 1; H 2; SWAP 0 2", circuit.toString());
        // @end
    }

    private static long count(GateList circuit, Gate gate) {
        return IntStream.range(0, circuit.size()).filter(k -> circuit.operation(k).equals(new Operation.Apply(gate))).count();
    }

    /// The word that a word of the computational basis becomes; bits are taken from qubit 0 on.
    private static long[] bits(GateList circuit, long word) {
        int n = circuit.qubits();
        var re = new double[1 << n];
        int start = (int) (Long.reverse(word) >>> Long.SIZE - n);
        re[start] = 1;
        QubitState state = StateSimulation.of(circuit).run(QubitState.of(re, new double[1 << n]));
        int end = IntStream.range(0, state.size()).filter(i -> state.probability(i) > 0.999).findFirst().orElseThrow();
        long result = Long.reverse(end) >>> Long.SIZE - n;
        return circuit.quantum().stream().mapToLong(register -> result >> register.start() & (1L << register.size()) - 1).toArray();
    }

    private static long word(GateList circuit, long... values) {
        long word = 0;
        for (int k = 0; k < values.length; k++) {
            Register register = circuit.quantum().get(k);
            word |= values[k] << register.start();
        }
        return word;
    }

    @Seeded
    void rippleAddersAdd(long seed) {
        var random = Seeded.Random.of(seed);
        GateList circuit = Adders.ripple(4);
        assertEquals(8, count(circuit, Gates.CCX));
        long carry = random.nextInt(2), a = random.nextInt(16), b = random.nextInt(16), high = random.nextInt(2);
        long[] result = bits(circuit, word(circuit, carry, a, b, high));
        assertEquals(carry, result[0]);
        assertEquals(a, result[1]);
        assertEquals(a + b + carry & 15, result[2]);
        assertEquals(high ^ a + b + carry >> 4, result[3]);
    }

    @Seeded
    void fourierAddersAdd(long seed) {
        var random = Seeded.Random.of(seed);
        GateList circuit = Adders.fourier(5);
        long a = random.nextInt(32), b = random.nextInt(32);
        long[] result = bits(circuit, word(circuit, a, b));
        assertEquals(a, result[0]);
        assertEquals(a + b & 31, result[1]);
    }

    @Seeded
    void galoisMultipliersMultiply(long seed) {
        var random = Seeded.Random.of(seed);
        for (int n = 2; n <= 5; n++) {
            GateList circuit = GaloisMultipliers.of(n);
            assertEquals((long) n * n, count(circuit, Gates.CCX));
            long a = random.nextInt(1 << n), b = random.nextInt(1 << n), c = random.nextInt(1 << n);
            long[] result = bits(circuit, word(circuit, a, b, c));
            assertEquals(a, result[0]);
            assertEquals(b, result[1]);
            assertEquals(c ^ GaloisMultipliers.times(a, b, GaloisMultipliers.modulus(n), n), result[2]);
        }
    }

    /// In a field every element other than 0 has the order of a divisor of `2ⁿ − 1`; the moduli are those of tables.
    @Test
    void moduliAreIrreducible() {
        assertEquals(0b111, GaloisMultipliers.modulus(2));
        assertEquals(0b10011, GaloisMultipliers.modulus(4));
        assertEquals(0b100011011, GaloisMultipliers.modulus(8));
        for (int n = 2; n <= 10; n++) {
            long modulus = GaloisMultipliers.modulus(n), x = 1;
            for (int k = 0; k < (1 << n) - 1; k++) {
                x = GaloisMultipliers.times(x, 2, modulus, n);
            }
            assertEquals(1, x);
        }
    }

    @Seeded
    void fourierTransformsAreThoseOfTheRoots(long seed) {
        int n = 6, size = 1 << n, j = Seeded.Random.of(seed).nextInt(size);
        var re = new double[size];
        re[j] = 1;
        QubitState state = StateSimulation.of(FourierTransforms.of(n)).run(QubitState.of(re, new double[size]));
        for (int k = 0; k < size; k++) {
            assertEquals(Math.cos(2 * Math.PI * j * k / size) / 8, state.amplitude(k).re(), 1e-13);
            assertEquals(Math.sin(2 * Math.PI * j * k / size) / 8, state.amplitude(k).im(), 1e-13);
        }
    }

    @Seeded
    void searchesFind(long seed) {
        int n = 7, marked = Seeded.Random.of(seed).nextInt(1 << n);
        double angle = (2 * Searches.rounds(n) + 1) * Math.asin(Math.pow(2, -n / 2.0)), chance = Math.sin(angle) * Math.sin(angle);
        assertTrue(chance > 0.98);
        assertEquals(chance, StateSimulation.of(Searches.of(n, marked)).run().probability(marked), 1e-12);
    }

    @Seeded
    void laddersAreControlled(long seed) {
        var random = Seeded.Random.of(seed);
        for (int n = 3; n <= 5; n++) {
            GateList clean = ToffoliLadders.clean(n), dirty = ToffoliLadders.dirty(n);
            assertEquals(2 * n - 3, count(clean, Gates.CCX));
            assertEquals(4 * n - 8, count(dirty, Gates.CCX));
            long all = (1L << n) - 1, target = random.nextInt(2), work = random.nextInt(1 << n - 2);
            for (long controls : new long[] {all, random.nextLong(all)}) {
                long flipped = target ^ (controls == all ? 1 : 0);
                assertEquals(flipped, bits(clean, word(clean, controls, 0, target))[2]);
                assertEquals(0, bits(clean, word(clean, controls, 0, target))[1]);
                assertEquals(flipped, bits(dirty, word(dirty, controls, work, target))[2]);
                assertEquals(work, bits(dirty, word(dirty, controls, work, target))[1]);
            }
        }
    }

    @Test
    void ansatzeHaveAnglesByNumber() {
        assertEquals("Ry(θ0) 0; Rz(θ1) 0; Ry(θ2) 1; Rz(θ3) 1; CX 0 1",
                Ansatze.hardwareEfficient(2, 1, Ansatze.parameters()).toString());
        assertEquals(40 * 39, Ansatze.rotations(20, 40, k -> Phase.of(k, 7)).size());
        assertEquals(3 + 2 * 6, Ansatze.ring(3, 2, Ansatze.parameters()).size());
    }

    @ParameterizedTest
    @EnumSource
    void sameSeedSameCircuit(Family family) {
        RandomGenerator one = Seeded.Random.of(5), other = Seeded.Random.of(5);
        assertEquals(family.circuit(6, one), family.circuit(6, other));
        assertEquals(family, Family.named(family.word()).orElseThrow());
        assertThrows(WrongArgument.class, () -> family.circuit(family.least() - 1, one));
    }
}
