package org.catenary.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Criterion;
import org.catenary.qnlp.training.GradientDescent;
import org.catenary.qnlp.training.Interval;
import org.catenary.qnlp.training.Kept;
import org.catenary.qnlp.training.Lbfgs;
import org.catenary.qnlp.training.Loss;
import org.catenary.qnlp.training.NelderMead;
import org.catenary.qnlp.training.Optimizer;
import org.catenary.qnlp.training.Rotosolve;
import org.catenary.qnlp.training.Settings;
import org.catenary.qnlp.training.Settings.InvalidSetting;
import org.catenary.qnlp.training.Spsa;
import picocli.CommandLine.Option;

/// The options that say how a model is trained.
final class TrainingOptions {

    /// The optimisers by the names that the command line has for them.
    enum Rule {
        ADAM, ADAMW, GD, LBFGS, SPSA, NELDER_MEAD, ROTOSOLVE;

        @Override public String toString() { return spelt(this); }
    }

    /// The losses by the names that the command line has for them.
    enum Measure {
        CROSS_ENTROPY, BINARY, SQUARED;

        @Override public String toString() { return spelt(this); }
    }

    /// Which epoch's parameters are kept.
    enum Choice {
        BEST, LAST;

        @Override public String toString() { return spelt(this); }
    }

    private static String spelt(Enum<?> value) { return value.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    @Option(names = "--seeds", paramLabel = "N", description = "runs, with seeds 0 to N - 1 (default: ${DEFAULT-VALUE})")
    private int seeds = Settings.DEFAULT.seeds();

    @Option(names = "--epochs", paramLabel = "N", description = "passes over the training set (default: ${DEFAULT-VALUE})")
    private int epochs = Settings.DEFAULT.epochs();

    @Option(names = "--batch", paramLabel = "N", description = "sentences a step (default: ${DEFAULT-VALUE})")
    private int batch = Settings.DEFAULT.batch();

    @Option(names = "--optimizer", paramLabel = "RULE", description = "adam, adamw, gd, lbfgs; without gradients spsa, nelder-mead, rotosolve (default: adam)")
    private Rule rule = Rule.ADAM;

    @Option(names = "--rate", paramLabel = "X", description = "step size in turns: of adam (default 0.05), adamw (0.03), gd (0.1); side of nelder-mead's simplex (0.1)")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--decay", paramLabel = "X", description = "weight decay of adamw (default: ${DEFAULT-VALUE})")
    private double decay = 0.01;

    @Option(names = "--spsa", paramLabel = "a,c,A", split = ",", description = "step scale, perturbation and stability of spsa (default: 0.2,0.06,EPOCHS/100)")
    private double[] gains = {};

    @Option(names = "--loss", paramLabel = "LOSS", description = "cross-entropy, binary or squared (default: cross-entropy)")
    private Measure measure = Measure.CROSS_ENTROPY;

    @Option(names = "--shots", paramLabel = "N", description = "run each circuit N times in place of exact outcomes")
    private Optional<Integer> shots = Optional.empty();

    @Option(names = "--keep", paramLabel = "WHICH", description = "best or last: whose epoch's parameters are kept (default: best)")
    private Choice keep = Choice.BEST;

    @Option(names = "--criterion", paramLabel = "BY", description = "dev-accuracy, dev-loss, train-accuracy or train-loss: what best means (default: dev-accuracy)")
    private Criterion criterion = Criterion.DEV_ACCURACY;

    @Option(names = "--centred", description = "parameters begin uniform in [-0.5, 0.5) in place of [0, 1)")
    private boolean centred;

    @Option(names = "--patience", paramLabel = "N", description = "end a run after N epochs without a better one")
    private Optional<Integer> patience = Optional.empty();

    /// {@return the settings}
    /// @throws InvalidSetting if a value is outside its range
    Settings settings() {
        return new Settings(seeds, epochs, batch, optimizer(), loss(), whole(shots), new Kept(criterion, keep == Choice.LAST),
                centred ? Interval.CENTRED : Interval.UNIT, whole(patience));
    }

    private static OptionalInt whole(Optional<Integer> value) { return value.map(OptionalInt::of).orElse(OptionalInt.empty()); }

    private Optimizer optimizer() {
        return switch (rule) {
            case ADAM -> Adam.of(rate(0.05));
            case ADAMW -> Adam.decoupled(rate(0.03), positive("--decay", decay));
            case GD -> new GradientDescent(rate(0.1));
            case LBFGS -> new Lbfgs(10);
            case NELDER_MEAD -> new NelderMead(rate(0.1));
            case ROTOSOLVE -> new Rotosolve();
            case SPSA -> spsa();
        };
    }

    private Spsa spsa() {
        if (gains.length == 0) {
            return Spsa.of(0.2, 0.06, epochs / 100.0);
        }
        if (gains.length != 3) {
            throw new InvalidSetting("--spsa takes three numbers, a,c,A; got %d".formatted(gains.length));
        }
        return Spsa.of(positive("--spsa's a", gains[0]), positive("--spsa's c", gains[1]), gains[2]);
    }

    private double rate(double otherwise) { return positive("--rate", rate.orElse(otherwise)); }

    private static double positive(String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidSetting(String.format(Locale.ROOT, "%s must be a positive number, got %s", option, value));
        }
        return value;
    }

    private Loss loss() {
        return switch (measure) {
            case CROSS_ENTROPY -> new Loss.CrossEntropy(Loss.SMOOTHING);
            case BINARY -> new Loss.BinaryCrossEntropy(Loss.SMOOTHING);
            case SQUARED -> new Loss.Squared();
        };
    }
}
