package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static Tensor tensor(Diagram circuit) { return Amplitudes.functor(Map.of()).plain(Tensors.COMPLEX).apply(circuit); }

    @Nested
    class Laws implements DaggerCompactLaws<Ty, Diagram>, HypergraphLaws<Ty, Diagram>, BilinearLaws<Ty, Diagram> {

        @Override public Circuits category() { return Circuits.PURE; }

        @Override public Ty object(RandomGenerator random) { return Qubits.of(random.nextInt(3)); }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
            return RandomCircuits.closed(dom, cod, 8, random);
        }

        @Override public boolean same(Diagram f, Diagram g) {
            return tensor(f).near(tensor(g), 1e-12) && StateVector.evaluate(f, Map.of()).near(tensor(f), 1e-12);
        }
    }

    /// Circuits, the structure that they make of gates, and tensors agree on every bend and spider.
    @Seeded
    void structureMeansTheSameInCircuitsAndTensors(long seed) {
        Ty x = Qubits.of((int) (seed % 3));
        for (Diagram d : new Diagram[] {Diagram.cup(x), Diagram.cap(x), Diagram.cup(x, x.l()), Diagram.spider(x, 2, 3),
                Diagram.spider(x, 0, 1), Diagram.spider(x, 0, 0), Diagram.spider(x, 3, 0)}) {
            assertTrue(tensor(Circuits.PURE.plain(d)).near(tensor(d), 1e-12), d::toString);
        }
    }

    @Seeded
    void rotatedAndReversedCircuitsAreCircuits(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram f = RandomCircuits.closed(Qubits.of(2), Qubits.of(1), 12, random);
        assertTrue(tensor(Circuits.PURE.plain(f.r())).near(Tensors.COMPLEX.rotateRight(tensor(f)), 1e-12), f::toString);
        assertTrue(tensor(Circuits.PURE.plain(f.l().dagger())).near(tensor(f).dagger().rotate(), 1e-12), f::toString);
        assertEquals(f, f.r().l());
        assertEquals(f, f.dagger().dagger());
        assertEquals(f.r().dagger(), f.dagger().r());
    }

    @Test
    void parametersAreReplaced() {
        Diagram f = Gates.rx(Phase.parameter("α").times(2, 1)).then(Gates.X);
        assertEquals(Gates.rx(Phase.parameter("β").plus(Phase.of(1, 2))).then(Gates.X),
                Circuits.PURE.substitute(f, Map.of("α", Phase.parameter("β").times(1, 2).plus(Phase.of(1, 4)))));
    }

    @Test
    void whatIsNoCircuitIsRefused() {
        Diagram box = Box.of("f", Qubits.of(1), Qubits.of(1)), wire = Diagram.id("n");
        assertEquals("f : qubit → qubit is no gate of a circuit",
                assertThrows(NotACircuit.class, () -> Circuits.PURE.plain(box)).getMessage());
        assertEquals("the wire n carries no qubit",
                assertThrows(NotACircuit.class, () -> Circuits.PURE.plain(wire)).getMessage());
        assertThrows(NotAdjoint.class, () -> Circuits.PURE.cup(Qubits.of(1), Qubits.of(2)));
    }
}
