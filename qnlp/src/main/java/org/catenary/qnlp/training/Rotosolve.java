package org.catenary.qnlp.training;

import java.util.random.RandomGenerator;

/// One parameter after the other goes to its minimum, supposing that the objective is a sinusoid in it with a period of one turn.
///
/// With `M(φ)` the objective where the parameter is `φ`, the minimum lies at `φ − ¼ − atan2(2M(φ) − M(φ + ¼) − M(φ − ¼),
/// M(φ + ¼) − M(φ − ¼)) / 2π` turns, taken modulo one turn. This is exact for expectations of circuits in which the parameter
/// turns one gate; elsewhere it is a heuristic, and a step may go up. A step is one sweep over the parameters on which the
/// objective depends, with three values each.
///
/// Ostaszewski, Grant and Benedetti, *Structure optimization for parameterized quantum circuits* (2021), arXiv:1905.09692, eq. 3.
public record Rotosolve() implements Optimizer {

    private static final double QUARTER = 0.25;

    @Override public String name() { return "Rotosolve"; }

    @Override public boolean differentiates() { return false; }

    @Override public Memory start(int parameters) { return Memory.NOTHING; }

    @Override public Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random) {
        double first = objective.value(parameters);
        for (int i = 0; i < parameters.length; i++) {
            if (objective.dependsOn(i)) {
                parameters[i] = minimum(parameters, i, objective);
            }
        }
        return new Step(memory.next(), first);
    }

    private static double minimum(double[] parameters, int i, Objective objective) {
        double[] at = parameters.clone();
        double middle = objective.value(at);
        at[i] = parameters[i] + QUARTER;
        double up = objective.value(at);
        at[i] = parameters[i] - QUARTER;
        double down = objective.value(at);
        double angle = parameters[i] - QUARTER - Math.atan2(2 * middle - up - down, up - down) / (2 * Math.PI);
        return angle - Math.floor(angle);
    }
}
