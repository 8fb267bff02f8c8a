package org.catenary.qnlp.ansatz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.catenary.autodiff.diagram.Adjoint;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Amplitudes;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.StateVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitShapeTest {

    static Stream<CircuitShape> shapes() {
        return Stream.concat(CircuitShape.published().stream(), Stream.of(new StronglyEntangling(List.of(2, 1))));
    }

    private static Diagram circuit(CircuitShape shape, int qubits, int layers) {
        int[] next = {0};
        return shape.layers(qubits, layers, () -> Phase.parameter("θ" + next[0]++));
    }

    private static int perLayer(CircuitShape shape, int q) {
        return switch (shape) {
            case Iqp _ -> q - 1;
            case Sim sim -> switch (sim) {
                case Sim4 -> 3 * q - 1;
                case Sim8 -> 5 * q - 1;
                case Sim9, Sim9Cx -> q;
                case Sim14 -> 4 * q;
                case Sim15 -> 2 * q;
            };
            default -> 3 * q;
        };
    }

    /// The table: parameters of a layer times layers, in the order of their names.
    @ParameterizedTest @MethodSource("shapes")
    void parametersAreAsManyAsPublished(CircuitShape shape) {
        for (int q = 3; q <= 5; q++) {
            for (int layers = 0; layers <= 2; layers++) {
                var expected = new ArrayList<String>();
                for (int k = 0; k < layers * perLayer(shape, q); k++) {
                    expected.add("θ" + k);
                }
                assertEquals(expected, Parametrised.parametersOf(circuit(shape, q, layers)), "%d qubits, %d layers".formatted(q, layers));
            }
        }
    }

    /// State vector and tensor network agree, for every input.
    @ParameterizedTest @MethodSource("shapes")
    void theTwoEvaluationsAgree(CircuitShape shape) {
        Diagram circuit = circuit(shape, 3, 2);
        Map<String, Double> values = values(circuit, 7);
        assertTrue(StateVector.evaluate(circuit, values).near(Amplitudes.functor(values).apply(circuit), 1e-12));
    }

    /// The adjoint gradient of `Σₖ (k + 1) |aₖ|²` is that of differences.
    @ParameterizedTest @MethodSource("shapes")
    void gradientsAreThoseOfDifferences(CircuitShape shape) {
        Diagram circuit = Gates.ket(0, 0, 0).then(circuit(shape, 3, 2));
        List<String> names = Parametrised.parametersOf(circuit);
        double[] at = values(circuit, 3).entrySet().stream().mapToDouble(Map.Entry::getValue).toArray();
        var positions = new HashMap<String, Integer>();
        names.forEach(name -> positions.put(name, positions.size()));
        var program = CircuitProgram.of(circuit, positions);
        var gradient = new double[at.length];
        new Adjoint(program).valueAndPullback(at, (re, im, dre, dim) -> {
            for (int k = 0; k < dre.length; k++) {
                dre[k] = 2 * (k + 1) * re[k];
                dim[k] = 2 * (k + 1) * im[k];
            }
            return 0;
        }, gradient);
        double step = 1e-5;
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone(), down = at.clone();
            up[i] += step;
            down[i] -= step;
            assertEquals((value(program, up) - value(program, down)) / (2 * step), gradient[i], 1e-6, names.get(i));
        }
    }

    private static double value(CircuitProgram program, double... at) {
        var state = new StateVector(program);
        state.run(at);
        double value = 0;
        for (int k = 0; k < state.size(); k++) {
            value += (k + 1) * state.probability(k);
        }
        return value;
    }

    private static Map<String, Double> values(Diagram circuit, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var values = new LinkedHashMap<String, Double>();
        Parametrised.parametersOf(circuit).forEach(name -> values.put(name, random.nextDouble()));
        return values;
    }

    @ParameterizedTest @MethodSource("shapes")
    void everyShapeIsFoundByItsName(CircuitShape shape) {
        assertEquals(Optional.of(shape), CircuitShape.named(shape.name()));
        assertEquals(Optional.of(shape), CircuitShape.named(shape.name().toLowerCase(Locale.ROOT)));
    }

    @Test void whatIsNoShapeIsNotFound() {
        assertEquals(Optional.empty(), CircuitShape.named("Sim99"));
        assertEquals(Optional.empty(), CircuitShape.named("StronglyEntangling(0)"));
        assertThrows(IllegalArgumentException.class, () -> new StronglyEntangling(List.of(1, 0)));
        assertThrows(StronglyEntangling.NoEntanglement.class, () -> circuit(new StronglyEntangling(List.of(3)), 3, 1));
    }

    @Test void gatesGoBetweenAnyTwoQubits() {
        Diagram there = QubitRow.of(4).on(3, 1, Gates.CX).circuit(), back = QubitRow.of(4).on(1, 3, Gates.CX).circuit();
        var down = StateVector.evaluate(Gates.ket(0, 0, 0, 1).then(there), Map.of());
        var up = StateVector.evaluate(Gates.ket(0, 1, 0, 0).then(back), Map.of());
        assertEquals(1, down.at(0, 1, 0, 1).re());
        assertEquals(1, up.at(0, 1, 0, 1).re());
        assertThrows(IllegalArgumentException.class, () -> QubitRow.of(2).on(1, 1, Gates.CX));
    }

    @Test void anAnsatzOfOnesOwnIsOneClass() {
        // @start region="own"
        record Brick() implements CircuitShape {
            @Override public String name() { return "brick"; }

            @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
                return register.each(() -> Gates.ry(fresh.get())).ladder(() -> Gates.CZ);
            }
        }
        Diagram circuit = new Brick().layers(3, 2, () -> Phase.parameter("θ"));   // 2 · (3 rotations, 2 CZ)
        // @end
        assertEquals(Qubits.of(3), circuit.dom());
        assertEquals(10, circuit.boxes().size());
    }
}
