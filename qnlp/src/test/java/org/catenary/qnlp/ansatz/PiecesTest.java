package org.catenary.qnlp.ansatz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Tensor;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PiecesTest {

    static Stream<Pieces> pieces() {
        return Stream.of(new Pieces.Whole(), new Pieces.Spiders(2), new Pieces.Spiders(3), new Pieces.Bonds(3, 2), new Pieces.Bonds(4, 3));
    }

    private static TensorAnsatz ansatz(Pieces pieces) { return new TensorAnsatz(new TreeMap<>(Map.of("n", 3, "s", 2)), pieces); }

    private static Map<String, double[]> entries(Diagram image) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        var entries = new HashMap<String, double[]>();
        for (TensorSymbol symbol : symbols(image)) {
            entries.computeIfAbsent(symbol.name(), _ -> random.doubles(symbol.entries(), -1, 1).toArray());
        }
        return entries;
    }

    private static List<TensorSymbol> symbols(Diagram image) {
        return image.boxes().stream().filter(TensorSymbol.class::isInstance).map(TensorSymbol.class::cast).toList();
    }

    /// Words in pieces are bent as whole words are.
    @ParameterizedTest @MethodSource("pieces")
    void straighteningAndTheAnsatzCommute(Pieces pieces) {
        Diagram grammar = new PregroupParser(Lexicon.english()).parse(Sentence.of("woman that Bob loves")).diagram();
        Diagram bent = ansatz(pieces).apply(grammar), straight = ansatz(pieces).apply(CupRemoval.straighten(grammar));
        var entries = entries(bent);
        Tensor expected = TensorAnsatz.at(entries).apply(bent);
        assertTrue(expected.near(TensorAnsatz.at(entries).apply(straight), 1e-12));
    }

    /// No piece has more wires than allowed, and together they have the box's type, inputs too.
    @ParameterizedTest @MethodSource("pieces")
    void piecesAreSmallAndMakeUpTheBox(Pieces pieces) {
        Ty n = Ty.of("n"), s = Ty.of("s");
        Box box = Box.of("f", n.tensor(s), s.tensor(n).tensor(n));
        Diagram image = ansatz(pieces).apply(box);
        assertEquals(Ty.of("3", "2"), image.dom());
        assertEquals(Ty.of("2", "3", "3"), image.cod());
        int most = switch (pieces) {
            case Pieces.Whole _ -> 5;
            case Pieces.Spiders(int maxOrder) -> maxOrder;
            case Pieces.Bonds(int maxOrder, int _) -> maxOrder;
        };
        assertTrue(symbols(image).stream().allMatch(symbol -> symbol.dom().size() + symbol.cod().size() <= most), image::toString);
        assertTrue(TensorAnsatz.at(entries(image)).apply(image).norm() > 0);
    }

    /// Pieces joined by spiders multiply entry by entry where they overlap: `w(a, b, c) = w₀(a, b) w₁(b, c)`.
    @Test void spidersMultiply() {
        Box word = Box.of("w", Ty.unit(), Ty.of("n", "s", "n"));
        Diagram image = ansatz(new Pieces.Spiders(2)).apply(word);
        var entries = entries(image);
        Tensor joined = TensorAnsatz.at(entries).apply(image);
        double[] first = entries.get("w_0__n@s"), second = entries.get("w_1__s@n");
        assertEquals(first[2 * 2 + 1] * second[1 * 3 + 2], joined.at(2, 1, 2).re(), 1e-12);
    }

    @Test void whatMakesNoPiecesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pieces.Spiders(1));
        assertThrows(IllegalArgumentException.class, () -> new Pieces.Bonds(2, 2));
        assertThrows(IllegalArgumentException.class, () -> new Pieces.Bonds(3, 0));
        assertThrows(IllegalArgumentException.class, () -> new TensorAnsatz(new TreeMap<>(Map.of("B", 2)), new Pieces.Bonds(3, 2)));
    }
}
