package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parses;
import org.catenary.qnlp.grammar.PregroupParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published sentences and noun phrases, which are not part of the project: each parses in one way, found without its
/// label.
@Tag("conformance")
@EnabledIfSystemProperty(named = "catenary.data", matches = ".+",
        disabledReason = "the published files are not on the class path")
class PublishedSentencesTest {

    private static final PregroupParser PARSER = new PregroupParser(Lexicon.english());

    @ParameterizedTest(name = "qnlp/{0}")
    @CsvSource({"mc_train_data.txt, 70", "mc_dev_data.txt, 30", "mc_test_data.txt, 30"})
    void sentencesParse(String file, int size) throws Exception {
        Corpus corpus = Corpus.read(ReferenceData.configured().data("qnlp/" + file));
        assertEquals(size, corpus.size());
        for (Example example : corpus.examples()) {
            assertEquals(Ty.of("s"), onlyParse(example).goal(), example::toString);
        }
    }

    /// The label of a noun phrase says whether `that` stands for the object of its clause, so the parse must find it.
    @ParameterizedTest(name = "qnlp/{0}")
    @CsvSource({"rp_train_data.txt, 74", "rp_test_data.txt, 31"})
    void nounPhrasesParse(String file, int size) throws Exception {
        Corpus corpus = Corpus.read(ReferenceData.configured().data("qnlp/" + file));
        assertEquals(size, corpus.size());
        Ty object = Ty.parse("n.r @ n @ n.l.l @ s.l"), subject = Ty.parse("n.r @ n @ s.l @ n");
        for (Example example : corpus.examples()) {
            Parses parses = onlyParse(example);
            assertEquals(Ty.of("n"), parses.goal(), example::toString);
            assertEquals(example.label().equals("1") ? object : subject, parses.first().words().get(1).type(),
                    example::toString);
        }
    }

    private static Parses onlyParse(Example example) {
        Parses parses = PARSER.parses(example.sentence());
        assertEquals(BigInteger.ONE, parses.count(), example::toString);
        assertTrue(parses.iterator().hasNext());
        return parses;
    }
}
