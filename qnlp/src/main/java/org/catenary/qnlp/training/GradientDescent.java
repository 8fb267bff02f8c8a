package org.catenary.qnlp.training;

import java.util.random.RandomGenerator;

/// Steepest descent with a constant rate: `θ ← θ − rate · ∇L`.
///
/// @param rate the step size, in turns per unit of the gradient
public record GradientDescent(double rate) implements Optimizer {

    @Override public String name() { return "gradient descent, rate " + rate; }

    @Override public boolean differentiates() { return true; }

    @Override public Memory start(int parameters) { return Memory.NOTHING; }

    @Override public Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random) {
        var gradient = new double[parameters.length];
        double loss = objective.addGradient(parameters, gradient);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= rate * gradient[i];
        }
        return new Step(memory.next(), loss);
    }
}
