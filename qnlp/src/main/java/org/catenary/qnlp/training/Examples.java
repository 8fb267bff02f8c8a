package org.catenary.qnlp.training;

import java.util.List;

/// Labelled examples, ready to be classified in one thread.
///
/// @param all the examples in order
public record Examples(List<Example> all) {

    /// One example.
    ///
    /// @param classifier the probabilities of its classes
    /// @param label      the index of the right one
    public record Example(Classifier classifier, int label) {}

    /// @throws IllegalArgumentException if there are none
    public Examples {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no examples");
        }
        all = List.copyOf(all);
    }

    /// {@return the number of examples}
    public int size() { return all.size(); }

    /// {@return the fraction of examples whose most probable class is the right one, ties going to the first class}
    public double accuracy(double[] parameters) {
        return all.stream().filter(e -> likeliest(e.classifier.probabilities(parameters)) == e.label).count()
                / (double) size();
    }

    /// {@return the mean loss}
    public double loss(double[] parameters, Loss loss) {
        return all.stream().mapToDouble(e -> loss.value(e.classifier.probabilities(parameters), e.label)).sum() / size();
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
