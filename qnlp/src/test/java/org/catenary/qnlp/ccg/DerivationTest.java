package org.catenary.qnlp.ccg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.equality.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {

    private static final Category S = Category.S, N = Category.N;
    private static final Category TRANSITIVE = S.under(N).over(N);

    static Derivation word(String text, String category) {
        try {
            return Derivation.word(text, Category.parse(category));
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Derivation join(Derivation left, Derivation right) {
        var step = Combinator.combine(left.category(), right.category(), Combinator.BINARY).getFirst();
        return Derivation.of(step.rule(), step.result(), left, right);
    }

    @Test void aSentenceIsDerived() {
        // @start region="derive"
        Category n = Category.N, s = Category.S;
        Derivation object = Derivation.of(Combinator.FA, s.under(n),
                Derivation.word("loves", s.under(n).over(n)), Derivation.word("Bob", n));
        Derivation sentence = Derivation.of(Combinator.BA, s, Derivation.word("Alice", n), object);
        Diagram diagram = sentence.diagram();   // three words, two cups
        // @end
        assertEquals("BA[Alice : n, FA[loves : (s\\n)/n, Bob : n]]", sentence.toString());
        assertEquals(Ty.of("s"), diagram.cod());
        assertEquals(List.of("Alice", "loves", "Bob"), sentence.words().stream().map(Derivation.Leaf::text).toList());
        assertEquals(5, diagram.size());
    }

    /// The diagram of pregroup grammar is the image of that in the free biclosed category.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void pregroupsAreTheRigidImageOfBiclosedDiagrams(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 10; k++) {
            Derivation derivation = random(S, random, 4);
            Diagram direct = derivation.diagram();
            Diagram image = derivation.rigidDiagram();
            if (direct.theory().contains(Structure.SWAP)) {
                assertTrue(Equality.in(Theory.COMPACT).decide(direct, image) instanceof Verdict.Equal, derivation::toString);
            } else {
                assertEquals(NormalForm.rigid(direct), NormalForm.rigid(image), derivation::toString);
            }
        }
    }

    /// Without crossings the phrases stand elsewhere, but mean the same where wires may cross.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void planarDiagramsAreEqualToCrossedOnes(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 10; k++) {
            Derivation derivation = random(S, random, 4);
            Diagram planar = derivation.planarDiagram();
            assertFalse(planar.theory().contains(Structure.SWAP));
            assertTrue(Equality.in(Theory.COMPACT).decide(derivation.diagram(), planar) instanceof Verdict.Equal, derivation::toString);
        }
    }

    private static int fresh;

    /// A derivation of a category, by rules taken backwards.
    private static Derivation random(Category cod, RandomGenerator random, int depth) {
        Category y = CategoryTest.random(random, 1);
        if (depth == 0) {
            return Derivation.word("w" + fresh++, cod);
        }
        return switch (random.nextInt(cod.isFunction() ? 8 : 5)) {
            case 0, 1 -> Derivation.of(Combinator.FA, cod, random(cod.over(y), random, depth - 1), random(y, random, depth - 1));
            case 2, 3 -> Derivation.of(Combinator.BA, cod, random(y, random, depth - 1), random(cod.under(y), random, depth - 1));
            case 4 -> Derivation.of(Combinator.RP, cod, random(cod, random, depth - 1), Derivation.word(".", Category.PUNC));
            case 5, 6 -> {
                Category other = y.lacking(cod.slash(), cod.argument()), left = cod.result().over(y), right = cod.result().under(y);
                boolean forward = random.nextBoolean();
                List<Category> dom = forward ? List.of(left, other) : List.of(other, right);
                var rule = Stream.of(Combinator.FC, Combinator.FX, Combinator.BC, Combinator.BX)
                        .filter(r -> r.makes(dom, cod)).findFirst().orElseThrow();
                yield Derivation.of(rule, cod, random(dom.getFirst(), random, depth - 1), random(dom.getLast(), random, depth - 1));
            }
            default -> {
                Category z = CategoryTest.random(random, 1);
                Category other = y.under(z).lacking(cod.slash(), cod.argument()), function = cod.result().over(y);
                Category generalised = cod.result().under(z).lacking(cod.slash(), cod.argument());
                Derivation whole = Derivation.of(Combinator.GFX, generalised, random(function, random, depth - 1),
                        random(other, random, depth - 1));
                yield Derivation.of(Combinator.U, cod, whole);
            }
        };
    }

    @Test void unaryRulesAreResolvedDownToTheHead() {
        Derivation running = Derivation.of(Combinator.FA, S.under(N), word("running", "(s\\n)/n"), word("programs", "n"));
        Derivation phrase = join(word("people", "n"), Derivation.of(Combinator.U, N.under(N), running));
        assertEquals("BA[people : n, FA[running : (n\\n)/n, programs : n]]", phrase.resolved().toString());
        assertEquals(Ty.of("n"), phrase.diagram().cod());
    }

    @Test void aCompositionThatServesAsAnotherKeepsItsRule() {
        Derivation raised = Derivation.of(Combinator.FTR, S.over(S.under(N)), word("Bob", "n"));
        Derivation clause = join(raised, word("loves", "(s\\n)/n"));
        Derivation phrase = join(word("people", "n"), Derivation.of(Combinator.U, N.under(N), clause));
        assertEquals(phrase, phrase.resolved());
        assertTrue(phrase.diagram().boxes().stream().anyMatch(box -> box.name().equals("U")));
    }

    @Test void conjunctionsAreFunctionsOfWhatTheyJoin() {
        Derivation phrase = join(word("men", "n"), join(word("and", "conj"), word("women", "n")));
        assertEquals("BA[men : n, FA[and : (n\\n)/n, women : n]]", phrase.resolved().toString());
    }

    @Test void punctuationHasNoPart() {
        Derivation sentence = join(join(word("Alice", "n"), word("runs", "s\\n")), word(".", "punc"));
        assertEquals(2, sentence.diagram().boxes().size());
        assertEquals(2, sentence.biclosedDiagram().boxes().size());
    }

    @Test void whatARuleDoesNotMakeIsRefused() {
        assertEquals("FA (>) makes no s of s\\n and n", assertThrows(Derivation.NoSuchStep.class,
                () -> Derivation.of(Combinator.FA, S, word("runs", "s\\n"), word("Bob", "n"))).getMessage());
    }

    @Test void longDerivationsCostNoStack() {
        int n = 20_000;
        var nodes = new ArrayList<Derivation.Node>();
        for (int k = 0; k < n; k++) {
            nodes.add(new Derivation.Leaf("very", N.over(N)));
        }
        nodes.add(new Derivation.Leaf("cat", N));
        for (int k = 0; k < n; k++) {
            nodes.add(new Derivation.Phrase(Combinator.FA, N));
        }
        Derivation chain = Derivation.ofNodes(nodes);
        assertEquals(2 * n + 1, chain.diagram().size());
        assertEquals(n + 1, chain.words().size());
        assertTrue(chain.toString().startsWith("FA[very : n/n, FA["));
    }

    /// Words stand on one line, whatever combines when.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8})
    void wordsOfPicturesStandOnALine(long seed) {
        Derivation derivation = random(S, RandomGeneratorFactory.of("L64X128MixRandom").create(seed), 4);
        assertEquals(1, Drawing.of(derivation.picture()).parts().stream().filter(part -> part.role() == Part.Role.WORD)
                .map(part -> part.bounds().top()).distinct().count(), derivation::toString);
    }

    @Test void picturesNameWiresByCategories() {
        Derivation sentence = join(word("Alice", "n"), join(word("loves", "(s\\n)/n"), word("Bob", "n")));
        Diagram picture = sentence.picture();
        assertEquals(List.of("Alice", "loves", "Bob", ">", "<"), picture.boxes().stream().map(box -> box.name()).toList());
        assertEquals(TRANSITIVE.toString(), "(s\\n)/n");
    }
}
