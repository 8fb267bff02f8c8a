package org.catenary.qnlp.training;

import java.util.List;
import java.util.random.RandomGenerator;

/// Adaptive moment estimation, with weight decay decoupled from the gradient where `decay` is not 0.
///
/// Kingma and Ba, *Adam: a method for stochastic optimization* (2015), arXiv:1412.6980, algorithm 1; Loshchilov and Hutter,
/// *Decoupled weight decay regularization* (2019), arXiv:1711.05101, algorithm 2.
///
/// @param rate    the step size α, in turns
/// @param beta1   decay of the first moment
/// @param beta2   decay of the second moment
/// @param epsilon keeps the division finite
/// @param decay   the weight decay λ: every step first multiplies the parameters by `1 − rate · decay`
public record Adam(double rate, double beta1, double beta2, double epsilon, double decay) implements Optimizer {

    /// {@return Adam with the paper's settings and a step size}
    public static Adam of(double rate) { return new Adam(rate, 0.9, 0.999, 1e-8, 0); }

    /// {@return AdamW: Adam with the paper's settings, a step size and decoupled weight decay}
    public static Adam decoupled(double rate, double decay) { return new Adam(rate, 0.9, 0.999, 1e-8, decay); }

    @Override public String name() {
        return decay == 0 ? "Adam, rate " + rate : "AdamW, rate %s, decay %s".formatted(rate, decay);
    }

    @Override public boolean differentiates() { return true; }

    @Override public Memory start(int parameters) {
        return new Memory(0, List.of(new double[parameters], new double[parameters]));
    }

    @Override public Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random) {
        var gradient = new double[parameters.length];
        double loss = objective.addGradient(parameters, gradient);
        Memory after = memory.next();
        double[] m = memory.moments().get(0), v = memory.moments().get(1);
        double c1 = 1 - Math.pow(beta1, (double) after.steps()), c2 = 1 - Math.pow(beta2, (double) after.steps());
        for (int i = 0; i < parameters.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            parameters[i] -= rate * decay * parameters[i];
            parameters[i] -= rate * (m[i] / c1) / (Math.sqrt(v[i] / c2) + epsilon);
        }
        return new Step(after, loss);
    }
}
