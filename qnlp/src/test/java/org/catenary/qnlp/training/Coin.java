package org.catenary.qnlp.training;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A classifier for tests: two classes, the second with probability `sin²(π Σ θᵢ)` over some of the parameters, those of each example.
record Coin(List<List<Integer>> tossed) implements Classifier {

    @Override public int size() { return tossed.size(); }

    @Override public BitSet parameters(int example) {
        var indices = new BitSet();
        tossed.get(example).forEach(indices::set);
        return indices;
    }

    private double angle(int example, double[] parameters) {
        return Math.PI * tossed.get(example).stream().mapToDouble(i -> parameters[i]).sum();
    }

    @Override public double[][] probabilities(double[] parameters, int... examples) {
        return IntStream.of(examples).mapToObj(example -> {
            double sin = Math.sin(angle(example, parameters));
            return new double[] {1 - sin * sin, sin * sin};
        }).toArray(double[][]::new);
    }

    @Override public Run run(double[] parameters, int... examples) {
        double[][] probabilities = probabilities(parameters, examples);
        return new Run() {
            @Override public double[][] probabilities() { return probabilities; }

            @Override public void pullback(double[][] slopes, double[] gradient) {
                for (int k = 0; k < examples.length; k++) {
                    double slope = (slopes[k][1] - slopes[k][0]) * Math.PI * Math.sin(2 * angle(examples[k], parameters));
                    tossed.get(examples[k]).forEach(i -> gradient[i] += slope);
                }
            }
        };
    }

    /// Four examples over three parameters that some values classify perfectly.
    static Examples examples() { return new Examples(new Coin(List.of(List.of(0), List.of(1), List.of(0, 2), List.of(1, 2))), 0, 1, 1, 0); }

    static Trainer trainer() { return trainer(Settings.of(4, 100, 2, Adam.of(0.05))); }

    static Trainer trainer(Settings settings) {
        return new Trainer(Collections.nCopies(3, Interval.UNIT), examples(), examples(), settings, new Draws());
    }
}
