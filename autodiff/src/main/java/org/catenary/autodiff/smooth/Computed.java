package org.catenary.autodiff.smooth;

/// A box that computes numbers from numbers.
public interface Computed extends Differentiable {

    /// {@return the numbers on the wires of the codomain}
    /// @param inputs the numbers on the wires of the domain, in order
    double[] compute(double... inputs);
}
