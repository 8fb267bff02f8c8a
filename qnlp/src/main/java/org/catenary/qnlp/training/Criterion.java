package org.catenary.qnlp.training;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// By what one epoch is better than another.
public enum Criterion {
    /// Higher accuracy on the development set, ties going to the lower loss there.
    DEV_ACCURACY,
    /// Lower loss on the development set.
    DEV_LOSS,
    /// Higher accuracy on the training set, ties going to the lower loss there.
    TRAIN_ACCURACY,
    /// Lower loss on the training set.
    TRAIN_LOSS;

    private Comparator<Epoch> bestFirst() {
        return switch (this) {
            case DEV_ACCURACY -> Comparator.comparingDouble((Epoch e) -> -e.dev()).thenComparingDouble(Epoch::devLoss);
            case DEV_LOSS -> Comparator.comparingDouble(Epoch::devLoss);
            case TRAIN_ACCURACY -> Comparator.comparingDouble((Epoch e) -> -e.train()).thenComparingDouble(Epoch::loss);
            case TRAIN_LOSS -> Comparator.comparingDouble(Epoch::loss);
        };
    }

    /// {@return whether an epoch is better than an earlier one}
    public boolean better(Epoch later, Epoch earlier) { return bestFirst().compare(later, earlier) < 0; }

    /// {@return the number of the best epoch, counted from 1, the first of equals; 0 where there is none}
    public int best(List<Epoch> curve) {
        int best = 0;
        for (int k = 0; k < curve.size(); k++) {
            best = best == 0 || better(curve.get(k), curve.get(best - 1)) ? k + 1 : best;
        }
        return best;
    }

    /// {@return the name in reports and options, as in `dev-accuracy`}
    @Override public String toString() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
