package org.catenary.autodiff.stochastic;

import java.util.List;

/// An expectation and its derivatives.
///
/// @param value    the expectation
/// @param gradient its derivatives, by each number that it depends on
public record Expected(double value, List<Double> gradient) {

    /// Copies the numbers.
    public Expected { gradient = List.copyOf(gradient); }
}
