package org.catenary.qnlp.training;

/// Which parameters of a run are kept.
///
/// @param criterion by what epochs are compared
/// @param last      whether those of the last epoch are kept rather than those of the best
public record Kept(Criterion criterion, boolean last) {

    /// Those of the epoch with the best accuracy on the development set, then the lowest loss there, then the earliest.
    public static final Kept BEST = new Kept(Criterion.DEV_ACCURACY, false);

    /// Those of the last epoch, judged by accuracy on the development set.
    public static final Kept LAST = new Kept(Criterion.DEV_ACCURACY, true);

    boolean replaces(Epoch later, Epoch earlier) { return last || criterion.better(later, earlier); }

    /// {@return the choice in words, for reports}
    @Override public String toString() { return last ? "the last epoch's" : "the best epoch's by " + criterion; }
}
