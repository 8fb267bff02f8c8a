package org.catenary.qnlp.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PregroupTypesTest {

    @Test void wordsGetTheTypesOfTheTextbook() {
        // @start region="types"
        var tree = Trees.of("Alice PROPN 2 nsubj", "likes VERB 0 root", "old ADJ 4 amod", "cats NOUN 2 obj");
        List<Ty> types = PregroupTypes.of(tree).orElseThrow();   // n, nʳ ⊗ s ⊗ nˡ, n ⊗ nˡ, n
        // @end
        assertEquals("n, nʳ ⊗ s ⊗ nˡ, n ⊗ nˡ, n", text(types));
    }

    @Test void relativePronounsTakeTheClause() {
        assertEquals("n, nʳ ⊗ n ⊗ sˡ ⊗ n, nʳ ⊗ s ⊗ nˡ, n", types("man NOUN 0 root", "that PRON 3 nsubj", "likes VERB 1 acl:relcl",
                "cats NOUN 3 obj"));
        assertEquals("n, nʳ ⊗ n ⊗ nˡˡ ⊗ sˡ, n, nʳ ⊗ s ⊗ nˡ", types("man NOUN 0 root", "that PRON 4 obj", "Alice PROPN 4 nsubj",
                "likes VERB 1 acl:relcl"));
    }

    @Test void functionWordsComeOnTop() {
        assertEquals("n, nʳ ⊗ s, sʳ ⊗ s ⊗ nˡ, n", types("Alice PROPN 2 nsubj", "sleeps VERB 0 root", "near ADP 4 case", "trees NOUN 2 obl"));
        assertEquals("n, nʳ ⊗ s ⊗ nˡ, n ⊗ nˡ, n", types("Alice PROPN 4 nsubj", "is AUX 4 cop", "a DET 4 det", "doctor NOUN 0 root"));
        assertEquals("n, nʳ ⊗ s ⊗ sˡ ⊗ n, nʳ ⊗ s", types("Alice PROPN 3 nsubj", "has AUX 3 aux", "slept VERB 0 root"));
        assertEquals("n, nʳ ⊗ n ⊗ nˡ, n, nʳ ⊗ s, I", types("Alice PROPN 4 nsubj", "and CCONJ 3 cc", "Bob PROPN 1 conj", "sleep VERB 0 root",
                ". PUNCT 4 punct"));
        assertEquals("n, nʳ ⊗ s ⊗ sˡ, s ⊗ sˡ, n, nʳ ⊗ s", types("Alice PROPN 2 nsubj", "thinks VERB 0 root", "that SCONJ 5 mark",
                "Bob PROPN 5 nsubj", "sleeps VERB 2 ccomp"));
        assertEquals("n, nʳ ⊗ s, sʳ ⊗ nʳʳ ⊗ nʳ ⊗ s ⊗ sˡ ⊗ n, nʳ ⊗ s", types("Alice PROPN 2 nsubj", "eats VERB 0 root", "and CCONJ 4 cc",
                "sleeps VERB 2 conj"));
    }

    /// The types of any sentence of the small grammar reduce, found by a parser that knows nothing of the tree.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void typesReduceToASentence(long seed) {
        var random = new Random(seed);
        for (int k = 0; k < 10; k++) {
            var tree = Trees.random(random);
            List<Ty> types = PregroupTypes.of(tree).orElseThrow();
            var lexemes = new ArrayList<Lexeme>();
            var text = new StringBuilder();
            for (int word = 0; word < tree.size(); word++) {
                lexemes.add(new Lexeme("w" + word, types.get(word)));
                text.append(" w").append(word);
            }
            var parse = new PregroupParser(Lexicon.of(lexemes)).parse(Sentence.ofTokens(text.toString().strip()));
            assertEquals(Ty.of("s"), parse.goal(), tree.toString());
        }
    }

    @Test void crossingDependenciesShow() {
        var tree = Trees.of("What PRON 4 obl", "are AUX 4 aux", "you PRON 4 nsubj", "searching VERB 0 root", "for ADP 1 case");
        assertTrue(!tree.isProjective());
        assertTrue(Trees.random(new Random(1)).isProjective());
    }

    private static String types(String... words) { return text(PregroupTypes.of(Trees.of(words)).orElseThrow()); }

    private static String text(List<Ty> types) { return types.stream().map(Ty::toString).collect(Collectors.joining(", ")); }
}
