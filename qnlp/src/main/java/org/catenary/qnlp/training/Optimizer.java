package org.catenary.qnlp.training;

import java.util.List;
import java.util.random.RandomGenerator;

/// A rule that moves parameters so that an objective becomes smaller, and remembers what it needs of the steps before.
///
/// An optimiser is a value that describes the rule; what it remembers is a [Memory], so that it can be saved.
public interface Optimizer {

    /// {@return the name and settings for reports}
    String name();

    /// {@return whether steps ask for gradients}
    boolean differentiates();

    /// {@return the memory before the first step}
    Memory start(int parameters);

    /// {@return what is remembered after one step, and the loss met}
    /// @param memory     what is remembered before; its vectors are changed in place
    /// @param parameters moved in place
    /// @param objective  what is to become smaller
    /// @param random     for rules that draw
    Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random);

    /// What an optimiser remembers.
    ///
    /// @param steps   the number of steps so far
    /// @param moments vectors as long as the parameters
    record Memory(long steps, List<double[]> moments) {

        /// The memory of a rule that counts its steps and remembers nothing else.
        static final Memory NOTHING = new Memory(0, List.of());

        /// {@return a copy that later steps do not touch}
        public Memory copy() { return new Memory(steps, moments.stream().map(double[]::clone).toList()); }

        /// {@return the memory with one step more}
        Memory next() { return new Memory(steps + 1, moments); }
    }

    /// The outcome of a step.
    ///
    /// @param memory what is remembered
    /// @param loss   the objective as met in the step
    record Step(Memory memory, double loss) {}
}
