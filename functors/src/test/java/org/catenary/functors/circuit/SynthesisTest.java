package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.junit.jupiter.api.Test;

/// Matrices and the gates that they are made of, their spectra and their powers.
class SynthesisTest {

    /// Any matrices, and those with equal, opposite or vanishing eigenvalues, sines and cosines.
    private static List<Custom> matrices(long seed) {
        var random = Seeded.Random.of(seed);
        var all = new ArrayList<Custom>();
        for (int n = 1; n < 5; n++) {
            all.add(RandomCircuits.unitary(n, random));
        }
        Phase near = Phase.of(1e-7 * random.nextDouble()), angle = Phase.of(random.nextInt(16), 16);
        for (Unitary gate : List.of(Gates.I, Gates.X, Gates.Y, Gates.H, Gates.T, Gates.SWAP, Gates.ISWAP, Gates.CX, Gates.CCX, Gates.RC3X, Gates.CSWAP,
                Gates.rzz(angle), Gates.fsim(angle, near), Gates.cu(angle, near, angle, Phase.of(.3)), Gates.rotation("XYZ", near),
                Gates.u3(near, angle, near), Gates.u3(Phase.of(1, 2).plus(near), near, angle), Gates.rxx(Phase.of(1, 2)), Gates.controlled(Gates.rxx(near)))) {
            all.add(new Custom(gate.name(), gate.matrix(Map.of())));
        }
        int size = 8, turned = 1 + random.nextInt(7);
        var cycle = new double[2 * size * size];
        for (int k = 0; k < size; k++) {
            cycle[2 * ((k + turned) % size * size + k)] = 1;
        }
        all.add(new Custom("cycle", cycle));
        return all;
    }

    @Seeded
    void productsAreTheMatrix(long seed) {
        for (Custom gate : matrices(seed)) {
            Expansion synthesis = gate.synthesis(0);
            assertTrue(Dense.distance(gate.matrix(), synthesis.matrix(Map.of())) < 1e-12, () -> gate + " " + synthesis);
            assertTrue(synthesis.gates().stream().allMatch(placed -> placed.gate() instanceof Rotation || placed.gate().equals(Gates.CX)));
            assertTrue(synthesis.gates().stream().filter(placed -> placed.gate().qubits() == 2).count() < Math.pow(4, gate.qubits()));
        }
    }

    @Seeded
    void underControls(long seed) {
        for (Custom gate : matrices(seed)) {
            int controls = 1 + (int) (seed % 2);
            assertTrue(Dense.distance(gate.controlled(controls).matrix(), gate.synthesis(controls).matrix(Map.of())) < 1e-12, gate::name);
        }
    }

    @Seeded
    void spectra(long seed) {
        for (Custom gate : matrices(seed)) {
            Spectrum spectrum = Spectrum.of(gate.matrix());
            assertTrue(Dense.defect(spectrum.vectors()) < 1e-12, gate::name);
            assertTrue(Dense.distance(gate.matrix(), spectrum.power(1)) < 1e-12, gate::name);
            assertTrue(Dense.distance(Dense.adjoint(gate.matrix()), spectrum.power(-1)) < 1e-12, gate::name);
            for (double turns : spectrum.turns()) {
                assertTrue(turns > -.5 && turns < .5 + 1e-9);
            }
        }
    }

    @Seeded
    void rootsArePrincipal(long seed) {
        for (Custom gate : matrices(seed)) {
            double[] third = gate.power(1, 3).matrix(Map.of());
            assertTrue(Dense.distance(gate.matrix(), Dense.product(third, Dense.product(third, third))) < 1e-12, gate::name);
            for (double turns : Spectrum.of(third).turns()) {
                assertTrue(Math.abs(turns) < 1. / 6 + 1e-9, gate::name);
            }
        }
    }

    @Test
    void matricesOfCliffordGatesGiveExactAngles() {
        for (Unitary gate : List.of(Gates.CX, Gates.CZ, Gates.SWAP, Gates.ISWAP)) {
            assertTrue(new Custom("U", gate.matrix()).synthesis(0).gates().stream().flatMap(placed -> placed.gate().phases().stream())
                    .allMatch(phase -> phase.denominator().isPresent()), gate::name);
        }
        assertEquals(List.of(), new Custom("1", Gates.I.matrix()).synthesis(0).gates());
        assertThrows(WrongArgument.class, () -> new Custom("i", 0, 1).synthesis(0));
        assertEquals(List.of(Placed.of(Gates.u1(Phase.of(1, 4)), 0)), new Custom("i", 0, 1).synthesis(1).gates());
    }
}
