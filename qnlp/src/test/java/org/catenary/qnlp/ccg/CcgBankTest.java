package org.catenary.qnlp.ccg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CcgBankTest {

    private static List<Derivation> read(String... lines) throws MalformedFile {
        var list = new ArrayList<Line>();
        for (String line : lines) {
            list.add(new Line("trees.auto", list.size() + 1, line));
        }
        return CcgBank.of(list);
    }

    @Test void linesOfATreebankAreRead() throws MalformedFile {
        // @start region="read"
        List<Derivation> derivations = CcgBank.of(List.of(new Line("trees.auto", 1, "ID=1 PARSER=GOLD NUMPARSE=1"),
                new Line("trees.auto", 2, "(<T S[dcl] 0 2> (<T S[dcl] 1 2> (<T NP 0 1> (<L N NN NN woman N>) ) "
                        + "(<T S[dcl]\\NP 0 2> (<L (S[dcl]\\NP)/NP VBZ VBZ prepares (S[dcl]\\NP)/NP>) "
                        + "(<T NP 0 1> (<L N NN NN sauce N>) ) ) ) (<L . . . . .>) )")));
        // @end
        assertEquals("RP[BA[U[woman : n], FA[prepares : (s\\n)/n, U[sauce : n]]], . : punc]", derivations.getFirst().toString());
        assertEquals(Ty.of("s"), derivations.getFirst().diagram().cod());
    }

    @Test void coordinationByCommasAndConjunctionsIsRead() throws MalformedFile {
        Derivation list = read("(<T NP 0 2> (<L NP N N tea NP>) (<T NP[conj] 1 2> (<L , , , , ,>) (<T NP 0 2> (<L NP N N milk NP>) "
                + "(<T NP[conj] 1 2> (<L conj CC CC and conj>) (<L NP N N sugar NP>) ) ) ) )").getFirst();
        assertEquals("BA[tea : n, FA[, : (n\\n)/n, BA[milk : n, FA[and : (n\\n)/n, sugar : n]]]]", list.resolved().toString());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "(<T S 0 2> (<L NP N N Bob NP>) ) | trees.auto:1: column 1: s has 1 parts, 2 are announced",
        "(<T S 0 2> (<L NP N N Bob NP>) (<L NP N N Bob NP>) ) | trees.auto:1: column 1: no rule makes s of n and n",
        "(<L (S\\QQ)/NP V V sees X>) | trees.auto:1: column 8: QQ is no category; the atoms are conj, n, p, punc, s",
        "(<L NP N N Bob NP>) x | trees.auto:1: column 21: expected the end of the line behind the derivation",
        "(<T S 0 1> | trees.auto:1: column 11: expected a part, (<T or (<L, or ) at the end of s",
        "(<T S 0 3> ) | trees.auto:1: column 1: a phrase of 3 parts; it has one or two",
        "(<L NP N N> | trees.auto:1: column 1: a word is written (<L CATEGORY TAG TAG WORD CATEGORY>)",
        "Bob | trees.auto:1: column 1: expected a derivation, which begins (<T or (<L",
        "(<L NP N N Bob NP> | trees.auto:1: column 19: expected )"})
    void mistakesAreToldWithTheirPlace(String line, String message) {
        assertEquals(message, assertThrows(MalformedFile.class, () -> read(line)).getMessage());
    }

    @Test void deepTreesAreRead() throws MalformedFile {
        int deep = 20_000;
        String text = "(<T N 0 2> (<L N/N JJ JJ very N/N>) ".repeat(deep) + "(<L N NN NN cat N>) " + ") ".repeat(deep);
        assertEquals(deep + 1, read(text).getFirst().words().size());
    }
}
