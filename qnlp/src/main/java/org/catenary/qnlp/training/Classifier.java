package org.catenary.qnlp.training;

import java.util.BitSet;

/// The probabilities of the classes of one example, as a smooth function of the parameters.
///
/// A classifier may keep arrays of its own between calls: use one in one thread at a time.
public interface Classifier {

    /// {@return the indices of the parameters on which the probabilities depend; not to be changed}
    BitSet parameters();

    /// {@return the probability of each class at given parameters; they sum to 1}
    /// @param parameters the parameter vector, in turns
    double[] probabilities(double[] parameters);

    /// Adds the gradient of the loss at the right class to a vector.
    ///
    /// @param parameters the parameter vector, in turns
    /// @param label      the index of the right class
    /// @param loss       the loss to differentiate
    /// @param gradient   what the gradient is added to, in loss per turn
    /// @return the loss
    /// @throws UnsupportedOperationException if the probabilities are sampled
    double addGradient(double[] parameters, int label, Loss loss, double[] gradient);
}
