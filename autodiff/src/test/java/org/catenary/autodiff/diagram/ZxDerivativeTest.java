package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.network.Budget;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.zx.Kind;
import org.catenary.functors.zx.ZxBox;
import org.catenary.functors.zx.ZxScalar;
import org.catenary.functors.zx.ZxTensor;
import org.catenary.functors.zx.ZxTranslation;
import org.junit.jupiter.api.Test;

class ZxDerivativeTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7);
    private static final Phase A = Phase.parameter("α"), B = Phase.parameter("β");

    private static Tensor value(Diagram diagram, Map<String, Double> values) {
        return ZxTensor.of(ZxTranslation.graph(diagram), values, Budget.standard());
    }

    /// The terms of a formal sum, in order.
    private static List<Diagram> terms(Diagram diagram) {
        return diagram instanceof Diagram.Frame frame && frame.border() instanceof Border.Sum
                ? frame.inside().stream().flatMap(term -> terms(term).stream()).toList() : List.of(diagram);
    }

    private static Tensor sum(Diagram formal) {
        return terms(formal).stream().map(term -> value(term, VALUES)).reduce(Tensor::plus).orElseThrow();
    }

    private static Tensor difference(Diagram diagram, String parameter) {
        double h = 1e-5;
        var plus = new HashMap<>(VALUES);
        var minus = new HashMap<>(VALUES);
        plus.merge(parameter, h, Double::sum);
        minus.merge(parameter, -h, Double::sum);
        return value(diagram, plus).plus(value(diagram, minus).times(-1)).times(1 / (2 * h));
    }

    @Test
    void spider() {
        Diagram green = new ZxBox.Spider(Kind.Z, 1, 1, A);
        Diagram closed = new ZxBox.Spider(Kind.Z, 1, 2, A).then(Diagram.id(Qubits.of(1)).tensor(new ZxBox.Spider(Kind.X, 1, 0, Phase.of(1, 2))));
        Diagram factor = new ZxBox.Factor(new ZxScalar(-1, Phase.ZERO, List.of(), new Complex(0, 2 * Math.PI)));
        assertEquals(factor.tensor(closed), Gradient.of(green, "α"));
        assertEquals(Diagram.zero(green.dom(), green.cod()), Gradient.of(green, "β"));
        assertTrue(sum(Gradient.of(green, "α")).near(difference(green, "α"), 1e-8));
    }

    private static Diagram random(RandomGenerator random) {
        Diagram diagram = Diagram.id(Qubits.of(random.nextInt(3)));
        for (int k = 0; k < 8; k++) {
            int width = diagram.cod().size() > 4 ? 4 : Math.toIntExact(diagram.cod().size());
            int in = width == 0 ? 0 : random.nextInt(width + 1), out = random.nextInt(3);
            Phase phase = List.of(A, B, A.times(2, 1).plus(Phase.of(1, 8)), A.plus(B.negate()), Phase.of(1, 4), Phase.ZERO).get(random.nextInt(6));
            diagram = diagram.thenAt(random.nextInt(Math.toIntExact(diagram.cod().size()) - in + 1),
                    random.nextInt(5) == 0 && in == 1 ? new ZxBox.Hadamard() : random.nextInt(4) == 0 ? Diagram.spider(Qubits.of(1), in, out, phase)
                            : new ZxBox.Spider(random.nextBoolean() ? Kind.Z : Kind.X, in, out, phase));
        }
        return diagram;
    }

    /// The formal sum has the derivative for its value; one term an occurrence, and mixed derivatives commute.
    @Seeded
    void agreesWithCentralDifferences(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int k = 0; k < 5; k++) {
            Diagram diagram = random(random);
            for (String parameter : List.of("α", "β")) {
                Diagram gradient = Gradient.of(diagram, parameter);
                if (gradient.equals(Diagram.zero(diagram.dom(), diagram.cod()))) {
                    continue;
                }
                double scale = Math.max(1, value(diagram, VALUES).norm());
                assertTrue(sum(gradient).near(difference(diagram, parameter), 1e-6 * scale), diagram::toString);
            }
        }
    }

    @Test
    void secondDerivativesCommute() {
        Diagram diagram = new ZxBox.Spider(Kind.Z, 1, 2, A).then(new ZxBox.Spider(Kind.X, 2, 1, A.plus(B))).then(new ZxBox.Spider(Kind.Z, 1, 1, B));
        Tensor mixed = sum(Gradient.of(Gradient.of(diagram, "α"), "β"));
        assertTrue(mixed.near(sum(Gradient.of(Gradient.of(diagram, "β"), "α")), 1e-10));
        double h = 1e-4;
        var plus = new HashMap<>(VALUES);
        var minus = new HashMap<>(VALUES);
        plus.merge("β", h, Double::sum);
        minus.merge("β", -h, Double::sum);
        Diagram byA = Gradient.of(diagram, "α");
        Tensor difference = terms(byA).stream().map(t -> value(t, plus).plus(value(t, minus).times(-1)).times(1 / (2 * h))).reduce(Tensor::plus)
                .orElseThrow();
        assertTrue(mixed.near(difference, 1e-4));
    }

    /// The derivative of a circuit and that of its ZX diagram are the same matrix.
    @Test
    void agreesWithTheCircuit() {
        for (Diagram circuit : List.of(Gates.rz(A), Gates.rx(A.times(2, 1)), Gates.u1(A), Gates.H.then(Gates.ry(A)).then(Gates.rz(B.plus(A))),
                Gates.cu1(A), Gates.crz(A), Gates.crx(A.plus(B)).then(Gates.CX).then(Gates.rzz(A)), Gates.u3(A, B, A), Gates.fsim(A, A.plus(B)))) {
            Diagram zx = ZxTranslation.diagram(ZxTranslation.graph(circuit));
            Tensor expected = StateVector.evaluate(Gradient.of(circuit, "α"), VALUES);
            assertTrue(sum(Gradient.of(zx, "α")).near(expected, 1e-10), circuit::toString);
        }
    }

    /// Numbers follow the product rule of their factors.
    @Test
    void numbers() {
        Diagram number = new ZxBox.Factor(new ZxScalar(3, A.plus(B), List.of(A.times(2, 1), B), List.of(new ZxScalar.Pair(A, B.plus(A))),
                new Complex(0.3, -2)));
        assertEquals(List.of("α", "β"), ((ZxBox.Factor) number).parameters());
        assertTrue(sum(Gradient.of(number, "α")).near(difference(number, "α"), 1e-6));
        assertTrue(sum(Gradient.of(number, "β")).near(difference(number, "β"), 1e-6));
    }

    @Test
    void spidersOnOtherWiresAreRefused() {
        Diagram spider = Diagram.spider(Ty.of("x"), 1, 1, A);
        assertThrows(NoDerivative.class, () -> Gradient.of(spider, "α"));
    }
}
