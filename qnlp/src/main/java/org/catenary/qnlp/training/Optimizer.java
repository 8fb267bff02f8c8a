package org.catenary.qnlp.training;

import java.util.List;

/// A rule that moves parameters against a gradient and remembers the gradients before.
///
/// An optimiser is a value that describes the rule; what it remembers is a [Memory], so that it can be saved.
public interface Optimizer {

    /// {@return the name and settings for reports}
    String name();

    /// {@return the memory before the first step}
    Memory start(int parameters);

    /// {@return the memory after one step}
    /// @param parameters moved in place
    /// @param gradient   the gradient of the mean loss of one batch
    Memory step(Memory memory, double[] parameters, double[] gradient);

    /// What an optimiser remembers.
    ///
    /// @param steps   the number of steps so far
    /// @param moments running averages, a vector each, which a step changes in place
    record Memory(long steps, List<double[]> moments) {

        /// {@return a copy that later steps do not touch}
        public Memory copy() { return new Memory(steps, moments.stream().map(double[]::clone).toList()); }
    }

    /// Adaptive moment estimation.
    ///
    /// Kingma and Ba, *Adam: a method for stochastic optimization* (2015), arXiv:1412.6980, algorithm 1.
    ///
    /// @param rate    the step size α, in turns
    /// @param beta1   decay of the first moment
    /// @param beta2   decay of the second moment
    /// @param epsilon keeps the division finite
    record Adam(double rate, double beta1, double beta2, double epsilon) implements Optimizer {

        /// {@return Adam with the paper's settings and a step size}
        public static Adam of(double rate) { return new Adam(rate, 0.9, 0.999, 1e-8); }

        @Override public String name() { return "Adam, rate " + rate; }

        @Override public Memory start(int parameters) {
            return new Memory(0, List.of(new double[parameters], new double[parameters]));
        }

        @Override public Memory step(Memory memory, double[] parameters, double[] gradient) {
            long t = memory.steps() + 1;
            double[] m = memory.moments().get(0), v = memory.moments().get(1);
            double c1 = 1 - Math.pow(beta1, (double) t), c2 = 1 - Math.pow(beta2, (double) t);
            for (int i = 0; i < parameters.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
                v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
                parameters[i] -= rate * (m[i] / c1) / (Math.sqrt(v[i] / c2) + epsilon);
            }
            return new Memory(t, memory.moments());
        }
    }
}
