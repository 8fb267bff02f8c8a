package org.catenary.qnlp.training;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Limited-memory quasi-Newton descent: the direction comes from the last moves and the changes of the gradient along them.
///
/// A step searches along the direction for a sufficient decrease (Armijo's condition), halving from the whole step; a pair
/// without positive curvature is forgotten. It is meant for the whole training set as one batch, where the objective does
/// not change from step to step.
///
/// Nocedal and Wright, *Numerical optimization* (2nd ed., 2006), algorithms 7.4 and 7.5, and section 3.1.
///
/// @param pairs how many moves are remembered
public record Lbfgs(int pairs) implements Optimizer {

    private static final double DECREASE = 1e-4;
    private static final int HALVINGS = 30;

    @Override public String name() { return "L-BFGS, %d pairs".formatted(pairs); }

    @Override public boolean differentiates() { return true; }

    @Override public Memory start(int parameters) { return Memory.NOTHING; }

    /// The memory holds the moves and the changes of the gradient in turn, the oldest first.
    @Override public Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random) {
        var gradient = new double[parameters.length];
        double loss = objective.addGradient(parameters, gradient);
        double[] direction = direction(gradient, memory.moments());
        double slope = dot(direction, gradient);
        double[] at = search(parameters, direction, loss, slope, objective);
        var after = new double[parameters.length];
        objective.addGradient(at, after);
        double[] move = minus(at, parameters), change = minus(after, gradient);
        System.arraycopy(at, 0, parameters, 0, at.length);
        return new Step(new Memory(memory.steps() + 1, remembered(memory.moments(), move, change)), loss);
    }

    private static double[] search(double[] from, double[] direction, double loss, double slope, Objective objective) {
        double length = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double[] at = from.clone();
            add(at, length, direction);
            if (objective.value(at) <= loss + DECREASE * length * slope) {
                return at;
            }
            length /= 2;
        }
        return from;
    }

    private List<double[]> remembered(List<double[]> old, double[] move, double[] change) {
        var kept = new ArrayList<>(old);
        if (dot(move, change) > 1e-12 * dot(change, change)) {
            kept.add(move);
            kept.add(change);
        }
        return List.copyOf(kept.subList(Math.max(0, kept.size() - 2 * pairs), kept.size()));
    }

    /// Algorithm 7.4, the two-loop recursion; steepest descent of at most a tenth of a turn while nothing is remembered.
    private static double[] direction(double[] gradient, List<double[]> pairs) {
        double[] q = gradient.clone();
        int n = pairs.size() / 2;
        var alpha = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double[] s = pairs.get(2 * i), y = pairs.get(2 * i + 1);
            alpha[i] = dot(s, q) / dot(s, y);
            add(q, -alpha[i], y);
        }
        scale(q, n == 0 ? 0.1 / Math.max(0.1, Math.sqrt(dot(gradient, gradient)))
                : dot(pairs.get(2 * n - 2), pairs.get(2 * n - 1)) / dot(pairs.get(2 * n - 1), pairs.get(2 * n - 1)));
        for (int i = 0; i < n; i++) {
            double[] s = pairs.get(2 * i), y = pairs.get(2 * i + 1);
            add(q, alpha[i] - dot(y, q) / dot(s, y), s);
        }
        scale(q, -1);
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    private static double[] minus(double[] a, double[] b) {
        var difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
