package org.catenary.functors.tensor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BiclosedLaws;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.PhasedLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.MeaninglessBubble;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TensorsTest {

    interface Laws extends DaggerCompactLaws<Dim, Tensor>, HypergraphLaws<Dim, Tensor>, BilinearLaws<Dim, Tensor>,
            BiclosedLaws<Dim, Tensor> {
        @Override Tensors category();

        @Override default Dim object(RandomGenerator random) {
            return List.of(Dim.unit(), Dim.of(2), Dim.of(3), Dim.of(2, 1), Dim.of(2, 2)).get(random.nextInt(5));
        }

        @Override default Tensor arrow(Dim dom, Dim cod, RandomGenerator random) {
            return RandomTensors.tensor(dom, cod, category() == Tensors.REAL, random);
        }

        @Override default boolean same(Tensor f, Tensor g) { return f.isReal() == g.isReal() && f.near(g, 1e-12); }
    }

    @Nested
    class Real implements Laws {
        @Override public Tensors category() { return Tensors.REAL; }
    }

    @Nested
    class Complex implements Laws, PhasedLaws<Dim, Tensor, Phase> {
        @Override public Tensors category() { return Tensors.COMPLEX; }

        @Override public Dim phasedObject(RandomGenerator random) {
            return List.of(Dim.unit(), Dim.of(2), Dim.of(2, 2)).get(random.nextInt(3));
        }

        @Override public Phase phase(RandomGenerator random) { return Phase.of(random.nextInt(-8, 8), 8); }

        @Override public Phase plus(Phase a, Phase b) { return a.plus(b); }

        @Override public Phase zero() { return Phase.ZERO; }
    }

    @Test
    void phasesAreOfDimensionTwo() {
        Tensor t = Tensors.COMPLEX.spider(Dim.of(2), 1, 1, Phase.of(1, 4));
        Assertions.assertTrue(t.near(Tensor.of(Dim.of(2), Dim.of(2), Numbers.complex(
                new double[] {1, 0, 0, 0}, new double[] {0, 0, 0, 1})), 1e-12));
        Assertions.assertEquals("a spider with the phase 1/4 needs a wire of dimension 2, or several; got 3",
                Assertions.assertThrows(WrongPhase.class, () -> Tensors.COMPLEX.spider(Dim.of(3), 1, 1, Phase.of(1, 4)))
                        .getMessage());
        Assertions.assertThrows(UnboundParameter.class, () -> Tensors.COMPLEX.spider(Dim.of(2), 1, 1, Phase.parameter("α")));
    }

    /// Phases and functions are contracted as they are composed.
    @Seeded
    void contractionAgreesOnPhasesAndFunctions(long seed) {
        Seeded.Random.draws(seed, random -> {
            Map<Box, Tensor> images = new HashMap<>();
            var types = TensorFunctor.of(_ -> Dim.of(2), _ -> { throw new AssertionError(); });
            var functor = TensorFunctor.of(_ -> Dim.of(2), box -> images.computeIfAbsent(box, b ->
                    RandomTensors.tensor(types.apply(b.dom()), types.apply(b.cod()), false, random)));
            for (Theory theory : List.of(Theory.PHASED, Theory.CLOSED)) {
                Diagram f = RandomDiagrams.of(theory, random).atMost(4).diagram(5);
                Tensor plain = functor.plain(Tensors.COMPLEX).apply(f);
                Assertions.assertTrue(plain.near(functor.apply(f), 1e-6 * (1 + norm(plain))), f::toString);
            }
        });
    }

    private static double norm(Tensor t) {
        return Arrays.stream(t.numbers().re()).map(Math::abs).max().orElse(0);
    }

    @Test
    void whatIsNotDualHasNoBend() {
        Assertions.assertThrows(NotAdjoint.class, () -> Tensors.REAL.cup(Dim.of(2, 3), Dim.of(2, 3)));
        Assertions.assertThrows(NotAdjoint.class, () -> Tensors.REAL.cap(Dim.of(2), Dim.of(3)));
    }

    /// Bubbles mean in a contraction what they mean layer by layer, turned and inside each other.
    @Seeded
    void bubblesAreContractedFromWithin(long seed) {
        var random = Seeded.Random.of(seed);
        Box f = Box.of("f", Ty.of("x"), Ty.of("y", "x")), g = Box.of("g", Ty.of("y", "x"), Ty.of("x"));
        Map<Box, Tensor> images = Map.of(f, RandomTensors.tensor(Dim.of(2), Dim.of(3, 2), false, random),
                g, RandomTensors.tensor(Dim.of(3, 2), Dim.of(2), false, random));
        var functor = new Functor<>(Tensors.COMPLEX, Map.of(Ob.of("x"), Dim.of(2), Ob.of("y"), Dim.of(3))::get, images::get,
                (box, inside) -> inside.stream().reduce(Tensors.COMPLEX.zero(inside.getFirst().dom(), inside.getFirst().cod()),
                        Tensor::plus).plus(inside.getFirst()));
        Diagram inner = f.then(g).bubble("b");
        for (Diagram d : List.of(inner, inner.then(f).bubble("c").then(g), inner.dagger().r(), inner.l().dagger().then(g.l()),
                f.plus(f.bubble("b")).then(g).trace(Ty.of("x")))) {
            Assertions.assertTrue(functor.apply(d).near(TensorFunctor.of(functor).apply(d), 1e-9), d::toString);
        }
        Assertions.assertThrows(MeaninglessBubble.class, () -> TensorFunctor.of(functor.onAtoms(), images::get).apply(inner));
    }
}
