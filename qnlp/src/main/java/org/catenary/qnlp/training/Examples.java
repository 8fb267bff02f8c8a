package org.catenary.qnlp.training;

import java.util.stream.IntStream;

/// Labelled examples, ready to be classified in one thread.
public final class Examples {

    private final Classifier classifier;
    private final int[] labels;

    /// @param classifier the probabilities of the classes of the examples
    /// @param labels     the index of the right one of each
    /// @throws IllegalArgumentException if there is not one label for each example, or there are no examples
    public Examples(Classifier classifier, int... labels) {
        if (labels.length == 0 || labels.length != classifier.size()) {
            throw new IllegalArgumentException("%d labels for %d examples".formatted(labels.length, classifier.size()));
        }
        this.classifier = classifier;
        this.labels = labels.clone();
    }

    /// How well examples are classified.
    ///
    /// @param accuracy the fraction of them whose most probable class is the right one, ties going to the first class
    /// @param loss     the mean loss
    public record Measured(double accuracy, double loss) {}

    /// {@return the number of examples}
    public int size() { return labels.length; }

    /// {@return how well they are classified}
    public Measured measure(double[] parameters, Loss loss) {
        double[][] probabilities = classifier.probabilities(parameters);
        double right = 0, total = 0;
        for (int k = 0; k < labels.length; k++) {
            right += likeliest(probabilities[k]) == labels[k] ? 1 : 0;
            total += loss.value(probabilities[k], labels[k]);
        }
        return new Measured(right / labels.length, total / labels.length);
    }

    /// {@return for each example whether its most probable class is the right one}
    public boolean[] right(double[] parameters) {
        double[][] probabilities = classifier.probabilities(parameters);
        var right = new boolean[labels.length];
        for (int k = 0; k < labels.length; k++) {
            right[k] = likeliest(probabilities[k]) == labels[k];
        }
        return right;
    }

    /// {@return the mean loss of all}
    public Objective objective(Loss loss) { return objective(loss, IntStream.range(0, size()).toArray()); }

    /// {@return the mean loss of some}
    public Objective objective(Loss loss, int... examples) {
        return new Batch(classifier, examples, IntStream.of(examples).map(k -> labels[k]).toArray(), loss);
    }

    /// {@return the index of the largest probability, the first of equal ones}
    public static int likeliest(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }
}
