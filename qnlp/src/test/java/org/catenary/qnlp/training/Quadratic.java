package org.catenary.qnlp.training;

/// An objective for tests: `Σ wᵢ (θᵢ − tᵢ)²` over the coordinates with a weight.
final class Quadratic implements Objective {

    private final double[] weights;
    private final double[] target;

    Quadratic(double[] weights, double[] target) {
        this.weights = weights.clone();
        this.target = target.clone();
    }

    @Override public double value(double[] parameters) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            sum += weights[i] * (parameters[i] - target[i]) * (parameters[i] - target[i]);
        }
        return sum;
    }

    @Override public double addGradient(double[] parameters, double[] gradient) {
        for (int i = 0; i < target.length; i++) {
            gradient[i] += 2 * weights[i] * (parameters[i] - target[i]);
        }
        return value(parameters);
    }

    @Override public boolean dependsOn(int parameter) { return weights[parameter] != 0; }
}
