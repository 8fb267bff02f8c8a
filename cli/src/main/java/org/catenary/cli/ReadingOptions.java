package org.catenary.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LinearReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.SpiderReader;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.rewrite.NotARowOfWords;
import org.catenary.qnlp.rewrite.WordRule;
import org.catenary.qnlp.text.Sentence;
import picocli.CommandLine.Option;

/// The options that say how a sentence becomes a diagram, and which words are rewritten.
final class ReadingOptions {

    private static final String PREGROUP = "pregroup";

    /// A reader or a rule that there is not.
    static final class NoSuchReading extends Mistake {
        NoSuchReading(String what, String name, Iterable<String> known) {
            super("no %s is called %s; there are %s".formatted(what, name, String.join(", ", known)));
        }
    }

    @Option(names = "--reader", paramLabel = "NAME",
            description = "pregroup, or without a grammar cups, spiders or stairs (default: ${DEFAULT-VALUE})")
    private String reader = PREGROUP;

    @Option(names = "--rewrite", paramLabel = "RULE", split = ",", description = "rules about words, used in this order: auxiliary, "
            + "connector, determiner, postadverb, preadverb, prepositional-phrase, coordination, subject-rel-pronoun, "
            + "object-rel-pronoun, curry")
    private List<String> rules = new ArrayList<>();

    /// {@return whether sentences are parsed and words stay as they are}
    boolean isPlain() { return reader.equals(PREGROUP) && rules.isEmpty(); }

    /// {@return the diagram of a sentence, words rewritten}
    /// @throws NoSuchReading if there is no such reader or rule
    Diagram diagram(Sentence sentence, PregroupParser parser) {
        Diagram diagram = reader(parser).diagram(sentence);
        for (String name : rules) {
            diagram = rule(name).apply(diagram);
        }
        return diagram;
    }

    /// {@return a diagram with snakes pulled straight, and cups too where it is a row of words with cups}
    static Diagram straight(Diagram diagram) {
        Diagram normal = NormalForm.rigid(diagram);
        try {
            return CupRemoval.straighten(normal);
        } catch (NotARowOfWords e) {
            return normal;
        }
    }

    private Reader reader(PregroupParser parser) {
        SequencedMap<String, Reader> readers = new LinkedHashMap<>();
        readers.put(PREGROUP, new Parsed(parser));
        for (Reader other : List.of(LinearReader.CUPS, new SpiderReader(), LinearReader.STAIRS)) {
            readers.put(other.name(), other);
        }
        return found("reader", reader, readers);
    }

    private static WordRule rule(String name) {
        SequencedMap<String, WordRule> rules = new LinkedHashMap<>();
        for (WordRule.English rule : WordRule.English.values()) {
            rules.put(rule.toString(), rule);
        }
        rules.put("curry", WordRule.curry());
        return found("rule", name, rules);
    }

    private static <T> T found(String what, String name, Map<String, T> known) {
        T found = known.get(name);
        if (found == null) {
            throw new NoSuchReading(what, name, known.keySet());
        }
        return found;
    }

    /// The grammar of a lexicon as a reader.
    private record Parsed(PregroupParser parser) implements Reader {
        @Override public Diagram diagram(Sentence sentence) { return parser.parse(sentence).diagram(); }

        @Override public String name() { return PREGROUP; }
    }
}
