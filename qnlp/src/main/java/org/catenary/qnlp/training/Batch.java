package org.catenary.qnlp.training;

import java.util.BitSet;
import java.util.List;

/// The mean loss of some examples.
final class Batch implements Objective {

    private final List<Examples.Example> examples;
    private final Loss loss;
    private final BitSet parameters = new BitSet();

    Batch(List<Examples.Example> examples, Loss loss) {
        this.examples = examples;
        this.loss = loss;
        examples.forEach(example -> parameters.or(example.classifier().parameters()));
    }

    @Override public double value(double[] values) {
        double total = 0;
        for (var example : examples) {
            total += loss.value(example.classifier().probabilities(values), example.label());
        }
        return total / examples.size();
    }

    @Override public double addGradient(double[] values, double[] gradient) {
        var sum = new double[gradient.length];
        double total = 0;
        for (var example : examples) {
            total += example.classifier().addGradient(values, example.label(), loss, sum);
        }
        for (int i = 0; i < sum.length; i++) {
            gradient[i] += sum[i] / examples.size();
        }
        return total / examples.size();
    }

    @Override public boolean dependsOn(int parameter) { return parameters.get(parameter); }
}
