package org.catenary.qnlp.training;

import org.catenary.diagrams.category.Mistake;

/// How a model is trained.
///
/// @param seeds  the number of runs, with seeds `0 … seeds − 1`
/// @param epochs passes over the training set
/// @param batch  examples a step
/// @param rate   the step size of Adam, in turns
public record Settings(int seeds, int epochs, int batch, double rate) {

    /// 20 seeds, 60 epochs, batches of 10, rate 0.05.
    public static final Settings DEFAULT = new Settings(20, 60, 10, 0.05);

    /// @throws InvalidSetting if a number is not positive
    public Settings {
        atLeastOne("--seeds", seeds);
        atLeastOne("--epochs", epochs);
        atLeastOne("--batch", batch);
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new InvalidSetting("--rate must be a positive number, got " + rate);
        }
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new InvalidSetting("%s must be at least 1, got %d".formatted(option, value));
        }
    }

    /// A setting outside its range.
    public static final class InvalidSetting extends Mistake {
        InvalidSetting(String message) { super(message); }
    }
}
