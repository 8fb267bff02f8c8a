package org.catenary.qnlp.training;

import java.util.random.RandomGenerator;

/// Simultaneous perturbation stochastic approximation: the gradient is estimated from two values, however many parameters
/// there are.
///
/// Step `k = 1, 2, …` draws signs `δ`, measures `L₊ = L(θ + cₖδ)` and `L₋ = L(θ − cₖδ)` and moves each parameter on which the
/// objective depends by `−aₖ (L₊ − L₋) / (2cₖ) · δ`, where `aₖ = a / (k + A)^α` and `cₖ = c / k^γ`. The loss told is the mean of
/// the two.
///
/// Spall, *Implementation of the simultaneous perturbation algorithm for stochastic optimization* (1998), section III.
///
/// @param a     the scale of the steps
/// @param c     the scale of the perturbations, in turns
/// @param A     the stability constant
/// @param alpha the exponent of the steps
/// @param gamma the exponent of the perturbations
public record Spsa(double a, double c, double A, double alpha, double gamma) implements Optimizer {

    /// {@return the rule with the exponents 0.602 and 0.101 that the paper recommends}
    public static Spsa of(double a, double c, double stability) { return new Spsa(a, c, stability, 0.602, 0.101); }

    @Override public String name() { return "SPSA, a %s, c %s, A %s".formatted(a, c, A); }

    @Override public boolean differentiates() { return false; }

    @Override public Memory start(int parameters) { return Memory.NOTHING; }

    /// {@return the gain aₖ of step k, counted from 1}
    double gain(long k) { return a / Math.pow(k + A, alpha); }

    /// {@return the perturbation cₖ of step k, counted from 1}
    double perturbation(long k) { return c / Math.pow((double) k, gamma); }

    @Override public Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random) {
        Memory after = memory.next();
        double ck = perturbation(after.steps()), ak = gain(after.steps());
        var delta = new double[parameters.length];
        double[] up = parameters.clone(), down = parameters.clone();
        for (int i = 0; i < parameters.length; i++) {
            delta[i] = random.nextBoolean() ? 1 : -1;
            up[i] += ck * delta[i];
            down[i] -= ck * delta[i];
        }
        double plus = objective.value(up), minus = objective.value(down), slope = (plus - minus) / (2 * ck);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= objective.dependsOn(i) ? ak * slope * delta[i] : 0;
        }
        return new Step(after, (plus + minus) / 2);
    }
}
