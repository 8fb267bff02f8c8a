package org.catenary.qnlp.training;

import java.util.List;
import java.util.OptionalInt;
import org.catenary.diagrams.category.Mistake;

/// How a model is trained.
///
/// @param seeds     the number of runs, with seeds `0 … seeds − 1`
/// @param epochs    passes over the training set
/// @param batch     examples a step
/// @param optimizer how the parameters move
/// @param loss      what is made small
/// @param shots     how often each circuit is run; empty for exact outcomes
/// @param kept      which parameters are kept
/// @param start     where the parameters of words begin
/// @param patience  after how many epochs without a better one, by the criterion of `kept`, a run ends; empty for never
public record Settings(int seeds, int epochs, int batch, Optimizer optimizer, Loss loss, OptionalInt shots, Kept kept,
        Interval start, OptionalInt patience) {

    /// 20 seeds, 60 epochs, batches of 10, Adam with rate 0.05, exact cross-entropy, the best epoch's parameters.
    public static final Settings DEFAULT = of(20, 60, 10, Adam.of(0.05));

    /// @throws InvalidSetting if a number is not positive, or outcomes are sampled and the optimiser asks for gradients
    public Settings {
        atLeastOne("--seeds", seeds);
        atLeastOne("--epochs", epochs);
        atLeastOne("--batch", batch);
        shots.ifPresent(n -> atLeastOne("--shots", n));
        patience.ifPresent(n -> atLeastOne("--patience", n));
        if (shots.isPresent() && optimizer.differentiates()) {
            throw new InvalidSetting("--shots %d: sampled outcomes have no gradient, and %s asks for one; choose spsa, nelder-mead or rotosolve"
                    .formatted(shots.getAsInt(), optimizer.name()));
        }
    }

    /// {@return settings with exact cross-entropy, keeping the best epoch's parameters}
    public static Settings of(int seeds, int epochs, int batch, Optimizer optimizer) {
        return new Settings(seeds, epochs, batch, optimizer, new Loss.CrossEntropy(Loss.SMOOTHING), OptionalInt.empty(), Kept.BEST,
                Interval.UNIT, OptionalInt.empty());
    }

    /// {@return these settings with that many shots}
    public Settings withShots(int number) {
        return new Settings(seeds, epochs, batch, optimizer, loss, OptionalInt.of(number), kept, start, patience);
    }

    /// {@return these settings with those parameters kept}
    public Settings keeping(Kept which) {
        return new Settings(seeds, epochs, batch, optimizer, loss, shots, which, start, patience);
    }

    /// {@return these settings with parameters that begin there}
    public Settings startingAt(Interval where) {
        return new Settings(seeds, epochs, batch, optimizer, loss, shots, kept, where, patience);
    }

    /// {@return these settings with so many seeds}
    public Settings withSeeds(int number) {
        return new Settings(number, epochs, batch, optimizer, loss, shots, kept, start, patience);
    }

    /// {@return these settings with runs that end after so many epochs without a better one}
    public Settings withPatience(int number) {
        return new Settings(seeds, epochs, batch, optimizer, loss, shots, kept, start, OptionalInt.of(number));
    }

    /// {@return whether a run with this curve has ended}
    public boolean ended(List<Epoch> curve) {
        return curve.size() >= epochs
                || patience.isPresent() && curve.size() - kept.criterion().best(curve) >= patience.getAsInt();
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new InvalidSetting("%s must be at least 1, got %d".formatted(option, value));
        }
    }

    /// A setting outside its range.
    public static final class InvalidSetting extends Mistake {
        /// @param message the option with its range, and what was given
        public InvalidSetting(String message) { super(message); }
    }
}
