package org.catenary.autodiff.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.catenary.autodiff.diagnose.Chain.Kind;
import org.catenary.autodiff.diagnose.Chain.Layer;
import org.catenary.autodiff.diagnose.Chain.Saved;
import org.catenary.autodiff.diagnose.Chain.What;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChainTest {

    private static final List<Kind> KINDS = List.of(Kind.LINEAR, Kind.RELU, Kind.TANH, Kind.SQUARE);

    @Test void onlyTheLastLayerIsTrained() {
        // @start region="chain"
        var chain = new Chain(32, false, List.of(new Layer(Kind.LINEAR, 64, false), new Layer(Kind.RELU, 64, false),
                new Layer(Kind.LINEAR, 10, true), new Layer(Kind.SUM, 1, false)));
        List<Saved> saved = chain.saved();   // the input of layer 2 alone
        // @end
        assertEquals(List.of(new Saved(2, What.INPUT, 64)), saved);
    }

    /// Training more keeps what training less keeps, and never more than an engine does that asks for nothing.
    @Test void moreTrainingKeepsMore() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            var less = new ArrayList<Layer>();
            var more = new ArrayList<Layer>();
            for (int k = 0; k < 1 + random.nextInt(8); k++) {
                Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                int outputs = 1 + random.nextInt(20);
                boolean linear = kind == Kind.LINEAR, trained = linear && random.nextBoolean();
                less.add(new Layer(kind, outputs, trained));
                more.add(new Layer(kind, outputs, linear));
            }
            boolean wanted = random.nextBoolean();
            var some = new Chain(7, wanted, less);
            var all = new Chain(7, true, more);
            assertTrue(all.saved().containsAll(some.saved()));
            assertTrue(all.elements() >= some.elements());
        }
        assertEquals(List.of(), new Chain(7, false, List.of(new Layer(Kind.LINEAR, 3, false), new Layer(Kind.TANH, 3, false))).saved());
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> recorded() {
        return ReferenceData.configured().cases("autodiff/selective").test(reference -> {
            var layers = new ArrayList<Layer>();
            reference.get("layers").forEach(layer -> layers.add(new Layer(Kind.valueOf(layer.get("type").asString().toUpperCase(Locale.ROOT)),
                    layer.get("outputs").asInt(), layer.get("parameters_trainable").asBoolean())));
            var chain = new Chain(reference.get("input_elements").asInt(), reference.get("input_requires_gradient").asBoolean(), layers);
            var expected = new ArrayList<Saved>();
            reference.get("minimal_saved").forEach(saved -> expected.add(new Saved(saved.get("layer").asInt(),
                    saved.get("what").asString().equals("sign-mask") ? What.SIGNS
                            : What.valueOf(saved.get("what").asString().toUpperCase(Locale.ROOT)), saved.get("elements").asInt())));
            assertEquals(expected, chain.saved());
            assertEquals(reference.get("minimal_saved_elements").asInt(), chain.elements());
            assertEquals(reference.get("minimal_mask_bits").asInt(), chain.bits());
            assertEquals(reference.get("agnostic_saved_elements").asInt(), chain.agnostic());
        });
    }
}
