package org.catenary.qnlp.training;

import java.util.BitSet;
import java.util.List;

/// A classifier for tests: two classes, the second with probability `sin²(π Σ θᵢ)` over some of the parameters.
record Coin(List<Integer> tossed) implements Classifier {

    @Override public BitSet parameters() {
        var indices = new BitSet();
        tossed.forEach(indices::set);
        return indices;
    }

    private double angle(double[] parameters) {
        return Math.PI * tossed.stream().mapToDouble(i -> parameters[i]).sum();
    }

    @Override public double[] probabilities(double[] parameters) {
        double sin = Math.sin(angle(parameters));
        return new double[] {1 - sin * sin, sin * sin};
    }

    @Override public double addGradient(double[] parameters, int label, Loss loss, double[] gradient) {
        double[] p = probabilities(parameters), d = loss.derivative(p, label);
        double slope = (d[1] - d[0]) * Math.PI * Math.sin(2 * angle(parameters));
        tossed.forEach(i -> gradient[i] += slope);
        return loss.value(p, label);
    }

    /// Four examples over three parameters that some values classify perfectly.
    static Examples examples() {
        return new Examples(List.of(new Examples.Example(new Coin(List.of(0)), 0), new Examples.Example(new Coin(List.of(1)), 1),
                new Examples.Example(new Coin(List.of(0, 2)), 1), new Examples.Example(new Coin(List.of(1, 2)), 0)));
    }

    static Trainer trainer() { return trainer(Settings.of(4, 100, 2, Adam.of(0.05))); }

    static Trainer trainer(Settings settings) { return new Trainer(3, examples(), examples(), settings, new Draws()); }
}
