package org.catenary.functors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.function.FiniteFunction;
import org.catenary.functors.function.FiniteFunctionCodec;
import org.catenary.functors.probability.Gaussian;
import org.catenary.functors.probability.GaussianCodec;
import org.catenary.functors.probability.Kernel;
import org.catenary.functors.probability.KernelCodec;
import org.catenary.functors.relation.Relation;
import org.catenary.functors.relation.RelationCodec;
import org.catenary.functors.scalar.Digits;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.TensorOver;
import org.catenary.functors.tensor.TensorOverCodec;
import org.junit.jupiter.api.Test;

/// Functors that are data, into every category whose arrows are, written and read.
class SavedFunctorsTest {

    private static final Box F = Box.of("f", Ty.of("n"), Ty.of("n"));

    private static <O, A extends Arrow<O, A>> String saved(TargetCodec<O, A> codec, O object, A arrow) throws UnreadableJson {
        var functor = new Assignment<>(codec.target(), Map.of(Ob.of("n"), object), Map.of(F, arrow));
        var json = FunctorJson.of(codec);
        String text = json.write(functor);
        assertEquals(functor, json.read(text));
        assertEquals(arrow, json.read(text).apply(F));
        return text;
    }

    private static String problem(TargetCodec<?, ?> codec, String text) {
        return assertThrows(UnreadableJson.class, () -> FunctorJson.of(codec).read(text)).problem();
    }

    @Test
    void kernels() throws UnreadableJson {
        String text = saved(KernelCodec.KERNELS, Dim.of(2), Kernel.of(Dim.of(2), Dim.of(2), 0.1, 0.9, 1, 0));
        assertTrue(problem(KernelCodec.KERNELS, text.replace("0.1", "0.6")).startsWith("the probabilities given 0 add up to 1.5"));
    }

    @Test
    void gaussians() throws UnreadableJson {
        String text = saved(GaussianCodec.GAUSSIANS, 2, Gaussian.of(2, new double[][]{{1, 0.1}, {0, -2}}, new double[]{0.3, -0.0},
                new double[][]{{2, 0.5}, {0.5, 1}}));
        saved(GaussianCodec.GAUSSIANS, 0, Gaussian.of(0, new double[0][0], new double[0], new double[0][0]));
        assertEquals("-2 is no dimension", problem(GaussianCodec.GAUSSIANS, text.replace("\"dimension\":2", "\"dimension\":-2")));
        assertEquals("2 rows of 1 numbers are wanted, there are 4 numbers",
                problem(GaussianCodec.GAUSSIANS, text.replace("\"dom\":2", "\"dom\":1")));
    }

    @Test
    void relations() throws UnreadableJson {
        String text = saved(RelationCodec.RELATIONS, Dim.of(2, 2), Relation.of(Dim.of(2, 2), Dim.of(2, 2),
                List.of(new Relation.Pair(0, 3), new Relation.Pair(2, 1))));
        assertEquals("an element of the domain without one of the codomain",
                problem(RelationCodec.RELATIONS, text.replace("[0,3,2,1]", "[0,3,2]")));
    }

    @Test
    void finiteFunctions() throws UnreadableJson {
        saved(FiniteFunctionCodec.FUNCTIONS, 3, FiniteFunction.of(3, 0, 0, 2));
        String text = saved(FiniteFunctionCodec.PERMUTATIONS, 3, FiniteFunction.of(3, 1, 0, 2));
        assertEquals("[1 1 2] : 3 → 3 is no permutation",
                problem(FiniteFunctionCodec.PERMUTATIONS, text.replace("[1,0,2]", "[1,1,2]")));
    }

    private static <S> String saved(Digits<S> digits, S x, S y) throws UnreadableJson {
        Dim two = Dim.of(2);
        return saved(new TensorOverCodec<>(digits), two, TensorOver.of(digits.rig(), two, two, List.of(x, y, y, x)));
    }

    @Test
    void tensorsOverRigs() throws UnreadableJson {
        // @start region="over"
        String half = saved(Digits.RATIONALS, new BigFraction(-1, 2), new BigFraction(1, 3));
        saved(Digits.BOOLEANS, true, false);
        saved(Digits.MIN_PLUS, Double.POSITIVE_INFINITY, 0.1);
        saved(Digits.modulo(7), 6, 0);
        // @end
        saved(Digits.MAX_PLUS, Double.NEGATIVE_INFINITY, -0.5);
        saved(Digits.INTEGERS, new BigInteger("-123456789012345678901234567890"), BigInteger.ONE);
        String natural = saved(Digits.NATURALS, BigInteger.TWO, BigInteger.ZERO);
        assertEquals("-2 is no natural number", problem(new TensorOverCodec<>(Digits.NATURALS), natural.replace("\"2 ", "\"-2 ")));
        assertEquals("1/0 is no fraction, as in 1/2", problem(new TensorOverCodec<>(Digits.RATIONALS), half.replace("-1/2", "1/0")));
    }
}
