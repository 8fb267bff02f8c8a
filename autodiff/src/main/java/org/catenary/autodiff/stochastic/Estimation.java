package org.catenary.autodiff.stochastic;

import java.util.Arrays;
import java.util.Optional;

/// How the derivative of an expectation by the parameters of a draw is estimated.
public enum Estimation {
    /// Every outcome is taken, with its probability: `∂ Σ p f`. Nothing is left to chance.
    ENUMERATION("enum"),
    /// One outcome is drawn, and weighed by how its probability moves: `f ∂ log p`.
    SCORE("reinforce"),
    /// Noise that does not move is drawn, and the outcome moves with the parameters: `∂ f(g(θ, ε))`.
    REPARAMETRISED("reparam"),
    /// The derivative of the distribution is a difference of two, which are drawn from: `c (f(x⁺) − f(x⁻))`.
    MEASURE_VALUED("weak");

    private final String word;

    Estimation(String word) { this.word = word; }

    /// {@return how it is written after the name of a distribution, as in `flip_enum`}
    public String word() { return word; }

    static Optional<Estimation> of(String word) { return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst(); }
}
