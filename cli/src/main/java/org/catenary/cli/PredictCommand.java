package org.catenary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.concurrent.Callable;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.model.Prediction;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.model.SavedModel;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `catenary predict model.json "woman prepares tasty dinner"`: the classes of sentences.
@Command(name = "predict", mixinStandardHelpOptions = true, description = "Predict the classes of sentences by a trained model.")
final class PredictCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "the model.json that train wrote")
    private Path model = Path.of("model.json");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SENTENCE", description = "the sentences, each in quotes; those of one example with bars | between")
    private List<String> sentences = List.of();

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Option(names = "--parser", paramLabel = "FILE", description = "the statistical parser's model that the model was trained with, "
            + "where it is not that of English")
    private Optional<Path> parser = Optional.empty();

    @Option(names = "--unseen", paramLabel = "WHAT", description = "words that the model was not trained on: error, unknown (the box of such "
            + "words), skip (leave out the sentence) (default: as in training; error where they kept their first parameters)")
    private Optional<Unseen> unseen = Optional.empty();

    @Option(names = "--json", description = "print one JSON object a sentence and nothing else")
    private boolean json;

    /// What was asked for does not fit the model.
    static final class Unfit extends Mistake {
        Unfit(String message) { super(message); }
    }

    @Override public Integer call() throws Exception {
        var saved = SavedModel.read(model, ReadingOptions.parserModel(parser));
        Predictor own = Predictor.of(saved), predictor = own.reading(reader(own.reader())).handling(unseen.orElse(own.unseen()));
        PrintWriter out = spec.commandLine().getOut();
        int skipped = 0;
        for (String sentence : sentences) {
            try {
                print(sentence, predictor.predict(parts(sentence)), out);
            } catch (Predictor.Untrained | UnknownWord mistake) {
                if (predictor.unseen() != Unseen.SKIP) {
                    throw mistake;
                }
                skipped++;
                skip(sentence, mistake, out);
            }
        }
        if (predictor.unseen() == Unseen.SKIP && !json) {
            out.printf("%d of %d sentences left out%n", skipped, sentences.size());
        }
        return 0;
    }

    /// The sentences of an example, with bars between.
    private static Sentence[] parts(String example) {
        return Stream.of(example.split("\\|", -1)).map(Sentence::of).toArray(Sentence[]::new);
    }

    /// The model's reader, or with a lexicon or a goal that it can have the one with those.
    private Reader reader(Reader own) throws Exception {
        if (!grammar.hasLexicon() && !grammar.hasGoal()) {
            return own;
        }
        if (own instanceof LexiconReader lexical) {
            return new LexiconReader(grammar.lexicon(lexical.lexicon()), grammar.goals(lexical.goals()));
        }
        throw new Unfit("the model reads sentences by the reader '%s', which takes neither --lexicon nor --goal".formatted(own.name()));
    }

    private void print(String sentence, Prediction prediction, PrintWriter out) {
        if (json) {
            ObjectNode object = object(sentence).put("class", prediction.likeliest());
            var probabilities = object.putObject("probabilities");
            prediction.probabilities().forEach(probabilities::put);
            out.println(object);
            return;
        }
        if (sentences.size() > 1) {
            out.println(sentence);
        }
        out.println(prediction.likeliest());
        prediction.probabilities().forEach((name, p) -> out.println(String.format(Locale.ROOT, "  %-12s %.3f", name, p)));
    }

    private void skip(String sentence, Mistake mistake, PrintWriter out) {
        String why = String.valueOf(mistake.getMessage()).lines().findFirst().orElse("");
        out.println(json ? object(sentence).put("skipped", why).toString() : sentence + "\nleft out: " + why);
    }

    private static ObjectNode object(String sentence) { return JsonMapper.shared().createObjectNode().put("sentence", sentence); }
}
