package org.catenary.cli;

import java.util.List;
import java.util.Optional;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.discocirc.Frames;
import org.catenary.qnlp.discocirc.TextForm;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.TextPipeline;
import org.catenary.qnlp.training.Settings.InvalidSetting;
import picocli.CommandLine.Option;

/// The options that say what an example is: a sentence, a text, or several sentences under a head.
final class ExampleOptions {

    @Option(names = "--texts", description = "an example is a text, sentences with full stops between: nouns are wires through it; atoms are n and t")
    private boolean texts;

    @Option(names = "--frames", paramLabel = "HOW", description = "sandwich or expansion: how the frames of texts open (default: ${DEFAULT-VALUE})")
    private String frames = "sandwich";

    @Option(names = "--mentions", paramLabel = "N", description = "nouns of fewer sentences of a text are discarded (default: ${DEFAULT-VALUE})")
    private int mentions = TextForm.STANDARD.mentions();

    @Option(names = "--head", paramLabel = "N", description = "a dense layer of N units on top, trained with the rest")
    private Optional<Integer> head = Optional.empty();

    /// {@return the way from words to their meaning}
    /// @throws InvalidSetting if an option has a value that it cannot have
    Pipeline pipeline(PregroupParser parser, Ansatz ansatz) {
        return texts ? new TextPipeline(parser, form(), ansatz) : Pipeline.of(parser, ansatz);
    }

    private TextForm form() {
        Frames how = List.of(Frames.values()).stream().filter(each -> each.name().equalsIgnoreCase(frames)).findFirst()
                .orElseThrow(() -> new InvalidSetting("--frames takes sandwich or expansion, got %s".formatted(frames)));
        return new TextForm(how, atLeastOne("--mentions", mentions));
    }

    /// {@return what is on top}
    /// @throws InvalidSetting if it has no units
    Optional<Dense> head() { return head.map(units -> new Dense(atLeastOne("--head", units))); }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new InvalidSetting("%s must be at least 1, got %d".formatted(option, value));
        }
        return value;
    }
}
