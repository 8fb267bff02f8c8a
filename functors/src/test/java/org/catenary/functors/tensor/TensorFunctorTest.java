package org.catenary.functors.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorFunctorTest {

    private static final Ty N = Ty.of("n"), S = Ty.of("s"), I = Ty.unit();
    private static final Box ALICE = Box.of("Alice", I, N), BOB = Box.of("Bob", I, N);
    private static final Box LOVES = Box.of("loves", I, N.r().tensor(S).tensor(N.l()));
    private static final Diagram SENTENCE = ALICE.tensor(LOVES).tensor(BOB)
            .then(Diagram.cup(N).tensor(Diagram.id(S)).tensor(Diagram.cup(N.l(), N)));

    @Test
    void theMeaningOfASentence() {
        // @start region="functor"
        Dim n = Dim.of(2), s = Dim.of(1), unit = Dim.unit();
        var meaning = TensorFunctor.of(Map.of("n", n, "s", s), Map.of(
                ALICE, Tensor.of(unit, n, 1, 0), BOB, Tensor.of(unit, n, 0, 1),
                LOVES, Tensor.of(unit, Dim.of(2, 1, 2), 0, 1, 1, 0)));
        assertEquals(Tensor.of(unit, s, 1), meaning.apply(SENTENCE));
        // @end
        assertEquals("""
                3 tensors in 2 steps: 6 multiplications, largest tensor 2 numbers, peak 24 B
                  Alice [0]
                  · loves [0 1 2] → [1 2]
                  · Bob [2] → [1]""", meaning.network(SENTENCE).toString());
    }

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(100); }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void contractionAgreesWithTheCategory(long seed) {
        var functor = RandomMeanings.of(seed, seed % 2 == 0);
        var target = seed % 2 == 0 ? Tensors.REAL : Tensors.COMPLEX;
        for (Diagram diagram : RandomMeanings.diagrams(seed)) {
            Tensor network = functor.apply(diagram), category = functor.plain(target).apply(diagram);
            assertEquals(category.dom(), network.dom());
            assertEquals(category.cod(), network.cod());
            assertTrue(network.near(category, 1e-10), () -> "%s%n%s%nis not %s".formatted(diagram, network, category));
        }
    }

    @Test
    void theSameShapeIsPlannedOnce() {
        Diagram other = Box.of("Eve", I, N).tensor(LOVES).tensor(BOB).then(SENTENCE.steps().last());
        var functor = TensorFunctor.of(_ -> Dim.of(2), _ -> Tensor.scalar(1));
        assertSame(functor.network(SENTENCE).plan(), functor.network(other).plan());
    }

    @Test
    void aWidePageIsNeverMade() {
        Diagram many = Diagram.id(I), cups = Diagram.id(I);
        for (int i = 0; i < 1000; i++) {
            many = many.tensor(Box.of("f" + i, I, N.tensor(N.r())));
            cups = cups.tensor(Diagram.cup(N));
        }
        var functor = TensorFunctor.of(_ -> Dim.of(4), box -> Tensor.of(Dim.unit(), Dim.of(4, 4), new double[16]));
        assertEquals(Tensor.scalar(0), functor.apply(many.then(cups)));
    }

    @Test
    void sumsNestWithoutEnd() {
        Diagram nested = ALICE;
        for (int i = 0; i < 10_000; i++) {
            nested = nested.plus(BOB).then(Box.of("f", N, N));
        }
        double half = 0.5;
        var functor = TensorFunctor.of(_ -> Dim.of(1), box -> box.name().equals("f")
                ? Tensor.of(Dim.of(1), Dim.of(1), half) : Tensor.of(Dim.unit(), Dim.of(1), 1));
        assertEquals(Tensor.of(Dim.unit(), Dim.of(1), 1), functor.apply(nested));
    }

    @Test
    void manyMeaningsOfOneSentence() {
        // @start region="batch"
        Dim n = Dim.of(2), unit = Dim.unit();
        Map<Box, Tensor> words = Map.of(BOB, Tensor.of(unit, n, 0, 1), LOVES, Tensor.of(unit, Dim.of(2, 1, 2), 0, 1, 1, 0));
        var meaning = TensorFunctor.of(ob -> ob.equals(Ob.of("n")) ? n : Dim.of(1), words::get);
        List<Tensor> values = meaning.applyAll(SENTENCE, Stream.of(0.0, 0.5, 1.0).<Function<Box, Tensor>>map(p ->
                box -> box.equals(ALICE) ? Tensor.of(unit, n, p, 1 - p) : words.get(box)).toList());
        assertEquals(List.of(0.0, 0.5, 1.0), values.stream().map(value -> value.numbers().get(0).re()).toList());
        // @end
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void manyMeaningsAreWhatEachOfThemIs(long seed) {
        var first = RandomMeanings.of(seed, seed % 2 == 0);
        var other = RandomMeanings.of(seed, seed % 3 == 0);
        Function<Box, Tensor> halved = box -> box.name().hashCode() % 2 == 0 ? first.onBoxes().apply(box) : first.onBoxes().apply(box).times(0.5);
        List<Function<Box, Tensor>> meanings = List.of(first.onBoxes(), halved, other.onBoxes());
        for (Diagram diagram : RandomMeanings.diagrams(seed)) {
            List<Tensor> all = first.applyAll(diagram, meanings);
            for (int k = 0; k < meanings.size(); k++) {
                Tensor one = new TensorFunctor(first.onAtoms(), meanings.get(k), first.onBubbles(), first.plans(), first.budget()).apply(diagram);
                Tensor found = all.get(k);
                assertTrue(found.near(one, 1e-10), () -> "%s%n%s%nis not %s".formatted(diagram, found, one));
            }
        }
        assertEquals(List.of(), first.applyAll(SENTENCE, List.of()));
    }

    @Test
    void whatIsMissingOrDoesNotFitIsNamed() {
        Dim n = Dim.of(2), unit = Dim.unit();
        Map<Box, Tensor> images = new HashMap<>(Map.of(ALICE, Tensor.of(unit, n, 1, 0), BOB, Tensor.of(unit, n, 0, 1)));
        assertEquals("no image for the box loves : I → nʳ ⊗ s ⊗ nˡ; there are images for Alice, Bob",
                message(NoImage.class, Map.of("n", n, "s", n), images));
        assertEquals("no image for the atom s; there are images for n", message(NoImage.class, Map.of("n", n), images));
        images.put(LOVES, Tensor.of(unit, Dim.of(3, 2, 2), new double[12]));
        assertEquals("F(loves) should have type 1 → 2 ⊗ 2 ⊗ 2, got 1 → 3 ⊗ 2 ⊗ 2; "
                + "axis 0, the wire nʳ, has dimension 3 there, 2 at Alice on the same wire",
                message(WrongShape.class, Map.of("n", n, "s", n), images));
        images.put(LOVES, Tensor.of(unit, Dim.of(2, 2), new double[4]));
        assertEquals("F(loves) should have type 1 → 2 ⊗ 2 ⊗ 2, got 1 → 2 ⊗ 2",
                message(WrongShape.class, Map.of("n", n, "s", n), images));
    }

    private static String message(Class<? extends Mistake> type, Map<String, Dim> dims, Map<Box, Tensor> images) {
        return assertThrows(type, () -> TensorFunctor.of(dims, images).apply(SENTENCE)).getMessage();
    }

    @Test
    void theBudgetIsKept() {
        var functor = TensorFunctor.of(_ -> Dim.of(64), box -> Tensor.of(Dim.unit(), Dim.of(64), new double[64]));
        assertEquals(4096, functor.apply(ALICE.tensor(BOB)).numbers().size());
        assertThrows(OverBudget.class, () -> functor.within(new Budget(1000)).apply(ALICE.tensor(BOB)));
    }
}
