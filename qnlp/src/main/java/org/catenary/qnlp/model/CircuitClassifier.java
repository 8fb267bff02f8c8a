package org.catenary.qnlp.model;

import org.catenary.autodiff.diagram.Adjoint;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.StateVector;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Loss;

/// The normalised outcomes of one circuit, evaluated by state vector and differentiated by its adjoint.
final class CircuitClassifier implements Classifier {

    private final StateVector state;
    private final Adjoint adjoint;
    private final double[] probabilities;

    CircuitClassifier(CircuitProgram program) {
        state = new StateVector(program);
        adjoint = new Adjoint(program);
        probabilities = new double[state.size()];
    }

    @Override public double[] probabilities(double[] parameters) {
        state.run(parameters);
        var outcomes = new double[state.size()];
        double total = 0;
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] = state.probability(k);
            total += outcomes[k];
        }
        normalise(outcomes, total);
        return outcomes;
    }

    /// With `N = Σ |aⱼ|²` and `pₖ = |aₖ|² / N`, the derivative by `|aₖ|²` is `(∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ) / N`.
    @Override public double addGradient(double[] parameters, int label, Loss loss, double[] gradient) {
        return adjoint.valueAndPullback(parameters, (re, im, dre, dim) -> {
            double total = 0;
            for (int k = 0; k < probabilities.length; k++) {
                probabilities[k] = re[k] * re[k] + im[k] * im[k];
                total += probabilities[k];
            }
            normalise(probabilities, total);
            double[] slope = loss.derivative(probabilities, label);
            double mean = 0;
            for (int k = 0; k < slope.length; k++) {
                mean += probabilities[k] * slope[k];
            }
            for (int k = 0; k < slope.length; k++) {
                double factor = 2 * (slope[k] - mean) / total;
                dre[k] = factor * re[k];
                dim[k] = factor * im[k];
            }
            return loss.value(probabilities, label);
        }, gradient);
    }

    private static void normalise(double[] outcomes, double total) {
        if (!(total > 0)) {
            throw new ZeroProbability();
        }
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] /= total;
        }
    }
}
