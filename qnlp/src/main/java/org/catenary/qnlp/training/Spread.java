package org.catenary.qnlp.training;

import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/// Mean and standard deviation of a figure over runs.
///
/// @param mean the mean
/// @param sd   the sample standard deviation, 0 for one run
public record Spread(double mean, double sd) {

    /// {@return mean and standard deviation of at least one figure}
    public static Spread of(double... figures) {
        var statistics = new SummaryStatistics();
        for (double figure : figures) {
            statistics.addValue(figure);
        }
        return new Spread(statistics.getMean(), statistics.getStandardDeviation());
    }

    /// {@return as in `0.992 ± 0.024`}
    @Override public String toString() { return String.format(Locale.ROOT, "%.3f ± %.3f", mean, sd); }
}
