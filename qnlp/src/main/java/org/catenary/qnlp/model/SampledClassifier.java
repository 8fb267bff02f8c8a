package org.catenary.qnlp.model;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.catenary.qnlp.training.Classifier;

/// The relative frequencies of the outcomes of circuits that are run a number of times, among the runs that pass every
/// post-selection. Where none passes, nothing was learnt, and every class has the same probability.
///
/// @param exact  the circuits' probabilities
/// @param shots  how often each is run for one answer
/// @param random draws the outcomes
record SampledClassifier(CircuitClassifier exact, int shots, RandomGenerator random) implements Classifier {

    @Override public int size() { return exact.size(); }

    @Override public BitSet parameters(int example) { return exact.parameters(example); }

    @Override public double[][] probabilities(double[] values, int... examples) {
        double[][] kept = exact.kept(values, examples);
        for (int at = 0; at < kept.length; at++) {
            kept[at] = frequencies(kept[at]);
        }
        return kept;
    }

    /// The counts are multinomial: each is binomial among the runs that the outcomes before it left.
    private double[] frequencies(double[] kept) {
        var frequencies = new double[kept.length];
        int left = shots, passed = 0;
        double rest = 1;
        for (int k = 0; k < kept.length && left > 0; k++) {
            int count = binomial(left, Math.clamp(kept[k] / rest, 0, 1));
            frequencies[k] = count;
            passed += count;
            left -= count;
            rest = Math.max(rest - kept[k], Double.MIN_NORMAL);
        }
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] = passed == 0 ? 1.0 / frequencies.length : frequencies[k] / passed;
        }
        return frequencies;
    }

    private int binomial(int trials, double probability) {
        return new BinomialDistribution(null, trials, probability).inverseCumulativeProbability(random.nextDouble());
    }

    /// {@inheritDoc}
    ///
    /// @throws UnsupportedOperationException always
    @Override public Run run(double[] values, int... examples) {
        throw new UnsupportedOperationException("sampled outcomes have no gradient");
    }
}
