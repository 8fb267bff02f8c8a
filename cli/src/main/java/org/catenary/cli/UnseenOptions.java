package org.catenary.cli;

import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.training.Settings.InvalidSetting;
import picocli.CommandLine.Option;

/// The options that say what becomes of words that stand in no training sentence.
final class UnseenOptions {

    @Option(names = "--unseen", paramLabel = "WHAT", description = "words that no training sentence has: start (keep the parameters with which "
            + "they begin), error, unknown (one box a type stands for them), skip (leave out the sentence) (default: ${DEFAULT-VALUE})")
    private Unseen unseen = Unseen.START;

    @Option(names = "--rare", paramLabel = "N", description = "with --unseen unknown: the box of unknown words is trained on those that training "
            + "has less than N times (default: ${DEFAULT-VALUE})")
    private int rare = 2;

    Unseen unseen() { return unseen; }

    /// {@return how often a word must stand in training, not to be unknown there}
    /// @throws InvalidSetting if it is not positive
    int rare() {
        if (rare < 1) {
            throw new InvalidSetting("--rare must be at least 1, got %d".formatted(rare));
        }
        return rare;
    }
}
