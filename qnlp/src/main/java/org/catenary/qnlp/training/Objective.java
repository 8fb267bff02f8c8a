package org.catenary.qnlp.training;

/// A function of a vector of parameters that is to be made small: the mean loss of a batch.
///
/// Where outcomes are sampled, each call draws anew.
public interface Objective {

    /// {@return the value}
    /// @param parameters the parameter vector, in turns
    double value(double[] parameters);

    /// Adds the gradient to a vector.
    ///
    /// @param parameters the parameter vector, in turns
    /// @param gradient   what the gradient is added to, in loss per turn
    /// @return the value
    double addGradient(double[] parameters, double[] gradient);

    /// {@return whether the value depends on a parameter}
    /// @param parameter the index of the parameter
    boolean dependsOn(int parameter);
}
