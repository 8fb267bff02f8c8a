package org.catenary.qnlp.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.NotReducible;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CupRemovalTest {

    private static final PregroupParser ENGLISH = new PregroupParser(Lexicon.english());

    @Test
    void pullsAVerbStraight() {
        // @start region="straighten"
        Diagram sentence = new PregroupParser(Lexicon.english()).parse(Sentence.of("Alice loves Bob")).diagram();
        assertEquals("Alice ⊗ loves ⊗ Bob ; cup(n, nʳ) ⊗ id(s) ⊗ cup(nˡ, n)", board(sentence));
        assertEquals("loves ; Aliceʳ ⊗ id(s) ⊗ Bobˡ", board(CupRemoval.straighten(sentence)));
        // @end
    }

    @Test
    void turnsAWordRoundAgainBelowAnAdjective() {
        assertEquals("prepares ; womanʳ ⊗ id(s) ⊗ (dinnerˡˡ ⊗ id(nˡ) ; tastyˡ)", straight("woman prepares tasty dinner"));
        assertEquals("cooks ; (man ⊗ id(nʳ) ; skillfulʳ) ⊗ id(s) ⊗ mealˡ",
                straight("skillful man cooks meal"));
    }

    /// Without cycles nothing but sources is left: one qubit a cup and one an open wire.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"woman prepares sauce ., 3", "skillful man bakes dinner ., 4", "person runs useful application ., 4",
            "skillful person prepares useful software ., 5", "organization that church establish ., 5",
            "organization that support child ., 5", "the clever student quickly reads a very old book ., 11"})
    void leavesNoCup(String text, int wires) {
        Parse parse = ENGLISH.parse(Sentence.of(text));
        Diagram straight = CupRemoval.straighten(parse.diagram());
        assertEquals(parse.goal(), straight.cod());
        assertEquals(wires, sources(straight));
        assertEquals(wires, parse.links().size() + parse.open().size());
        assertTrue(sources(straight) < sources(parse.diagram()));
        for (Layer layer : straight.layers()) {
            assertTrue(!(layer.cell() instanceof Diagram.Cup || layer.cell() instanceof Diagram.Cap), straight::toString);
        }
    }

    @Test
    void onlyCyclesKeepTheirCups() throws Exception {
        Lexicon lexicon = Lexicon.of(List.of(word("Bob", "n"), word("does", "n.r @ s @ s.l @ n"), word("sleep", "n.r @ s"),
                word("well", "s.r @ s")));
        Parse verbPhrase = new PregroupParser(lexicon).parses(Sentence.of("Bob does sleep well")).stream().toList().get(1);
        assertEquals("does ⊗ sleep ⊗ well ; Bobʳ ⊗ id(s ⊗ sˡ ⊗ n ⊗ nʳ ⊗ s ⊗ sʳ ⊗ s) ;"
                + " id(s ⊗ sˡ) ⊗ cup(n, nʳ) ⊗ cup(s, sʳ) ⊗ id(s) ; id(s) ⊗ cup(sˡ, s)",
                board(CupRemoval.straighten(verbPhrase.diagram())));
    }

    @Test
    void whatIsNoRowOfWordsIsRefused() {
        Ty n = Ty.of("n");
        Diagram bob = new Lexeme("Bob", n);
        assertThrows(NotARowOfWords.class, () -> CupRemoval.straighten(Diagram.id(n)));
        assertThrows(NotARowOfWords.class, () -> CupRemoval.straighten(bob.then(Box.of("f", n, n))));
        assertThrows(NotARowOfWords.class, () -> CupRemoval.straighten(bob.then(Diagram.spider(n, 1, 2))));
        assertThrows(NotARowOfWords.class, () -> CupRemoval.straighten(bob.tensor(bob).thenAt(1, bob)));
    }

    @Test
    void longSentencesWorkOnTheDefaultStack() {
        Parse parse = ENGLISH.parse(Sentence.of("Alice sees " + "clever ".repeat(1000) + "Bob"));
        Diagram straight = CupRemoval.straighten(parse.diagram());
        assertEquals(1003, sources(straight));
        assertEquals(1003, straight.size());
    }

    /// Straightened or not, the meaning is the same, whatever tensors the words mean.
    @ParameterizedTest(name = "seed {0}") @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theMeaningStays(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int cycles = 0, straightened = 0;
        for (int round = 0; round < 400; round++) {
            var parser = new PregroupParser(lexicon(random), List.of(Ty.of("s"), Ty.of("n", "s"), Ty.unit()));
            Sentence sentence = Sentence.ofTokens(IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(_ -> List.of("a", "b", "c", "d").get(random.nextInt(4))).collect(Collectors.joining(" ")));
            for (Parse parse : some(parser, sentence)) {
                Diagram straight = check(parse, random.nextLong());
                straightened += sources(straight) < sources(parse.diagram()) ? 1 : 0;
                cycles += sources(straight) > parse.links().size() + parse.goal().size() ? 1 : 0;
            }
        }
        assertTrue(straightened > 10 && cycles > 2, "%d straightened, %d cycles".formatted(straightened, cycles));
    }

    private static List<Parse> some(PregroupParser parser, Sentence sentence) {
        try {
            return parser.parses(sentence).stream().limit(3).toList();
        } catch (NotReducible e) {
            return List.of();
        }
    }

    private static Diagram check(Parse parse, long seed) {
        Diagram diagram = parse.diagram(), straight = CupRemoval.straighten(diagram);
        assertEquals(diagram.cod(), straight.cod());
        assertEquals(diagram.boxes().size(), straight.boxes().size() + turned(straight));
        if (sources(diagram) > 12) {
            return straight;
        }
        Map<Box, Tensor> meanings = new HashMap<>();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var functor = new Functor<>(Tensors.COMPLEX, _ -> Dim.of(2), box -> meanings.computeIfAbsent(box, _ -> {
            int size = 1 << box.cod().size();
            return Tensor.complex(Dim.unit(), Dim.of(2).power((int) box.cod().size()),
                    numbers(size, random), numbers(size, random));
        }));
        Tensor expected = functor.apply(diagram), found = functor.apply(straight);
        assertTrue(expected.near(found, 1e-9), () -> parse + "\n" + straight);
        return straight;
    }

    private static double[] numbers(int size, RandomGenerator random) { return random.doubles(size, -1, 1).toArray(); }

    private static int turned(Diagram diagram) {
        int count = 0;
        for (Layer layer : diagram.layers()) {
            count += layer.cell() instanceof Diagram.Turned ? 1 : 0;
        }
        return count;
    }

    /// The wires that begin somewhere: the qubits of a circuit.
    private static int sources(Diagram diagram) {
        int count = 0;
        for (Layer layer : diagram.layers()) {
            count += layer.cell().dom().isUnit() ? (int) layer.cell().cod().size() : 0;
        }
        return count;
    }

    private static Lexicon lexicon(RandomGenerator random) {
        var lexemes = new ArrayList<Lexeme>();
        for (String word : List.of("a", "b", "c", "d")) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                var obs = new ArrayList<Ob>();
                for (int k = random.nextInt(5); k > 0; k--) {
                    obs.add(Ob.of(random.nextInt(3) > 0 ? "n" : "s").rotate(random.nextInt(3) - 1));
                }
                lexemes.add(new Lexeme(word, Ty.of(obs)));
            }
        }
        return Lexicon.of(lexemes);
    }

    private static Lexeme word(String text, String type) throws Exception { return new Lexeme(text, Ty.parse(type)); }

    private static String straight(String text) {
        return board(CupRemoval.straighten(ENGLISH.parse(Sentence.of(text)).diagram()));
    }

    private static String board(Diagram diagram) { return diagram.toString().replaceFirst(" where .*", ""); }
}
