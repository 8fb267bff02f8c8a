package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Amplitudes;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.network.Plans;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.RandomMeanings;
import org.catenary.functors.tensor.RandomTensors;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.functors.tensor.TensorNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReverseTest {

    @Test
    void theSquareOfALength() {
        // @start region="reverse"
        Ty n = Ty.of("n");
        Box state = Box.of("state", Ty.unit(), n);
        Tensor image = Tensor.of(Dim.unit(), Dim.of(2), 3, 4);
        var functor = TensorFunctor.of(Map.of("n", Dim.of(2)), Map.of(state, image));
        Reverse.Run run = Reverse.of(functor.network(state.then(state.dagger()))).run(List.of(image), functor.budget());
        assertEquals(Tensor.scalar(25), run.value());
        assertEquals(List.of(image.times(2)), run.pullback(Tensor.scalar(1)));
        // @end
        assertThrows(WrongType.class, () -> run.pullback(image));
    }

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(60); }

    /// `⟨w, (F(x + hv) - F(x - hv)) / 2h⟩ = ⟨pullback(w), v⟩` up to `h²`, for the real inner product
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithCentralDifferences(long seed) {
        var random = Seeded.Random.of(seed);
        boolean real = seed % 2 == 0;
        var functor = RandomMeanings.of(seed, real);
        for (Diagram diagram : RandomMeanings.diagrams(seed)) {
            TensorNetwork network = functor.network(diagram);
            List<Tensor> images = network.images(functor.onBoxes());
            List<Tensor> tangents = images.stream().map(t -> RandomTensors.tensor(t.dom(), t.cod(), real, random)).toList();
            Reverse.Run run = Reverse.of(network).run(images, functor.budget());
            assertEquals(network.contract(images, functor.budget()), run.value());
            Tensor cotangent = RandomTensors.tensor(run.value().dom(), run.value().cod(), real, random);
            double h = 1e-5;
            Tensor above = network.contract(moved(images, tangents, h), functor.budget());
            Tensor below = network.contract(moved(images, tangents, -h), functor.budget());
            double difference = inner(cotangent, above.plus(below.times(-1))) / (2 * h), derivative = 0;
            List<Tensor> pulled = run.pullback(cotangent);
            double scale = Math.max(1, above.numbers().largest());
            for (int box = 0; box < images.size(); box++) {
                assertEquals(images.get(box).isReal(), pulled.get(box).isReal());
                derivative += inner(pulled.get(box), tangents.get(box));
                scale = Math.max(scale, pulled.get(box).numbers().largest());
            }
            assertEquals(difference, derivative, 1e-6 * scale, diagram::toString);
        }
    }

    /// `⟨w, ∂F(circuit)⟩ = Σ ⟨cotangent of the box, ∂F(box)⟩`, the left side by the formal sum
    @Seeded
    void agreesWithTheFormalSum(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = RandomCircuits.circuit(Qubits.of(1), Qubits.of(2), 20, random);
        var functor = Amplitudes.functor(Map.of("α", 0.3, "β", -0.7, "γ", 1.1));
        TensorNetwork network = functor.network(circuit);
        Reverse.Run run = Reverse.of(network).run(network.images(functor.onBoxes()), functor.budget());
        Tensor cotangent = RandomTensors.tensor(run.value().dom(), run.value().cod(), false, random);
        List<Tensor> pulled = run.pullback(cotangent);
        for (String parameter : RandomCircuits.PARAMETERS) {
            double derivative = 0;
            for (int box = 0; box < pulled.size(); box++) {
                derivative += inner(pulled.get(box), functor.apply(Gradient.of(network.boxes().get(box), parameter)));
            }
            double formal = inner(cotangent, functor.apply(Gradient.of(circuit, parameter)));
            assertEquals(formal, derivative, 1e-12 * Math.max(1, Math.abs(formal)), circuit::toString);
        }
    }

    /// Values and cotangents of evaluations in one network with an axis for them are those of each alone.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void evaluationsSideBySideAreWhatEachIs(long seed) {
        var random = Seeded.Random.of(seed);
        boolean real = seed % 2 == 0;
        int count = 1 + (int) (seed % 4);
        var functor = RandomMeanings.of(seed, real);
        for (Diagram diagram : RandomMeanings.diagrams(seed)) {
            TensorNetwork network = functor.network(diagram), wide = network.sideBySide(count, new Plans());
            List<List<Tensor>> images = network.shapes().stream().map(shape -> Stream.generate(() -> RandomTensors.tensor(shape.dom(), shape.cod(), real, random))
                    .limit(count).toList()).toList();
            Reverse.Run run = Reverse.of(wide).run(joined(images, wide.shapes()), functor.budget());
            List<Tensor> cotangents = Stream.generate(() -> RandomTensors.tensor(network.shape().dom(), network.shape().cod(), real, random)).limit(count).toList();
            List<Tensor> pulled = run.pullback(joined(List.of(cotangents), List.of(wide.shape())).getFirst());
            for (int k = 0; k < count; k++) {
                int at = k;
                Reverse.Run one = Reverse.of(network).run(images.stream().map(each -> each.get(at)).toList(), functor.budget());
                assertTrue(one.value().near(slice(run.value(), network.shape(), k), 1e-9), diagram::toString);
                List<Tensor> alone = one.pullback(cotangents.get(k));
                for (int box = 0; box < alone.size(); box++) {
                    Tensor expected = alone.get(box), found = slice(pulled.get(box), network.shapes().get(box), k);
                    assertTrue(expected.near(found, 1e-9 * Math.max(1, expected.numbers().largest())), diagram::toString);
                }
            }
        }
    }

    private static List<Tensor> joined(List<List<Tensor>> tensors, List<TensorNetwork.Shape> shapes) {
        var joined = new ArrayList<Tensor>();
        for (int box = 0; box < tensors.size(); box++) {
            joined.add(Tensor.of(shapes.get(box).dom(), shapes.get(box).cod(), Numbers.joined(tensors.get(box).stream().map(Tensor::numbers).toList())));
        }
        return joined;
    }

    private static Tensor slice(Tensor tensors, TensorNetwork.Shape shape, int k) {
        int size = IntStream.of(shape.axes().sizes()).reduce(1, Math::multiplyExact);
        return Tensor.of(shape.dom(), shape.cod(), tensors.numbers().slice(k * size, size));
    }

    private static List<Tensor> moved(List<Tensor> images, List<Tensor> tangents, double by) {
        var moved = new ArrayList<Tensor>();
        for (int k = 0; k < images.size(); k++) {
            moved.add(images.get(k).plus(tangents.get(k).times(by)));
        }
        return moved;
    }

    private static double inner(Tensor f, Tensor g) {
        Numbers x = f.numbers().toComplex(), y = g.numbers().toComplex();
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += x.re()[i] * y.re()[i] + x.im()[i] * y.im()[i];
        }
        return sum;
    }

    @Test
    void aBoxThatOccursManyTimesGetsOneCotangent() {
        Box f = Box.of("f", Ty.of("x"), Ty.of("x"));
        Diagram power = Diagram.id("x");
        int n = 10_000;
        for (int i = 0; i < n; i++) {
            power = power.then(f);
        }
        Tensor image = Tensor.of(Dim.of(1), Dim.of(1), 1);
        var functor = TensorFunctor.of(Map.of("x", Dim.of(1)), Map.of(f, image));
        Reverse.Run run = Reverse.of(functor.network(power)).run(List.of(image), functor.budget());
        assertEquals(List.of(image.times(n)), run.pullback(image));
    }

    @Test
    void theTraceIsKeptWithinTheBudget() {
        Box f = Box.of("f", Ty.unit(), Ty.of("x"));
        Tensor image = Tensor.of(Dim.unit(), Dim.of(100), new double[100]);
        var functor = TensorFunctor.of(Map.of("x", Dim.of(100)), Map.of(f, image));
        Reverse reverse = Reverse.of(functor.network(f.tensor(f)));
        assertThrows(OverBudget.class, () -> reverse.run(List.of(image), new Budget(80_000)));
    }
}
