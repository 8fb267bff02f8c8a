package org.catenary.qnlp.ansatz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class TensorAnsatzTest {

    private static final TensorAnsatz ANSATZ = new TensorAnsatz(new TreeMap<>(Map.of("n", 3, "s", 2)));

    private static Diagram grammar(String sentence) {
        return new PregroupParser(Lexicon.english()).parse(Sentence.of(sentence)).diagram();
    }

    private static Map<String, double[]> entries(Diagram image, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var entries = new HashMap<String, double[]>();
        for (var layer : image.layers()) {
            Box box = layer.cell() instanceof Diagram.Turned(Box b, int _, boolean _) ? b : layer.cell() instanceof Box b ? b : null;
            if (box instanceof TensorSymbol symbol) {
                entries.computeIfAbsent(symbol.name(), _ -> random.doubles(symbol.entries(), -1, 1).toArray());
            }
        }
        return entries;
    }

    /// A sentence is the sum over the entries of its words: `Σᵢⱼ woman(i) prepares(i, s, j) dinner(j)`.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3})
    void aTransitiveSentenceIsTheBilinearForm(long seed) {
        Diagram image = ANSATZ.apply(grammar("woman prepares dinner"));
        var entries = entries(image, seed);
        assertEquals(List.of("dinner__n", "prepares__n.r@s@n.l", "woman__n"), entries.keySet().stream().sorted().toList());
        double[] subject = entries.get("woman__n"), verb = entries.get("prepares__n.r@s@n.l"), object = entries.get("dinner__n");
        Tensor meaning = TensorAnsatz.at(entries).apply(image);
        for (int s = 0; s < 2; s++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum += subject[i] * verb[(i * 2 + s) * 3 + j] * object[j];
                }
            }
            assertEquals(sum, meaning.at(s).re(), 1e-12);
        }
    }

    /// The functor of the image is the functor of the grammar with the same tensors, cups or no cups.
    @ParameterizedTest @ValueSource(strings = {"skillful woman prepares tasty dinner", "Alice loves Bob", "woman that Bob loves"})
    void straighteningAndTheAnsatzCommute(String sentence) {
        Diagram grammar = grammar(sentence);
        var entries = entries(ANSATZ.apply(grammar), 5);
        Tensor bent = TensorAnsatz.at(entries).apply(ANSATZ.apply(grammar));
        Tensor straight = TensorAnsatz.at(entries).apply(ANSATZ.apply(CupRemoval.straighten(grammar)));
        assertTrue(bent.near(straight, 1e-12), () -> bent + "\n" + straight);
        Tensor direct = TensorFunctor.of(ob -> Dim.of(ob.equals(Ty.of("n").get(0)) ? 3 : 2), box -> {
            var symbol = (TensorSymbol) ANSATZ.apply(box);
            return Tensor.of(Dim.unit(), dim(box.cod()), entries.get(symbol.name()));
        }).apply(grammar);
        assertTrue(bent.near(direct, 1e-12), () -> bent + "\n" + direct);
    }

    private static Dim dim(Ty ty) {
        return Dim.of(ty.toList().stream().mapToInt(ob -> ob.rotate(-ob.z()).equals(Ty.of("n").get(0)) ? 3 : 2).toArray());
    }

    @Test void whatIsMissingIsNamed() {
        assertEquals("the ansatz has no dimension for p; it has {n=3, s=2}",
                assertThrows(TensorAnsatz.NoDimension.class, () -> ANSATZ.apply(Diagram.id("p"))).getMessage());
        Diagram image = ANSATZ.apply(grammar("Alice loves Bob"));
        assertThrows(UnboundParameter.class, () -> TensorAnsatz.at(Map.of()).apply(image));
    }
}
