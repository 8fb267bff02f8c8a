package org.catenary.qnlp.training;

/// How wrong a probability distribution over classes is, when the right class is known.
public interface Loss {

    /// {@return the loss, not negative}
    double value(double[] probabilities, int label);

    /// {@return the derivative of the loss by each probability}
    double[] derivative(double[] probabilities, int label);

    /// {@return the name for reports}
    String name();

    /// The negative logarithm of the probability of the right class, in nats.
    ///
    /// @param smoothing added to the probability, so that a class thought impossible costs much and not infinitely much
    record CrossEntropy(double smoothing) implements Loss {

        @Override public double value(double[] probabilities, int label) {
            return -Math.log(probabilities[label] + smoothing);
        }

        @Override public double[] derivative(double[] probabilities, int label) {
            var derivative = new double[probabilities.length];
            derivative[label] = -1 / (probabilities[label] + smoothing);
            return derivative;
        }

        @Override public String name() { return "cross-entropy"; }
    }
}
