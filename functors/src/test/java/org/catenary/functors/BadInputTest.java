package org.catenary.functors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.MissingStructure;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.function.CaseFunctions;
import org.catenary.functors.function.FiniteFunction;
import org.catenary.functors.function.FiniteFunctions;
import org.catenary.functors.function.JavaFunctions;
import org.catenary.functors.function.Permutations;
import org.catenary.functors.function.Sort;
import org.catenary.functors.matrix.Matrices;
import org.catenary.functors.matrix.Matrix;
import org.catenary.functors.probability.Gaussians;
import org.catenary.functors.probability.Kernels;
import org.catenary.functors.relation.Relations;
import org.catenary.functors.scalar.Booleans;
import org.catenary.functors.scalar.Naturals;
import org.catenary.functors.scalar.NoNegatives;
import org.catenary.functors.scalar.Rig;
import org.catenary.functors.scalar.Tropical;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctorOver;
import org.catenary.functors.tensor.TensorOver;
import org.catenary.functors.tensor.Tensors;
import org.catenary.functors.tensor.TensorsOver;
import org.catenary.functors.tensor.WrongShape;
import org.junit.jupiter.api.Test;

/// What is told of mistakes in every category of meanings.
class BadInputTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);

    private static <O, A extends Arrow<O, A>> String message(
            Class<? extends Mistake> type, Monoidal<O, A> target, O object, Map<Box, A> images, Diagram diagram) {
        Map<Ob, O> objects = Map.of(X.get(0), object);
        return assertThrows(type, () -> new Assignment<>(target, objects, images).functor().apply(diagram)).getMessage();
    }

    @Test
    void aBoxWithoutImageIsNamed() {
        String told = "no image for the box f : x → x; there are none at all";
        assertEquals(told, message(NoImage.class, Tensors.REAL, Dim.of(2), Map.of(), F));
        assertEquals(told, message(NoImage.class, new Matrices<>(Naturals.RIG), 2, Map.of(), F));
        assertEquals(told, message(NoImage.class, Relations.CATEGORY, Dim.of(2), Map.of(), F));
        assertEquals(told, message(NoImage.class, JavaFunctions.CATEGORY, List.of(Sort.of(Integer.class)), Map.of(), F));
        assertEquals(told, message(NoImage.class, FiniteFunctions.CATEGORY, 2, Map.of(), F));
        assertEquals(told, message(NoImage.class, Kernels.CATEGORY, Dim.of(2), Map.of(), F));
        assertEquals(told, message(NoImage.class, Gaussians.CATEGORY, 2, Map.of(), F));
    }

    @Test
    void anImageOfTheWrongShapeIsShownWithTheRightOne() {
        assertEquals("F(f) should have type 2 → 2, got 2 → 3", message(WrongType.class, Tensors.REAL, Dim.of(2),
                Map.of(F, Tensor.of(Dim.of(2), Dim.of(3), new double[6])), F));
        assertEquals("F(f) should have type 2 → 2, got 1 → 2", message(WrongType.class, new Matrices<>(Naturals.RIG), 2,
                Map.of(F, Matrix.of(Naturals.RIG, 1, 2, List.of(BigInteger.ONE, BigInteger.TWO))), F));
        assertEquals("F(f) should have type 2 → 2, got 3 → 2", message(WrongType.class, FiniteFunctions.CATEGORY, 2,
                Map.of(F, FiniteFunction.of(2, 0, 1, 1)), F));
        var tensors = new TensorsOver<>(Booleans.RIG);
        TensorOver<Boolean> wide = tensors.id(Dim.of(3));
        assertEquals("F(f) should have type 2 → 2, got 3 → 3; axis 0, the wire x, has dimension 3 there, 2 on its wire",
                assertThrows(WrongShape.class,
                        () -> TensorFunctorOver.of(tensors, _ -> Dim.of(2), _ -> wide).apply(F)).getMessage());
    }

    private static void lacks(String use, String structure, Monoidal<?, ?> target, Diagram diagram) {
        String told = assertThrows(MissingStructure.class, () -> Functor.check(diagram, target)).getMessage();
        String wanted = "%s needs a category with %s; %s has ".formatted(use, structure, target);
        assertEquals(wanted, told.substring(0, Math.min(wanted.length(), told.length())));
    }

    @Test
    void aMissingStructureIsNamedWithItsUseAndTheTarget() {
        Diagram cup = Diagram.cup(X), merge = Diagram.merge(X, 2);
        lacks("cup(x, xʳ) : x ⊗ xʳ → I", "adjoint (Rigid)", JavaFunctions.CATEGORY, cup);
        lacks("cup(x, xʳ) : x ⊗ xʳ → I", "adjoint (Rigid)", FiniteFunctions.CATEGORY, cup);
        lacks("cup(x, xʳ) : x ⊗ xʳ → I", "adjoint (Rigid)", new Matrices<>(Naturals.RIG), cup);
        lacks("copy(x, 2) : x → x ⊗ x", "copy (CopyDiscard)", CaseFunctions.CATEGORY, Diagram.copy(X, 2));
        lacks("merge(x, 2) : x ⊗ x → x", "merge (Merging)", Permutations.CATEGORY, merge);
        lacks("merge(x, 2) : x ⊗ x → x", "merge (Merging)", JavaFunctions.CATEGORY, F.tensor(F).then(merge));
        lacks("spider(x, 2, 1) : x ⊗ x → x", "spider (Hypergraph)", Kernels.CATEGORY, Diagram.spider(X, 2, 1));
        lacks("f† : x → x", "dagger (Dagger)", Gaussians.CATEGORY, F.dagger());
        String told = "f† : x → x needs a category with dagger (Dagger); "
                + "the category of finite sets and functions has swap, braid, twist, merge";
        assertEquals(told, assertThrows(MissingStructure.class,
                () -> Functor.check(F.dagger(), FiniteFunctions.CATEGORY)).getMessage());
    }

    private static <S> String negative(Rig<S> rig) {
        return assertThrows(NoNegatives.class, () -> rig.minus(rig.one(), rig.one())).getMessage();
    }

    @Test
    void rigsWithoutNegativesSaySo() {
        assertEquals("the natural numbers have no negatives: nothing can be subtracted, so −(1) does not exist.",
                negative(Naturals.RIG));
        assertEquals("the booleans have no negatives: nothing can be subtracted, so −(true) does not exist.",
                negative(Booleans.RIG));
        assertEquals("the tropical numbers (max, +) have no negatives: nothing can be subtracted, so −(0.0) does not exist.",
                negative(Tropical.MAX_PLUS));
        var one = Matrix.of(Naturals.RIG, 1, 1, List.of(BigInteger.ONE));
        assertEquals(negative(Naturals.RIG), assertThrows(NoNegatives.class, () -> one.minus(one)).getMessage());
    }
}
