package org.catenary.functors.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.scalar.Complex;
import org.junit.jupiter.api.Test;

/// Functors into matrices as JSON.
class MatrixCodecTest {

    private static final Box F = Box.of("f", Ty.of("n"), Ty.of("n", "n"));

    private static <S> void saved(MatrixCodec<S> codec, S x, S y) throws UnreadableJson {
        var matrices = (Matrices<S>) codec.target();
        var functor = new Assignment<>(matrices, Map.of(Ob.of("n"), 1), Map.of(F, matrices.of(1, 2, List.of(x, y))));
        var json = FunctorJson.of(codec);
        assertEquals(functor, json.read(json.write(functor)));
        assertEquals(matrices.of(1, 2, List.of(x, y)), json.read(json.write(functor)).apply(F));
    }

    @Test
    void matricesOverEveryRig() throws UnreadableJson {
        saved(MatrixCodec.REAL, -0.0, Double.NaN);
        saved(MatrixCodec.COMPLEX, new Complex(0.1, -0.0), Complex.I);
        saved(MatrixCodec.BOOLEAN, true, false);
    }

    @Test
    void entriesOfAnotherRigAreRefused() {
        var functor = new Assignment<>(Matrices.REAL, Map.of(Ob.of("n"), 1), Map.of(F, Matrices.REAL.of(1, 2, List.of(1.0, 2.0))));
        String text = FunctorJson.of(MatrixCodec.REAL).write(functor);
        assertEquals("2.0 + 0.0i is no truth value, 0 or 1", assertThrows(UnreadableJson.class, () ->
                FunctorJson.of(MatrixCodec.BOOLEAN).read(text.replace("real matrices", "boolean matrices"))).problem());
        assertEquals("1.0 + 7.0i is no real number", assertThrows(UnreadableJson.class, () ->
                FunctorJson.of(MatrixCodec.REAL).read(text.replace("[0.0,0.0]", "[7,0]"))).problem());
        assertEquals("-1 is no size", assertThrows(UnreadableJson.class, () ->
                FunctorJson.of(MatrixCodec.REAL).read(text.replace("\"size\":1", "\"size\":-1"))).problem());
    }
}
