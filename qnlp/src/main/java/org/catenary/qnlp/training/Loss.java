package org.catenary.qnlp.training;

/// How wrong a probability distribution over classes is, when the right class is known.
public interface Loss {

    /// What is added to probabilities under a logarithm where nothing else is said.
    double SMOOTHING = 1e-9;

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

    /// The cross-entropy of every class against the rest, averaged over the classes: `−Σₖ log qₖ / K` with `qₖ = pₖ` for the
    /// right class and `1 − pₖ` for the others. With two classes it is the cross-entropy.
    ///
    /// @param smoothing added to each `qₖ`
    record BinaryCrossEntropy(double smoothing) implements Loss {

        @Override public double value(double[] probabilities, int label) {
            double sum = 0;
            for (int k = 0; k < probabilities.length; k++) {
                sum -= Math.log((k == label ? probabilities[k] : 1 - probabilities[k]) + smoothing);
            }
            return sum / probabilities.length;
        }

        @Override public double[] derivative(double[] probabilities, int label) {
            var derivative = new double[probabilities.length];
            for (int k = 0; k < derivative.length; k++) {
                double p = probabilities[k];
                derivative[k] = (k == label ? -1 / (p + smoothing) : 1 / (1 - p + smoothing)) / derivative.length;
            }
            return derivative;
        }

        @Override public String name() { return "binary cross-entropy"; }
    }

    /// The mean over the classes of the squared difference to 1 for the right class and to 0 for the others.
    record Squared() implements Loss {

        @Override public double value(double[] probabilities, int label) {
            double sum = 0;
            for (int k = 0; k < probabilities.length; k++) {
                double difference = probabilities[k] - (k == label ? 1 : 0);
                sum += difference * difference;
            }
            return sum / probabilities.length;
        }

        @Override public double[] derivative(double[] probabilities, int label) {
            var derivative = new double[probabilities.length];
            for (int k = 0; k < derivative.length; k++) {
                derivative[k] = 2 * (probabilities[k] - (k == label ? 1 : 0)) / derivative.length;
            }
            return derivative;
        }

        @Override public String name() { return "squared error"; }
    }
}
