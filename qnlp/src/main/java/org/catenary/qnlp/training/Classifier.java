package org.catenary.qnlp.training;

import java.util.BitSet;
import java.util.stream.IntStream;

/// The probabilities of the classes of some examples, as smooth functions of the parameters, evaluated together.
///
/// A classifier may keep arrays of its own between calls: use one in one thread at a time.
public interface Classifier {

    /// {@return the number of examples}
    int size();

    /// {@return the indices of the parameters on which an example's probabilities depend; not to be changed}
    BitSet parameters(int example);

    /// {@return the probabilities of each class, which sum to 1, a row for each of some examples}
    /// @param parameters the parameter vector, in turns
    double[][] probabilities(double[] parameters, int... examples);

    /// {@return the probabilities of each class, a row for each example}
    /// @param parameters the parameter vector, in turns
    default double[][] probabilities(double[] parameters) {
        return probabilities(parameters, IntStream.range(0, size()).toArray());
    }

    /// {@return the probabilities of some examples, ready to be differentiated}
    /// @param parameters the parameter vector, in turns
    /// @throws UnsupportedOperationException if the probabilities are sampled
    Run run(double[] parameters, int... examples);

    /// Probabilities at some parameters, as long as the classifier is not asked again.
    interface Run {

        /// {@return the probabilities of each class, a row for each of the examples}
        double[][] probabilities();

        /// Adds the gradient of a function of the probabilities; may be called once.
        ///
        /// @param slopes   the derivatives of the function by the probabilities, a row for each of the examples
        /// @param gradient what the derivatives by the parameters are added to, per turn
        void pullback(double[][] slopes, double[] gradient);
    }
}
