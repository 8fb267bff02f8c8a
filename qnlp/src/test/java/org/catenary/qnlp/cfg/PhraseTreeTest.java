package org.catenary.qnlp.cfg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTreeTest {

    private static final String GRAMMAR = """
            # sentences
            S -> NP VP
            NP -> DT N
            NP -> NP PP
            VP -> V NP
            VP -> V
            PP -> P NP
            NP -> 'Alice'
            DT -> 'the'
            N -> 'cat'
            N -> 'garden'
            V -> 'sees'
            P -> 'in'
            """;

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        text.lines().forEach(line -> lines.add(new Line("file", lines.size() + 1, line)));
        return lines;
    }

    @Test void treesAreDiagrams() throws MalformedFile {
        // @start region="tree"
        PhraseTree tree = PhraseTree.of(List.of(new Line("trees", 1, "(S (NP Alice) (VP (V sees) (NP (DT the) (N cat))))"))).getFirst();
        Diagram diagram = tree.diagram();   // four words, then NP → DT N, VP → V NP and S → NP VP
        // @end
        assertEquals(Ty.of("S"), diagram.cod());
        assertEquals(List.of("Alice", "sees", "the", "cat", "NP → DT N", "VP → V NP", "S → NP VP"),
                diagram.boxes().stream().map(box -> box.name()).toList());
        assertEquals("(S (NP Alice) (VP (V sees) (NP (DT the) (N cat))))", tree.toString());
        assertEquals(tree, PhraseTree.of(lines("( " + tree + ")")).getFirst());
    }

    @Test void sentencesAreDerived() throws MalformedFile {
        var grammar = ContextFreeGrammar.of("grammar", lines(GRAMMAR));
        assertEquals("(S (NP Alice) (VP (V sees) (NP (NP (DT the) (N cat)) (PP (P in) (NP (DT the) (N garden))))))",
                grammar.tree(Sentence.of("Alice sees the cat in the garden")).orElseThrow().toString());
        assertEquals("(S (NP Alice) (VP (V sees)))", grammar.tree(Sentence.of("Alice sees")).orElseThrow().toString());
        assertTrue(grammar.tree(Sentence.of("sees Alice")).isEmpty());
        assertTrue(grammar.tree(Sentence.of("")).isEmpty());
    }

    /// What is derived is made of rules of the grammar, and has the words of the sentence.
    @Test void rulesOfManyPartsAndOfOneAreUsed() throws MalformedFile {
        var grammar = ContextFreeGrammar.of("grammar", lines("S -> A B A\nA -> B\nA -> S\nB -> 'b'\n"));
        for (int n = 1; n <= 9; n++) {
            var tree = grammar.tree(Sentence.of("b ".repeat(n)));
            assertEquals(n >= 3 && n % 2 == 1, tree.isPresent(), "%d words".formatted(n));
            int words = n;
            tree.ifPresent(found -> assertEquals(words, found.words().size()));
        }
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "(S (NP Alice) | file:1: column 1: ( is never closed", "(S (NP Alice)) x | file:1: column 16: expected the end of the line behind the tree",
        "S | file:1: column 1: expected (", ") | file:1: column 1: nothing is open that ) could close", "(S ()) | file:1: column 4: nothing in these brackets",
        "(S (NP Alice) sees) | file:1: column 15: the word 'sees' stands beside other parts, or has no symbol",
        "(S Alice (V sees)) | file:1: column 10: a phrase stands beside a word",
        "(S ((N a) (N b))) | file:1: column 4: a phrase without a symbol"})
    void badTreesAreToldWithTheirPlace(String text, String message) {
        assertEquals(message, assertThrows(MalformedFile.class, () -> PhraseTree.of(lines(text))).getMessage());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "S NP | file:1: 'S NP' is no rule; a rule is S -> NP VP or N -> 'Alice'", "S -> | file:1: 'S ->' is no rule; a rule is S -> NP VP or N -> 'Alice'",
        "# | file:1: no rule in this grammar; a rule is S -> NP VP or N -> 'Alice'"})
    void badGrammarsAreToldWithTheirLine(String text, String message) {
        assertEquals(message, assertThrows(MalformedFile.class, () -> ContextFreeGrammar.of("file", lines(text))).getMessage());
        assertEquals("file:1: a word in quotes stands alone, as in N -> 'Alice'",
                assertThrows(MalformedFile.class, () -> ContextFreeGrammar.of("file", lines("N -> 'a' 'b'"))).getMessage());
    }

    @Test void deepTreesCostNoStack() throws MalformedFile {
        int deep = 100_000;
        String text = "(A ".repeat(deep) + "(N cat)" + ")".repeat(deep);
        PhraseTree tree = PhraseTree.of(lines(text)).getFirst();
        assertEquals(deep + 1, tree.diagram().size());
        assertEquals(text, tree.toString());
    }
}
