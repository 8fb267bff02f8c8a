package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.junit.jupiter.api.Test;

class PhaseBlocksTest {

    @Seeded void shorterPhasePolynomialsAreTheSameCircuit(long seed) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = new ElementaryCircuit(5);
            for (int k = 0; k < 60; k++) {
                int a = random.nextInt(5), b = (a + 1 + random.nextInt(4)) % 5;
                switch (random.nextInt(12)) {
                    case 0 -> circuit.h(a);
                    case 1 -> circuit.x(a);
                    case 2 -> circuit.swap(a, b);
                    case 3 -> circuit.cz(a, b);
                    case 4 -> circuit.rotate(a, RandomGraphs.phase(random));
                    case 5, 6, 7, 8 -> circuit.rotate(a, Phase.of(1 + 2 * random.nextInt(4), 8));
                    default -> circuit.cx(a, b);
                }
            }
            ElementaryCircuit shorter = PhaseBlocks.of(circuit);
            assertTrue(shorter.nonClifford() <= circuit.nonClifford());
            assertTrue(Comparison.byTensor(circuit, shorter).equal());
            assertTrue(Comparison.byTensor(circuit, PhaseBlocks.cancelled(circuit)).equal());
        });
    }

    @Test void allParitiesOfFourBitsAreNothing() {
        long[] parities = LongStream.range(1, 16).toArray();
        assertTrue(ThirdOrderDuplication.isNothing(4, parities));
        assertEquals(0, ThirdOrderDuplication.reduced(4, parities).length);
    }

    @Test void fourParitiesOfThreeBitsAreNotNothing() {
        assertEquals(7, ThirdOrderDuplication.reduced(3, LongStream.range(1, 8).toArray()).length);
    }
}
