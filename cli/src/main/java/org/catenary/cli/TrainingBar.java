package org.catenary.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.catenary.qnlp.experiment.Experiment;
import org.catenary.qnlp.training.Checkpoint;
import org.catenary.qnlp.training.Epoch;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.SeedState;
import org.catenary.qnlp.training.Settings;

/// The progress of training on standard error: a bar on a terminal, a line a seed elsewhere. When the program is
/// interrupted it writes the checkpoint and says how to go on.
final class TrainingBar implements Progress, AutoCloseable {

    private final ProgressBar bar;
    private final Settings settings;
    private final Thread interrupted;
    private final Consumer<String> lines;
    private final boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);

    TrainingBar(Experiment experiment, Checkpoint journal, Path checkpoint, PrintWriter err) {
        settings = experiment.settings();
        int epochs = settings.epochs(), seeds = settings.seeds();
        long done = 0;
        for (int seed = 0; seed < seeds; seed++) {
            done += journal.last(seed).map(SeedState::epochs).orElse(0);
        }
        lines = line -> {
            err.println(line);
            err.flush();
        };
        bar = new ProgressBarBuilder().setTaskName("training").setInitialMax((long) seeds * epochs).startsFrom(done, Duration.ZERO)
                .setUnit(" epochs", 1).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200)
                .setConsumer(consumer()).build();
        interrupted = new Thread(() -> {
            journal.write();
            lines.accept("interrupted; what was done is in %s, and --resume goes on from it".formatted(checkpoint));
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    private ProgressBarConsumer consumer() {
        return terminal ? new ConsoleProgressBarConsumer(System.err) : new DelegatingProgressBarConsumer(_ -> { });
    }

    @Override public void epoch(SeedState done, Epoch epoch) {
        bar.step();
        boolean ended = settings.ended(done.curve());
        bar.stepBy(ended ? settings.epochs() - done.epochs() : 0);
        if (ended && !terminal) {
            lines.accept(String.format(Locale.ROOT, "seed %d: loss %.4f, train %.3f, dev %.3f", done.seed(),
                    done.bestEpoch().loss(), done.bestEpoch().train(), done.bestEpoch().dev()));
        }
    }

    @Override public void close() {
        Runtime.getRuntime().removeShutdownHook(interrupted);
        bar.close();
    }
}
