package org.catenary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.catenary.qnlp.model.Prediction;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.model.SavedModel;
import org.catenary.qnlp.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `catenary predict model.json "woman prepares tasty dinner"`: the class of a sentence.
@Command(name = "predict", mixinStandardHelpOptions = true, description = "Predict the class of a sentence by a trained model.")
final class PredictCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "the model.json that train wrote")
    private Path model = Path.of("model.json");

    @Parameters(index = "1", paramLabel = "SENTENCE", description = "the sentence, in quotes")
    private String sentence = "";

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override public Integer call() throws Exception {
        var saved = SavedModel.read(model);
        var predictor = new Predictor(saved, grammar.lexicon(saved.lexicon()), grammar.goals(saved.goals()));
        print(predictor.predict(Sentence.of(sentence)), spec.commandLine().getOut());
        return 0;
    }

    private void print(Prediction prediction, PrintWriter out) {
        if (json) {
            var object = JsonMapper.shared().createObjectNode().put("sentence", sentence).put("class", prediction.likeliest());
            var probabilities = object.putObject("probabilities");
            prediction.probabilities().forEach(probabilities::put);
            out.println(object);
            return;
        }
        out.println(prediction.likeliest());
        prediction.probabilities().forEach((name, p) -> out.println(String.format(Locale.ROOT, "  %-12s %.3f", name, p)));
    }
}
