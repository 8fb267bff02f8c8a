package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.DiscopyCircuit;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Gradients as formal sums of diagrams, evaluated, against recorded numbers.
@Tag("conformance")
class GradientConformanceTest {

    private static final Gradient TENSORS = new Gradient(List.of(PolynomialTensor::derivative));

    @TestFactory
    Stream<DynamicTest> circuits() {
        return ReferenceData.configured().cases("discopy/circuit_gradient").test(reference -> {
            Diagram circuit = DiscopyCircuit.of(reference);
            Map<String, Double> values = values(reference.get("params"));
            Tensor value = StateVector.evaluate(circuit, values);
            near(reference.get("value"), value);
            for (var by : reference.get("gradient").properties()) {
                Tensor slope = StateVector.evaluate(Gradient.of(circuit, by.getKey()), values);
                near(by.getValue(), slope);
                if (reference.has("squared_modulus")) {
                    squared(reference.get("squared_modulus"), by.getKey(), value, slope);
                }
            }
        });
    }

    /// `∂|a|² = 2 Re(ā ∂a)`
    private static void squared(JsonNode recorded, String parameter, Tensor value, Tensor slope) {
        double[] re = value.toComplex().numbers().re(), im = value.toComplex().numbers().im();
        double[] dre = slope.toComplex().numbers().re(), dim = slope.toComplex().numbers().im();
        double[] squares = numbers(recorded.get("value").has("data") ? recorded.get("value").get("data") : recorded.get("value"));
        JsonNode gradient = recorded.get("gradient").get(parameter);
        double[] slopes = numbers(gradient.has("data") ? gradient.get("data") : gradient);
        for (int k = 0; k < re.length; k++) {
            assertEquals(squares[k], re[k] * re[k] + im[k] * im[k], 1e-9);
            assertEquals(slopes[k], 2 * (re[k] * dre[k] + im[k] * dim[k]), 1e-8);
        }
    }

    private static void near(JsonNode expected, Tensor value) {
        assertArrayEquals(numbers(expected.get("re")), value.toComplex().numbers().re(), 1e-9);
        assertArrayEquals(numbers(expected.get("im")), value.toComplex().numbers().im(), 1e-9);
    }

    @TestFactory
    Stream<DynamicTest> tensors() {
        return ReferenceData.configured().cases("discopy/tensor_gradient").test(reference -> {
            Diagram diagram = tensor(reference.get("expression"));
            Map<String, Double> values = values(reference.get("params"));
            double[] value = tensors(values).apply(diagram).numbers().re(), recorded = numbers(reference.get("value").get("data"));
            close(recorded, value, 1e-9);
            for (var by : reference.get("gradient").properties()) {
                close(numbers(by.getValue()), tensors(values).apply(TENSORS.by(diagram, by.getKey())).numbers().re(), 1e-8);
            }
        });
    }

    private static void close(double[] expected, double[] found, double tolerance) {
        assertEquals(expected.length, found.length);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], found[k], tolerance * Math.max(1, Math.abs(expected[k])));
        }
    }

    private static Diagram tensor(JsonNode expression) {
        return switch (expression.get("type").asString()) {
            case "box" -> new PolynomialTensor(expression.get("name").asString(), type(expression.get("dom")), type(expression.get("cod")),
                    entries(expression.get("entries")));
            case "then" -> Free.DIAGRAMS.thenAll(all(expression.get("of")));
            case "tensor" -> Free.DIAGRAMS.tensorAll(all(expression.get("of")));
            case "bubble" -> tensor(expression.get("of")).bubble(expression.get("function").asString());
            case String other -> throw new AssertionError(other);
        };
    }

    private static List<Diagram> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(GradientConformanceTest::tensor).toList();
    }

    private static Ty type(JsonNode dims) {
        return Ty.of(StreamSupport.stream(dims.spliterator(), false).map(JsonNode::asInt).map(n -> "d" + n)
                .toArray(String[]::new));
    }

    private static List<List<PolynomialTensor.Monomial>> entries(JsonNode list) {
        var entries = new ArrayList<List<PolynomialTensor.Monomial>>();
        for (JsonNode entry : list) {
            var monomials = new ArrayList<PolynomialTensor.Monomial>();
            for (JsonNode monomial : entry) {
                var powers = new TreeMap<String, Integer>();
                monomial.get("pow").properties().forEach(p -> powers.put(p.getKey(), p.getValue().asInt()));
                monomials.add(new PolynomialTensor.Monomial(monomial.get("coef").asDouble(), powers));
            }
            entries.add(List.copyOf(monomials));
        }
        return entries;
    }

    private static Dim dim(Ty type) { return Dim.of(type.toList().stream().mapToInt(ob -> Integer.parseInt(ob.toString().substring(1))).toArray()); }

    private static TensorFunctor tensors(Map<String, Double> values) {
        var plain = TensorFunctor.of(ob -> Dim.of(Integer.parseInt(ob.toString().substring(1))),
                box -> ((PolynomialTensor) box).at(dim(box.dom()), dim(box.cod()), values));
        return new TensorFunctor(plain.onAtoms(), plain.onBoxes(), Pointwise::bubble, plain.plans(), plain.budget());
    }

    /// The expectation of an observable is a diagram without open wires; value, gradient and second derivatives by the product
    /// rule on the circuit and its adjoint, the bubble by the chain rule on numbers.
    @TestFactory
    Stream<DynamicTest> expectations() {
        return ReferenceData.configured().cases("autodiff/diagrammatic").test(reference -> {
            int parameters = reference.get("theta").size();
            var values = new TreeMap<String, Double>();
            for (int p = 0; p < parameters; p++) {
                values.put("t" + p, reference.get("theta").get(p).asDouble() / (2 * Math.PI));
            }
            Diagram expectation = expectation(reference);
            Pointwise bubble = Pointwise.named(reference.get("bubble").asString()).orElseThrow();
            double inner = number(expectation, values), first = bubble.derivative().at(inner), second = bubble.derivative().derivative().at(inner);
            assertEquals(reference.get("value").asDouble(), bubble.at(inner), 1e-10);
            for (int p = 0; p < parameters; p++) {
                Diagram by = Gradient.of(expectation, "t" + p);
                double slope = number(by, values) / (2 * Math.PI);
                assertEquals(reference.get("gradient").get(p).asDouble(), first * slope, 1e-10);
                for (int q = 0; q < parameters; q++) {
                    double other = number(Gradient.of(expectation, "t" + q), values) / (2 * Math.PI);
                    double both = number(Gradient.of(by, "t" + q), values) / (4 * Math.PI * Math.PI);
                    assertEquals(reference.get("hessian").get(p).get(q).asDouble(), second * slope * other + first * both, 1e-9);
                }
            }
        });
    }

    private static double number(Diagram scalar, Map<String, Double> values) {
        return StateVector.evaluate(scalar, values).toComplex().numbers().re()[0];
    }

    private static Diagram expectation(JsonNode reference) {
        int qubits = reference.get("qubits").asInt();
        Diagram state = Gates.ket(new int[qubits]);
        for (JsonNode gate : reference.get("gates")) {
            state = on(state, gate);
        }
        var terms = new ArrayList<Diagram>();
        for (JsonNode term : reference.get("observable")) {
            Diagram measured = state;
            String paulis = term.get("pauli").asString();
            for (int k = 0; k < qubits; k++) {
                measured = switch (paulis.charAt(k)) {
                    case 'X' -> measured.thenAt(k, Gates.X);
                    case 'Y' -> measured.thenAt(k, Gates.Y);
                    case 'Z' -> measured.thenAt(k, Gates.Z);
                    default -> measured;
                };
            }
            terms.add(Gates.scalar(term.get("coefficient").asDouble(), 0).tensor(measured.then(state.dagger())));
        }
        return Diagram.sum(Ty.unit(), Ty.unit(), terms);
    }

    private static Diagram on(Diagram state, JsonNode gate) {
        int first = gate.get("qubits").get(0).asInt();
        String name = gate.get("gate").asString();
        var phases = gate.has("angle") ? List.of(phase(gate.get("angle"))) : List.<Phase>of();
        var unitary = Gates.ofQasm(name.toLowerCase(Locale.ROOT), phases).orElseThrow();
        if (gate.get("qubits").size() == 1) {
            return state.thenAt(first, unitary);
        }
        int second = gate.get("qubits").get(1).asInt(), low = Math.min(first, second), length = Math.abs(first - second) + 1;
        var order = new ArrayList<>(List.of(first - low, second - low));
        for (int k = 1; k + 1 < length; k++) {
            order.add(k);
        }
        Diagram gather = Diagram.permutation(Qubits.of(length), order.stream().mapToInt(k -> k).toArray());
        return state.thenAt(low, gather).thenAt(low, unitary).thenAt(low, gather.dagger());
    }

    private static Phase phase(JsonNode angle) {
        Phase phase = Phase.of(angle.get("const").asDouble() / (2 * Math.PI));
        for (JsonNode term : angle.get("linear")) {
            phase = phase.plus(Phase.parameter("t" + term.get(0).asInt()).times(term.get(1).asDouble()));
        }
        return phase;
    }

    private static Map<String, Double> values(JsonNode params) {
        var values = new TreeMap<String, Double>();
        params.properties().forEach(p -> values.put(p.getKey(), p.getValue().asDouble()));
        return values;
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }
}
