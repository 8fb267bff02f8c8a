package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.UnboundParameter;

/// A phase as a function of an array of values.
final class LinearForm {

    private final double constant;
    private final int[] positions;
    private final double[] coefficients;

    /// @param positions where in the array each parameter's value stands
    /// @throws UnboundParameter if it does not say so for one
    LinearForm(Phase phase, Map<String, Integer> positions) {
        List<String> names = phase.parameters();
        this.constant = phase.constant();
        this.positions = new int[names.size()];
        this.coefficients = new double[names.size()];
        for (int k = 0; k < names.size(); k++) {
            Integer position = positions.get(names.get(k));
            if (position == null) {
                throw new UnboundParameter(names.get(k));
            }
            this.positions[k] = position;
            this.coefficients[k] = phase.coefficient(names.get(k));
        }
    }

    boolean isConstant() { return positions.length == 0; }

    /// {@return the phase at the values of one circuit among several side by side: a value is a row, a number for each circuit}
    double at(double[] values, int lane, int lanes) {
        double turns = constant;
        for (int k = 0; k < positions.length; k++) {
            turns += coefficients[k] * values[positions[k] * lanes + lane];
        }
        return turns;
    }

    /// Adds a derivative by the phase to those by the values.
    void addGradient(double derivative, double[] gradient, int lane, int lanes) {
        for (int k = 0; k < positions.length; k++) {
            gradient[positions[k] * lanes + lane] += coefficients[k] * derivative;
        }
    }
}
