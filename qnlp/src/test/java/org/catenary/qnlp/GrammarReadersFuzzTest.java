package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.catenary.diagrams.notation.Mutations;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.CcgBank;
import org.catenary.qnlp.cfg.ContextFreeGrammar;
import org.catenary.qnlp.cfg.PhraseTree;
import org.catenary.qnlp.distribution.Counts;
import org.catenary.qnlp.distribution.Judgements;
import org.catenary.qnlp.distribution.Occurrences;
import org.catenary.qnlp.distribution.Vectors;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.Test;

/// Grammars, trees, counts and judgements that are almost what a reader expects are read, or end in an error that says what is
/// wrong.
class GrammarReadersFuzzTest {

    private static final int RUNS = 4_000;

    private static void someAreRead(int read) {
        assertTrue(read > RUNS / 200 && read < RUNS - RUNS / 200, () -> "so many were read: %d of %d".formatted(read, RUNS));
    }

    @Test void categories() {
        someAreRead(Mutations.of(List.of("(S[dcl]\\NP)/NP", "((s\\n)\\(s\\n))/n", "n[conj]"), "(", "\\", "[").survivedBy(bytes -> {
            Category category = Category.parse(new String(bytes, StandardCharsets.UTF_8));
            assertEquals(category, Category.parse(category.toString()));
        }, RUNS, NotationException.class));
    }

    @Test void derivations() {
        var valid = List.of("ID=1\n(<T S 0 2> (<L NP N N Bob NP>) (<T S\\NP 0 2> (<L (S\\NP)/NP V V sees X>) (<L NP N N Ann NP>) ) )\n");
        someAreRead(Mutations.of(valid, "(<L", ">)", "NP").survivedBy(bytes -> CcgBank.of(Line.read("f", bytes))
                .forEach(derivation -> assertEquals(derivation.category().pregroup(), derivation.diagram().cod())), RUNS, MalformedFile.class));
    }

    @Test void trees() {
        someAreRead(Mutations.of(List.of("(S (NP Alice) (VP (V sees) (NP Bob)))", "( (S (V go)))"), "(", ")", " ").survivedBy(bytes -> {
            for (PhraseTree tree : PhraseTree.of(Line.read("f", bytes))) {
                assertEquals(List.of(tree), PhraseTree.of(List.of(new Line("f", 1, tree.toString()))));
            }
        }, RUNS, MalformedFile.class));
    }

    @Test void grammars() {
        someAreRead(Mutations.of(List.of("S -> NP VP\nNP -> 'Bob'\n# no\nVP → V NP\n"), "->", "'", " ").survivedBy(bytes ->
                ContextFreeGrammar.of("f", Line.read("f", bytes)), RUNS, MalformedFile.class));
    }

    @Test void counts() {
        someAreRead(Mutations.of(List.of("dog\t10\t0:5 1:1\ncat\t10\t0:4 2:1\n", "# none\na\t1\t\n"), "\t", ":", "9").survivedBy(bytes ->
                Counts.of("f", Line.read("f", bytes)), RUNS, MalformedFile.class));
    }

    @Test void vectors() {
        someAreRead(Mutations.of(List.of("2 2\ndog 0.5 -1e3\ncat 1 2\n", "a 1\nb 2\n"), " ", ".", "e").survivedBy(bytes ->
                Vectors.of("f", Line.read("f", bytes)), RUNS, MalformedFile.class));
    }

    @Test void judgementsAndOccurrences() {
        someAreRead(Mutations.of(List.of("write user word spell 7\nwrite user word spell 6\n"), " ", "7", ".").survivedBy(bytes ->
                Judgements.of("f", Line.read("f", bytes), Judgements.Format.DISAMBIGUATION), RUNS, MalformedFile.class));
        someAreRead(Mutations.of(List.of("participant\ta\tb\tscore\np\tS V O and T does too\tS W O and T does too\t3\n"), "\t", " ").survivedBy(
                bytes -> Judgements.of("f", Line.read("f", bytes), Judgements.Format.ELLIPSIS), RUNS, MalformedFile.class));
        someAreRead(Mutations.of(List.of("chase dog cat 5\neat cat fish 2\n"), " ", "7", ".").survivedBy(bytes ->
                Occurrences.of("f", Line.read("f", bytes)), RUNS, MalformedFile.class));
    }
}
