package org.catenary.qnlp.model;

import java.util.BitSet;
import org.catenary.autodiff.diagram.Adjoint;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.StateVector;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Loss;

/// The normalised outcomes of one circuit, evaluated by state vector and differentiated by its adjoint.
final class CircuitClassifier implements Classifier {

    private final BitSet parameters;
    private final double total;
    private final StateVector state;
    private final Adjoint adjoint;
    private final double[] probabilities;

    /// @param parameters the indices of the circuit's parameters
    CircuitClassifier(CircuitProgram program, BitSet parameters) {
        this.parameters = parameters;
        total = program.factorRe() * program.factorRe() + program.factorIm() * program.factorIm();
        state = new StateVector(program);
        adjoint = new Adjoint(program);
        probabilities = new double[state.size()];
    }

    @Override public BitSet parameters() { return parameters; }

    @Override public double[] probabilities(double[] values) {
        state.run(values);
        var outcomes = new double[state.size()];
        double sum = 0;
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] = state.probability(k);
            sum += outcomes[k];
        }
        normalise(outcomes, sum);
        return outcomes;
    }

    /// {@return the probability of each outcome together with all post-selections; the rest is thrown away}
    double[] kept(double[] values) {
        state.run(values);
        var outcomes = new double[state.size()];
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] = total > 0 ? state.probability(k) / total : 0;
        }
        return outcomes;
    }

    /// With `N = Σ |aⱼ|²` and `pₖ = |aₖ|² / N`, the derivative by `|aₖ|²` is `(∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ) / N`.
    @Override public double addGradient(double[] values, int label, Loss loss, double[] gradient) {
        return adjoint.valueAndPullback(values, (re, im, dre, dim) -> {
            double sum = 0;
            for (int k = 0; k < probabilities.length; k++) {
                probabilities[k] = re[k] * re[k] + im[k] * im[k];
                sum += probabilities[k];
            }
            normalise(probabilities, sum);
            double[] slope = loss.derivative(probabilities, label);
            double mean = 0;
            for (int k = 0; k < slope.length; k++) {
                mean += probabilities[k] * slope[k];
            }
            for (int k = 0; k < slope.length; k++) {
                double factor = 2 * (slope[k] - mean) / sum;
                dre[k] = factor * re[k];
                dim[k] = factor * im[k];
            }
            return loss.value(probabilities, label);
        }, gradient);
    }

    private static void normalise(double[] outcomes, double sum) {
        if (!(sum > 0)) {
            throw new ZeroProbability();
        }
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] /= sum;
        }
    }
}
