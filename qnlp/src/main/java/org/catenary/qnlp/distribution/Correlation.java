package org.catenary.qnlp.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/// Spearman's rank correlation of a model with people, with an interval.
///
/// The interval is that of the bootstrap: pairs are drawn again with all their scores, and the middle 95 % of the correlations
/// are kept. Efron and Tibshirani, *An introduction to the bootstrap* (1993), section 13.3.
///
/// @param rho  the correlation; zero where either side does not vary
/// @param low  the lower end of the interval
/// @param high the upper end
public record Correlation(double rho, double low, double high) {

    /// Which numbers of people are compared.
    public enum Scoring {
        /// Every single score.
        JUDGEMENTS("all judgements"),
        /// The mean score of each pair.
        PAIR_MEANS("pair means");

        private final String phrase;

        Scoring(String phrase) { this.phrase = phrase; }

        @Override public String toString() { return phrase; }
    }

    /// {@return the correlation of predictions with scores}
    /// @param predictions the prediction for each pair
    /// @param scores      the scores of each pair
    /// @param samples     how often the bootstrap draws
    static Correlation of(double[] predictions, List<List<Double>> scores, Scoring scoring, int samples, RandomGenerator random) {
        int n = predictions.length;
        double rho = rho(predictions, scores, scoring, IntStream.range(0, n).toArray());
        var drawn = new double[samples];
        for (int k = 0; k < samples; k++) {
            drawn[k] = rho(predictions, scores, scoring, random.ints(n, 0, n).toArray());
        }
        Arrays.sort(drawn);
        return samples == 0 ? new Correlation(rho, rho, rho)
                : new Correlation(rho, drawn[(int) Math.floor(0.025 * (samples - 1))], drawn[(int) Math.ceil(0.975 * (samples - 1))]);
    }

    private static double rho(double[] predictions, List<List<Double>> scores, Scoring scoring, int... pairs) {
        var model = new ArrayList<Double>();
        var people = new ArrayList<Double>();
        for (int pair : pairs) {
            switch (scoring) {
                case JUDGEMENTS -> scores.get(pair).forEach(score -> {
                    model.add(predictions[pair]);
                    people.add(score);
                });
                case PAIR_MEANS -> {
                    model.add(predictions[pair]);
                    people.add(scores.get(pair).stream().mapToDouble(Double::doubleValue).average().orElse(0));
                }
            }
        }
        if (model.size() < 2) {
            return 0;
        }
        double rho = new SpearmansCorrelation().correlation(array(model), array(people));
        return Double.isNaN(rho) ? 0 : rho;
    }

    private static double[] array(List<Double> values) { return values.stream().mapToDouble(Double::doubleValue).toArray(); }
}
