package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.model.MeasuredCounts;
import org.catenary.qnlp.model.Prediction;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.model.SavedModel;
import org.catenary.qnlp.model.SentenceCircuit;
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
@Command(name = "predict", mixinStandardHelpOptions = true, description = "Predict the classes of sentences by a trained model.",
        footer = {"", "catenary predict model.json \"woman prepares dinner\"                by simulation",
            "catenary predict model.json \"woman prepares dinner\" --qasm DIR     circuits for a machine, in OpenQASM 2",
            "catenary predict model.json --counts counts.json                  what it found: {\"woman prepares dinner\": {\"0100\": 31, …}}"})
final class PredictCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "the model.json that train wrote")
    private Path model = Path.of("model.json");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SENTENCE", description = "the sentences, each in quotes; those of one example with bars | between")
    private List<String> sentences = List.of();

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Option(names = "--parser", paramLabel = "FILE", description = "the statistical parser's model that the model was trained with, "
            + "where it is not that of English")
    private Optional<Path> parser = Optional.empty();

    @Option(names = "--unseen", paramLabel = "WHAT", description = "words that the model was not trained on: error, unknown (the box of such "
            + "words), skip (leave out the sentence) (default: as in training; error where they kept their first parameters)")
    private Optional<Unseen> unseen = Optional.empty();

    @Option(names = "--qasm", paramLabel = "DIR", description = "in place of predicting, write the circuits with their parameters bound: "
            + "a program of OpenQASM 2 a sentence, and manifest.json, which tells the sentences, the classes and the post-selected bits")
    private Optional<Path> qasm = Optional.empty();

    @Option(names = "--counts", paramLabel = "FILE", description = "in place of simulating, read how often each outcome of the circuits came: "
            + "{SENTENCE: {OUTCOME: NUMBER}}")
    private Optional<Path> counts = Optional.empty();

    @Option(names = "--bit-order", paramLabel = "END", description = "first or last: whether the first bit of an outcome of --counts stands "
            + "leftmost, as ours, or rightmost, as Qiskit's (default: ${DEFAULT-VALUE})")
    private MeasuredCounts.BitOrder order = MeasuredCounts.BitOrder.FIRST;

    @Option(names = "--json", description = "print one JSON object a sentence and nothing else")
    private boolean json;

    /// What was asked for does not fit the model.
    static final class Unfit extends Mistake {
        Unfit(String message) { super(message); }
    }

    @Override public Integer call() throws Exception {
        var saved = SavedModel.read(model, ReadingOptions.parserModel(parser));
        Predictor own = Predictor.of(saved), predictor = own.reading(reader(own.reader())).handling(unseen.orElse(own.unseen()));
        if (counts.isPresent()) {
            if (!sentences.isEmpty() || qasm.isPresent()) {
                throw new Unfit("--counts takes its sentences from the file; give neither sentences nor --qasm beside it");
            }
            measured(predictor, MeasuredCounts.read(UserFile.existing(counts.get()), order));
        } else if (sentences.isEmpty()) {
            throw new Unfit("predict what? Give sentences, each in quotes, or --counts");
        } else if (qasm.isPresent()) {
            export(predictor, new OutputFolder(qasm.get()));
        } else {
            each(predictor, sentences, sentence -> print(sentence, predictor.predict(parts(predictor.reader(), sentence)), ""));
        }
        return 0;
    }

    /// What is done with one sentence.
    private interface Task {
        void on(String sentence) throws IOException;
    }

    private void each(Predictor predictor, Collection<String> all, Task task) throws IOException {
        int skipped = 0;
        for (String sentence : all) {
            try {
                task.on(sentence);
            } catch (Predictor.Untrained | UnknownWord mistake) {
                if (predictor.unseen() != Unseen.SKIP) {
                    throw mistake;
                }
                skipped++;
                skip(sentence, mistake);
            }
        }
        if (predictor.unseen() == Unseen.SKIP && !json) {
            out().printf("%d of %d sentences left out%n", skipped, all.size());
        }
    }

    /// The sentences of an example, with bars between.
    private static Sentence[] parts(Reader reader, String example) {
        return Stream.of(example.split("\\|", -1)).map(reader::sentence).toArray(Sentence[]::new);
    }

    private void measured(Predictor predictor, MeasuredCounts found) throws IOException {
        var counted = found.counts();
        each(predictor, counted.keySet(), sentence -> {
            try {
                Predictor.Measured measured = predictor.measured(predictor.reader().sentence(sentence), counted.getOrDefault(sentence, new TreeMap<>()));
                print(sentence, measured.prediction(), "%d of %d runs pass".formatted(measured.kept(), measured.runs()));
            } catch (SentenceCircuit.UnfitCounts e) {
                throw new Unfit("%s: '%s': %s".formatted(counts.orElseThrow(), sentence, e.getMessage()));
            }
        });
    }

    /// All circuits are made before the first file is written, so that a mistake leaves none.
    private void export(Predictor predictor, OutputFolder folder) throws IOException {
        var files = new LinkedHashMap<String, String>();
        var manifest = JsonMapper.shared().createObjectNode().put("format", "catenary-circuits").put("version", 1)
                .put("task", predictor.model().task());
        var classes = manifest.putArray("classes");
        predictor.model().classes().forEach(classes::add);
        var circuits = manifest.putArray("circuits");
        each(predictor, sentences, sentence -> {
            SentenceCircuit circuit = predictor.circuit(predictor.reader().sentence(sentence));
            String name = String.format(Locale.ROOT, "%04d.qasm", files.size() + 1);
            files.put(name, circuit.qasm());
            var entry = circuits.addObject().put("file", name).put("sentence", sentence).put("qubits", circuit.list().qubits())
                    .put("outcome", circuit.outputs());
            var required = entry.putArray("required");
            circuit.required().forEach(required::add);
        });
        for (var file : files.entrySet()) {
            WholeFile.write(folder.file(file.getKey()), file.getValue());
        }
        WholeFile.write(folder.file("manifest.json"), JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
        if (json) {
            out().println(manifest);
        } else {
            out().printf("%d circuits  %s%n", files.size(), folder.path());
        }
    }

    private PrintWriter out() { return spec.commandLine().getOut(); }

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

    private void print(String sentence, Prediction prediction, String runs) {
        if (json) {
            ObjectNode object = object(sentence).put("class", prediction.likeliest());
            var probabilities = object.putObject("probabilities");
            prediction.probabilities().forEach(probabilities::put);
            if (!runs.isEmpty()) {
                object.put("runs", runs);
            }
            out().println(object);
            return;
        }
        if (sentences.size() != 1) {
            out().println(sentence);
        }
        out().println(prediction.likeliest());
        prediction.probabilities().forEach((name, p) -> out().println(String.format(Locale.ROOT, "  %-12s %.3f", name, p)));
        if (!runs.isEmpty()) {
            out().println("  " + runs);
        }
    }

    private void skip(String sentence, Mistake mistake) {
        String why = String.valueOf(mistake.getMessage()).lines().findFirst().orElse("");
        out().println(json ? object(sentence).put("skipped", why).toString() : sentence + "\nleft out: " + why);
    }

    private static ObjectNode object(String sentence) { return JsonMapper.shared().createObjectNode().put("sentence", sentence); }
}
