package org.catenary.functors.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.notation.JsonSchema;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functors into tensors as JSON.
class TensorCodecTest {

    private static final FunctorJson<Dim, Tensor> REAL = FunctorJson.of(TensorCodec.REAL);
    private static final Ty N = Ty.of("n");
    private static final Box F = Box.of("f", N, Ty.unit());

    @Seeded
    void tensors(long seed) throws UnreadableJson {
        for (TensorCodec codec : TensorCodec.values()) {
            var json = FunctorJson.of(codec);
            for (Diagram diagram : RandomMeanings.diagrams(seed)) {
                TensorFunctor meaning = RandomMeanings.of(seed, codec == TensorCodec.REAL);
                var functor = Assignment.of(meaning.plain((Tensors) codec.target()), diagram);
                String text = json.write(functor);
                assertEquals(functor, json.read(text));
                assertEquals(text, json.write(json.read(text)));
                assertEquals(Optional.empty(), JsonSchema.of(Path.of("../docs/functor.schema.json")).mistake(text));
                assertEquals(meaning.apply(diagram), TensorFunctor.of(json.read(text).functor()).apply(diagram));
            }
        }
    }

    @Test
    void entriesAreKeptBitByBit() throws UnreadableJson {
        Tensor odd = Tensor.complex(Dim.of(3, 2), Dim.unit(), new double[] {0.1, -0.0, 1e300, Double.MIN_VALUE, Double.NaN, 1.0 / 3},
                new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 1, 2, 3});
        var functor = new Assignment<>(Tensors.REAL, Map.of(Ob.of("n"), Dim.of(3, 2)), Map.of(F, odd));
        assertEquals(functor, REAL.read(REAL.write(functor)));
        Tensor zero = Tensor.complex(Dim.of(3, 2), Dim.unit(), new double[6], new double[6]);
        var complex = new Assignment<>(Tensors.REAL, Map.of(Ob.of("n"), Dim.of(3, 2)), Map.of(F, zero));
        assertEquals(complex, REAL.read(REAL.write(complex)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"dims\":[2] | \"dims\":[0] | /objects/0 | a dimension of 0",
        "\"dims\":[2] | \"dims\":[2.5] | /objects/0/dims | expected whole numbers",
        "\"dims\":[2] | \"dims\":[3] | /images | F(f) should have type 3 → 1, got 2 → 1",
        "[1.0,2.0] | [1.0] | /images/0 | a tensor 2 → 1 holds 2 numbers, got 1",
        "[1.0,2.0] | [1.0,1e999999999] | /images/0/re | expected numbers",
        "[1.0,2.0] | [1.0,\"Inf\"] | /images/0/re | expected numbers",
        "\"im\":[] | \"im\":[1] | /images/0 | 2 real and 1 imaginary parts",
        "\"dom\":[2] | \"dom\":[2147483647,2147483647,2147483647,2147483647] | /images/0 | holds 9223372036854775807 numbers, got 2"})
    void mistakesAreShownInPlace(String part, String other, String pointer, String problem) {
        var functor = new Assignment<>(Tensors.REAL, Map.of(Ob.of("n"), Dim.of(2)), Map.of(F, Tensor.of(Dim.of(2), Dim.unit(), 1, 2)));
        String json = REAL.write(functor).replace(part, other);
        var error = assertThrows(UnreadableJson.class, () -> REAL.read(json));
        assertTrue(error.problem().contains(problem), error::problem);
        assertEquals(pointer, error.pointer());
    }
}
