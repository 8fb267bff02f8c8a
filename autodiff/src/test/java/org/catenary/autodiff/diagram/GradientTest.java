package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Amplitudes;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Test;

class GradientTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);

    private static Tensor difference(Diagram circuit, String parameter) {
        double h = 1e-5;
        var plus = new HashMap<>(VALUES);
        var minus = new HashMap<>(VALUES);
        plus.merge(parameter, h, Double::sum);
        minus.merge(parameter, -h, Double::sum);
        return StateVector.evaluate(circuit, plus).plus(StateVector.evaluate(circuit, minus).times(-1)).times(1 / (2 * h));
    }

    @Test
    void rotation() {
        // @start region="gradient"
        Diagram circuit = Gates.rx(Phase.parameter("α").times(2, 1)).then(Gates.H);
        Diagram expected = Gates.scalar(2 * Math.PI, 0)
                .tensor(Gates.rx(Phase.parameter("α").times(2, 1).plus(Phase.of(1, 2)))).then(Gates.H);
        assertEquals(expected, Gradient.of(circuit, "α"));
        assertEquals(Diagram.zero(circuit.dom(), circuit.cod()), Gradient.of(circuit, "β"));
        // @end
    }

    @Seeded
    void agreesWithCentralDifferences(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 10; k++) {
            Diagram circuit = RandomCircuits.circuit(Qubits.of(random.nextInt(3)), Qubits.of(random.nextInt(3)), 20, random);
            for (String parameter : RandomCircuits.PARAMETERS) {
                Tensor gradient = StateVector.evaluate(Gradient.of(circuit, parameter), VALUES);
                assertTrue(gradient.near(difference(circuit, parameter), 1e-7), circuit::toString);
            }
        }
    }

    /// The derivative of a rotated, reversed circuit is the rotated, reversed derivative.
    @Seeded
    void commutesWithRotationAndReversal(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = RandomCircuits.circuit(Qubits.of(2), Qubits.of(1), 15, random);
        Diagram gradient = Gradient.of(circuit, "α");
        assertTrue(value(Gradient.of(circuit.dagger(), "α")).near(value(gradient).dagger(), 1e-12), circuit::toString);
        assertTrue(value(Gradient.of(circuit.r(), "α")).near(value(gradient).rotate(), 1e-12), circuit::toString);
        assertTrue(value(Gradient.of(circuit.l().dagger(), "α")).near(value(gradient).dagger().rotate(), 1e-12), circuit::toString);
        assertTrue(value(Gradient.of(Circuits.PURE.rotateRight(circuit), "α")).near(value(gradient).rotate(), 1e-12));
    }

    private static Tensor value(Diagram circuit) { return Amplitudes.functor(VALUES).plain(Tensors.COMPLEX).apply(circuit); }

    @Seeded
    void secondDerivativesCommute(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = RandomCircuits.circuit(Qubits.of(0), Qubits.of(2), 15, random);
        Diagram byA = Gradient.of(circuit, "α"), byB = Gradient.of(circuit, "β");
        Tensor mixed = value(Gradient.of(byA, "β"));
        assertTrue(mixed.near(value(Gradient.of(byB, "α")), 1e-12), circuit::toString);
        assertTrue(mixed.near(difference(byA, "β"), 1e-6), circuit::toString);
        assertTrue(value(Gradient.of(byA, "α")).near(difference(byA, "α"), 1e-6), circuit::toString);
    }

    /// The diagram's derivative and the adjoint method give one gradient of `Σᵢ |aᵢ|²·i`.
    @Seeded
    void agreesWithTheAdjointMethod(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = RandomCircuits.circuit(Qubits.of(0), Qubits.of(2), 30, random);
        var adjoint = new Adjoint(CircuitProgram.of(circuit, Map.of("α", 0, "β", 1, "γ", 2)));
        var gradient = new double[3];
        adjoint.valueAndPullback(new double[] {0.3, -0.7, 1.1}, (re, im, dre, dim) -> {
            for (int i = 0; i < 4; i++) {
                dre[i] = 2 * i * re[i];
                dim[i] = 2 * i * im[i];
            }
            return 0;
        }, gradient);
        Tensor amplitudes = value(circuit);
        for (int p = 0; p < 3; p++) {
            Tensor derivative = value(Gradient.of(circuit, RandomCircuits.PARAMETERS.get(p)));
            double expected = 0;
            for (int i = 0; i < 4; i++) {
                expected += 2 * i * amplitudes.numbers().get(i).conjugate().times(derivative.numbers().get(i)).re();
            }
            assertEquals(expected, gradient[p], 1e-11);
        }
    }

    @Test
    void sumsAreDifferentiatedTermByTerm() {
        Diagram a = Gates.rx(Phase.parameter("α")), b = Gates.cu1(Phase.parameter("α"));
        Diagram sum = a.tensor(Gates.H).plus(b);
        assertEquals(Gradient.of(a.tensor(Gates.H), "α").plus(Gradient.of(b, "α")), Gradient.of(sum, "α"));
        assertTrue(value(Gradient.of(sum.then(b), "α")).near(difference(sum.then(b), "α"), 1e-7));
    }

    @Test
    void aLongCircuit() {
        Diagram circuit = Diagram.id(Qubits.of(1));
        for (int k = 0; k < 50_000; k++) {
            circuit = circuit.then(Gates.rx(Phase.parameter("p" + k % 5_000)));
        }
        Diagram gradient = Gradient.of(circuit, "p7");
        assertEquals(10 * 50_001 + 1, gradient.size());
    }

    /// A box of another family.
    record Power(String name, int exponent) implements Parametrised {
        @Override public Ty dom() { return Ty.unit(); }

        @Override public Ty cod() { return Ty.unit(); }

        @Override public List<String> parameters() { return List.of(name); }
    }

    @Test
    void anotherFamilySaysItsDerivative() {
        var powers = new Gradient(List.of(GateDerivative.GATES, (box, _) -> box instanceof Power(String x, int n)
                ? Optional.of(Gates.scalar(n, 0).tensor(new Power(x, n - 1))) : Optional.empty()));
        Diagram cube = new Power("x", 3);
        assertEquals(Gates.scalar(3, 0).tensor(new Power("x", 2)), powers.by(cube, "x"));
        assertEquals(Diagram.zero(Ty.unit(), Ty.unit()), powers.by(cube, "y"));
        assertEquals("no derivative of x : I → I by x is known",
                assertThrows(NoDerivative.class, () -> Gradient.of(cube, "x")).getMessage());
    }
}
