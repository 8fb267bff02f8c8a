package org.catenary.qnlp.model;

import java.util.Arrays;
import java.util.BitSet;
import org.catenary.autodiff.diagram.Adjoint;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.StateVector;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Loss;

/// The normalised outcomes of one circuit, evaluated by state vector and differentiated by its adjoint.
final class CircuitClassifier implements Classifier {

    private final BitSet parameters;
    private final int discarded;
    private final double total;
    private final StateVector state;
    private final Adjoint adjoint;
    private final double[] probabilities;

    /// @param discarded  how many qubits on the right of the outputs are summed over
    /// @param parameters the indices of the circuit's parameters
    CircuitClassifier(CircuitProgram program, int discarded, BitSet parameters) {
        this.parameters = parameters;
        this.discarded = discarded;
        total = program.factorRe() * program.factorRe() + program.factorIm() * program.factorIm();
        state = new StateVector(program);
        adjoint = new Adjoint(program);
        probabilities = new double[state.size() >> discarded];
    }

    @Override public BitSet parameters() { return parameters; }

    @Override public double[] probabilities(double[] values) {
        double[] outcomes = outcomes(values);
        double sum = 0;
        for (double outcome : outcomes) {
            sum += outcome;
        }
        normalise(outcomes, sum);
        return outcomes;
    }

    private double[] outcomes(double[] values) {
        state.run(values);
        var outcomes = new double[probabilities.length];
        for (int k = 0; k < state.size(); k++) {
            outcomes[k >> discarded] += state.probability(k);
        }
        return outcomes;
    }

    /// {@return the probability of each outcome together with all post-selections; the rest is thrown away}
    double[] kept(double[] values) {
        double[] outcomes = outcomes(values);
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] = total > 0 ? outcomes[k] / total : 0;
        }
        return outcomes;
    }

    /// With `qₖ = Σⱼ |aₖⱼ|²` over the discarded qubits, `N = Σ qₖ` and `pₖ = qₖ / N`, the derivative by `qₖ` is
    /// `(∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ) / N`.
    @Override public double addGradient(double[] values, int label, Loss loss, double[] gradient) {
        return adjoint.valueAndPullback(values, (re, im, dre, dim) -> {
            Arrays.fill(probabilities, 0);
            double sum = 0;
            for (int k = 0; k < state.size(); k++) {
                double squared = re[k] * re[k] + im[k] * im[k];
                probabilities[k >> discarded] += squared;
                sum += squared;
            }
            normalise(probabilities, sum);
            double[] slope = loss.derivative(probabilities, label);
            double mean = 0;
            for (int k = 0; k < slope.length; k++) {
                mean += probabilities[k] * slope[k];
            }
            for (int k = 0; k < state.size(); k++) {
                double factor = 2 * (slope[k >> discarded] - mean) / sum;
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
