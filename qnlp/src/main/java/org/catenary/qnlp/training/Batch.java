package org.catenary.qnlp.training;

import java.util.BitSet;

/// The mean loss of some examples.
final class Batch implements Objective {

    private final Classifier classifier;
    private final int[] examples;
    private final int[] labels;
    private final Loss loss;
    private final BitSet parameters = new BitSet();

    Batch(Classifier classifier, int[] examples, int[] labels, Loss loss) {
        this.classifier = classifier;
        this.examples = examples.clone();
        this.labels = labels;
        this.loss = loss;
        for (int example : examples) {
            parameters.or(classifier.parameters(example));
        }
    }

    @Override public double value(double[] values) { return mean(classifier.probabilities(values, examples)); }

    private double mean(double[][] probabilities) {
        double total = 0;
        for (int k = 0; k < examples.length; k++) {
            total += loss.value(probabilities[k], labels[k]);
        }
        return total / examples.length;
    }

    @Override public double addGradient(double[] values, double[] gradient) {
        Classifier.Run run = classifier.run(values, examples);
        double[][] probabilities = run.probabilities();
        var slopes = new double[examples.length][];
        for (int k = 0; k < examples.length; k++) {
            slopes[k] = loss.derivative(probabilities[k], labels[k]);
            for (int c = 0; c < slopes[k].length; c++) {
                slopes[k][c] /= examples.length;
            }
        }
        run.pullback(slopes, gradient);
        return mean(probabilities);
    }

    @Override public boolean dependsOn(int parameter) { return parameters.get(parameter); }
}
