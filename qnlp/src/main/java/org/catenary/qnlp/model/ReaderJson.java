package org.catenary.qnlp.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.ParserModel;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.LinearReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.SpiderReader;
import org.catenary.qnlp.readers.StatisticalReader;
import org.catenary.qnlp.readers.TreeReader;
import org.catenary.qnlp.readers.TypedReader;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A reader as a saved model holds it: `{"name": "pregroup", "goals", "lexicon"}`, `{"name": "statistical", "parser", "lexicon"}`
/// with the fingerprint of the parser's model, `{"name": "tree", "mode", "of"}` and `{"name": "text", "mentions", "of"}` with the reader whose grammar
/// it has, or a name alone.
final class ReaderJson {

    private static final String ENGLISH = "en";

    private ReaderJson() {}

    /// A reader of a user's own.
    static final class Unsaved extends Mistake {
        Unsaved(Reader reader) {
            super("the reader '%s' is of the class %s, which files of models have no words for".formatted(reader.name(),
                    reader.getClass().getSimpleName()));
        }
    }

    /// @throws Unsaved if files have no words for the reader
    static void write(Reader reader, ObjectNode node) {
        node.put("name", reader.name());
        if (reader instanceof LexiconReader(Lexicon lexicon, List<Ty> goals)) {
            var types = node.putArray("goals");
            goals.forEach(goal -> types.add(goal.toString()));
            lines(lexicon, node, "lexicon");
        } else if (reader instanceof StatisticalReader statistical) {
            node.put("parser", statistical.fingerprint());
            lines(statistical.lexicon(), node, "lexicon");
        } else if (reader instanceof TreeReader tree && tree.grammar() instanceof TypedReader typed) {
            node.put("mode", tree.mode().name().toLowerCase(Locale.ROOT));
            write(typed, node.putObject("of"));
        } else if (reader instanceof TextReader(TypedReader sentences, int mentions)) {
            node.put("mentions", mentions);
            write(sentences, node.putObject("of"));
        } else if (!plain().contains(reader)) {
            throw new Unsaved(reader);
        }
    }

    private static List<Reader> plain() { return List.of(LinearReader.CUPS, LinearReader.STAIRS, new SpiderReader()); }

    static void lines(Lexicon lexicon, ObjectNode node, String name) {
        var entries = node.putArray(name);
        lexicon.toString().lines().forEach(entries::add);
    }

    /// @param given the parser's model that the user names, in place of that of English
    /// @throws IllegalArgumentException with the place and what stands there
    static Reader read(String file, JsonNode node, Optional<ParserModel> given) throws NotationException, MalformedFile {
        String name = node.required("name").asString();
        return switch (name) {
            case LexiconReader.NAME -> new LexiconReader(lexicon(file, node, "lexicon"), goals(node));
            case StatisticalReader.NAME -> statistical(lexicon(file, node, "lexicon"), node.required("parser").asString(), given);
            case TreeReader.NAME -> tree(read(file, node.required("of"), given), node.required("mode").asString());
            case TextReader.NAME -> new TextReader(typed(read(file, node.required("of"), given)), mentions(node.required("mentions")));
            default -> plain().stream().filter(reader -> reader.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("/reader/name is %s, known are pregroup, statistical, tree, text, %s".formatted(
                            name, String.join(", ", plain().stream().map(Reader::name).toList()))));
        };
    }

    private static List<Ty> goals(JsonNode node) throws NotationException {
        var goals = new ArrayList<Ty>();
        for (JsonNode goal : node.required("goals")) {
            goals.add(Ty.parse(goal.asString()));
        }
        return goals;
    }

    /// A lexicon that may have no words.
    static Lexicon lexicon(String file, JsonNode node, String name) throws MalformedFile {
        var lines = new ArrayList<Line>();
        for (JsonNode entry : node.required(name)) {
            lines.add(new Line("%s, %s".formatted(file, name), lines.size() + 1, entry.asString()));
        }
        return lines.isEmpty() ? Lexicon.of(List.of()) : Lexicon.of("%s, %s".formatted(file, name), lines);
    }

    private static StatisticalReader statistical(Lexicon lexicon, String fingerprint, Optional<ParserModel> given) {
        var reader = new StatisticalReader(given.orElseGet(ReaderJson::english), lexicon);
        if (!reader.fingerprint().equals(fingerprint)) {
            throw new IllegalArgumentException("it was trained with the statistical parser %s…, %s is %s…; --parser FILE names another"
                    .formatted(shown(fingerprint), given.isPresent() ? "the one given" : "that of English here", shown(reader.fingerprint())));
        }
        return reader;
    }

    private static ParserModel english() {
        try {
            return LanguageModel.of(ENGLISH).orElseThrow(() -> new LanguageModel.NoModel(ENGLISH)).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String fingerprint) { return fingerprint.substring(0, Math.min(12, fingerprint.length())); }

    private static TypedReader typed(Reader of) {
        if (!(of instanceof TypedReader typed)) {
            throw new IllegalArgumentException("/reader/of/name is %s, which has no derivations".formatted(of.name()));
        }
        return typed;
    }

    private static int mentions(JsonNode node) {
        if (!node.isInt() || node.asInt() < 1) {
            throw new IllegalArgumentException("/reader/mentions is %s, not a number of at least 1".formatted(node));
        }
        return node.asInt();
    }

    private static TreeReader tree(Reader of, String mode) {
        return new TreeReader(typed(of), Arrays.stream(TreeReader.Mode.values()).filter(m -> m.name().equalsIgnoreCase(mode)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("/reader/mode is %s, known are no_type, rule_only, rule_type, height"
                        .formatted(mode))));
    }
}
