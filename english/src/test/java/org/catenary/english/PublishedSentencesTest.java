package org.catenary.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The published sentences and noun phrases, which are not part of the project: the statistical parser, with the small lexicon
/// beside it, gives every word the type that the lexicon's only parse has. Sentences with words that the lexicon lacks have no such
/// types, and are no cases; nor is a file that is not there.
@Tag("conformance")
@EnabledIfSystemProperty(named = "catenary.data", matches = ".+",
        disabledReason = "the published files are not on the class path")
class PublishedSentencesTest {

    @TestFactory
    Stream<DynamicTest> wordsHaveTheTypesOfTheLexicon() throws IOException, MalformedFile {
        StatisticalParser english = LanguageModel.english();
        var lexical = new PregroupParser(Lexicon.english());
        var tests = new ArrayList<DynamicTest>();
        for (String file : List.of("mc_train_data", "mc_dev_data", "mc_test_data", "rp_train_data", "rp_test_data")) {
            ReferenceData data = ReferenceData.configured();
            String name = "qnlp/" + file + ".txt";
            for (Example example : data.hasData(name) ? Corpus.read(data.data(name)).examples() : List.<Example>of()) {
                if (!isKnown(lexical, example.sentence())) {
                    continue;
                }
                String line = example.place().substring(example.place().lastIndexOf(':'));
                tests.add(DynamicTest.dynamicTest("qnlp/" + file + line, () -> assertEquals(types(lexical.parse(example.sentence())),
                        types(english.parse(example.sentence()).parse()), example::toString)));
            }
        }
        return tests.stream();
    }

    private static boolean isKnown(PregroupParser lexical, Sentence sentence) {
        try {
            lexical.parse(sentence);
            return true;
        } catch (UnknownWord lacking) {
            return false;
        }
    }

    private static List<Ty> types(Parse parse) { return parse.words().stream().map(Lexeme::type).toList(); }
}
