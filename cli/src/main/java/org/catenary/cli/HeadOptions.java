package org.catenary.cli;

import java.util.Optional;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.training.Settings.InvalidSetting;
import picocli.CommandLine.Option;

/// The option that says what is on top of circuits or tensors.
final class HeadOptions {

    @Option(names = "--head", paramLabel = "N", description = "a dense layer of N units on top, trained with the rest; examples may then have "
            + "several sentences, with bars between")
    private Optional<Integer> units = Optional.empty();

    /// {@return what is on top}
    /// @throws InvalidSetting if it has no units
    Optional<Dense> head() {
        units.filter(n -> n < 1).ifPresent(n -> {
            throw new InvalidSetting("--head must be at least 1, got %d".formatted(n));
        });
        return units.map(Dense::new);
    }
}
