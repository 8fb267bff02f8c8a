package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parses;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The published sentences and noun phrases, which are not part of the project: each parses in one way, found without its
/// label.
@Tag("conformance")
@EnabledIfSystemProperty(named = "catenary.data", matches = ".+",
        disabledReason = "the published files are not on the class path")
class PublishedSentencesTest {

    private static final PregroupParser PARSER = new PregroupParser(Lexicon.english());

    @TestFactory
    Stream<DynamicTest> sentencesParse() throws IOException, MalformedFile {
        return tests(example -> assertEquals(Ty.of("s"), onlyParse(example).goal(), example::toString),
                "qnlp/mc_train_data", "qnlp/mc_dev_data", "qnlp/mc_test_data");
    }

    /// The label of a noun phrase says whether `that` stands for the object of its clause, so the parse must find it.
    @TestFactory
    Stream<DynamicTest> nounPhrasesParse() throws IOException, MalformedFile, NotationException {
        Ty object = Ty.parse("n.r @ n @ n.l.l @ s.l"), subject = Ty.parse("n.r @ n @ s.l @ n");
        return tests(example -> {
            Parses parses = onlyParse(example);
            assertEquals(Ty.of("n"), parses.goal(), example::toString);
            assertEquals(example.label().equals("1") ? object : subject, parses.first().words().get(1).type(),
                    example::toString);
        }, "qnlp/rp_train_data", "qnlp/rp_test_data");
    }

    /// A test for each line of the files, named by file and line.
    private static Stream<DynamicTest> tests(Consumer<Example> test, String... files) throws IOException, MalformedFile {
        var tests = new ArrayList<DynamicTest>();
        for (String file : files) {
            for (Example example : Corpus.read(ReferenceData.configured().data(file + ".txt")).examples()) {
                String line = example.place().substring(example.place().lastIndexOf(':'));
                tests.add(DynamicTest.dynamicTest(file + line, () -> test.accept(example)));
            }
        }
        return tests.stream();
    }

    private static Parses onlyParse(Example example) {
        Parses parses = PARSER.parses(example.sentence());
        assertEquals(BigInteger.ONE, parses.count(), example::toString);
        assertTrue(parses.iterator().hasNext());
        return parses;
    }
}
