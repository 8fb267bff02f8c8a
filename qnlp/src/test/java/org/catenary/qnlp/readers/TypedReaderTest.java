package org.catenary.qnlp.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.Derivation;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Types read as categories: the derivation means what the parse does.
class TypedReaderTest {

    private static final LexiconReader ENGLISH = new LexiconReader(new PregroupParser(Lexicon.english()));

    private static void agree(Sentence sentence) {
        Derivation derivation = ENGLISH.derivation(sentence);
        assertEquals(NormalForm.rigid(ENGLISH.diagram(sentence)), NormalForm.rigid(derivation.diagram()), sentence::toString);
        assertEquals(NormalForm.rigid(ENGLISH.diagram(sentence)), NormalForm.rigid(derivation.rigidDiagram()), sentence::toString);
    }

    @Test void derivationsOfTheBundledSentencesAreTheirParses() {
        MeaningClassification.bundled().test().examples().forEach(example -> agree(example.sentence()));
    }

    @ParameterizedTest @ValueSource(strings = {"Alice loves Bob .", "woman that Bob loves", "woman that loves Bob", "the clever student quickly reads a very old book ."})
    void soAreThoseOfOtherSentences(String text) { agree(Sentence.of(text)); }

    /// A type is that of each category it is read as, and categories that are built from types of theirs come back.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8})
    void categoriesComeBackFromTheirTypes(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 30; k++) {
            Category category = category(random, 3);
            Ty type = category.pregroup();
            if (type.size() > 16) {
                continue;
            }
            List<Category> found = Category.ofPregroup(type);
            found.forEach(other -> assertEquals(type, other.pregroup()));
            assertTrue(found.contains(category), () -> category + " of " + found);
        }
        assertEquals(List.of(Category.PUNC), Category.ofPregroup(Ty.unit()));
        Ty n = Ty.of("n");
        Ty row = n;
        for (int k = 0; k < 16; k++) {
            row = row.tensor(n.l());
        }
        Ty tooLong = row;
        assertThrows(WrongArgument.class, () -> Category.ofPregroup(tooLong));
    }

    /// A category in which what stands on the left is lacked last.
    private static Category category(RandomGenerator random, int depth) {
        Category head = Category.of(List.of("n", "s", "p").get(random.nextInt(3)));
        var left = new ArrayList<Category>();
        for (int k = depth == 0 ? 0 : random.nextInt(2); k > 0; k--) {
            left.add(category(random, depth - 1));
        }
        for (Category argument : left) {
            head = head.under(argument);
        }
        for (int k = depth == 0 ? 0 : random.nextInt(3); k > 0; k--) {
            head = head.over(category(random, depth - 1));
        }
        return head;
    }

    @Test void unknownWordsAreReadAsAnyOther() {
        Sentence sentence = Sentence.of("woman flambéed dinner .");
        assertThrows(UnknownWord.class, () -> ENGLISH.diagram(sentence));
        assertEquals(ENGLISH.diagram(Sentence.of("woman prepares dinner .")).map(box -> box.name().equals("prepares")
                ? new Lexeme("flambéed", box.cod()) : box), ENGLISH.guess(sentence));
    }

    @Test void whatHasNoDerivationIsTold() throws NotationException {
        var crossing = new LexiconReader(Lexicon.of(List.of(new Lexeme("a", Ty.parse("n")), new Lexeme("b", Ty.parse("n.r.r @ s")))), List.of(Ty.of("s")));
        String message = assertThrows(TypedReader.NoDerivation.class, () -> crossing.derivation(Sentence.of("a b"))).getMessage();
        assertEquals("'a b' has no derivation as s by application and composition", message);
    }
}
