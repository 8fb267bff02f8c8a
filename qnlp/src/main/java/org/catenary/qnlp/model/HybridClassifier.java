package org.catenary.qnlp.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.qnlp.training.Classifier;

/// The softmax of zero and the scores that a head gives to the outcomes of several diagrams, each evaluated once however many
/// examples it is part of.
///
/// A probability `p` enters the head as `2p − 1`.
final class HybridClassifier implements Classifier {

    private final Classifier diagrams;
    private final List<int[]> parts;
    private final Head head;
    private final int[] weights;
    private final List<BitSet> parameters;

    /// @param diagrams the outcomes of the diagrams
    /// @param parts    which of them are part of each example
    /// @param head     what becomes of their outcomes
    /// @param weights  where the head's parameters stand among those of the model
    HybridClassifier(Classifier diagrams, List<int[]> parts, Head head, int... weights) {
        this.diagrams = diagrams;
        this.parts = List.copyOf(parts);
        this.head = head;
        this.weights = weights;
        this.parameters = parts.stream().map(own -> {
            var all = new BitSet();
            Arrays.stream(own).forEach(part -> all.or(diagrams.parameters(part)));
            Arrays.stream(weights).forEach(all::set);
            return all;
        }).toList();
    }

    @Override public int size() { return parts.size(); }

    @Override public BitSet parameters(int example) { return parameters.get(example); }

    /// {@return the diagrams of some examples, each once, with its place}
    private Map<Integer, Integer> distinct(int... examples) {
        var places = new LinkedHashMap<Integer, Integer>();
        for (int example : examples) {
            for (int part : parts.get(example)) {
                places.putIfAbsent(part, places.size());
            }
        }
        return places;
    }

    private static int[] keys(Map<Integer, Integer> places) { return places.keySet().stream().mapToInt(Integer::intValue).toArray(); }

    @Override public double[][] probabilities(double[] values, int... examples) {
        Map<Integer, Integer> places = distinct(examples);
        double[][] outcomes = diagrams.probabilities(values, keys(places));
        return Arrays.stream(examples).mapToObj(example -> new Scored(places(example, places), outcomes, values).probabilities)
                .toArray(double[][]::new);
    }

    private int[] places(int example, Map<Integer, Integer> places) {
        return IntStream.of(parts.get(example)).map(part -> places.getOrDefault(part, -1)).toArray();
    }

    /// One example through the head.
    private final class Scored {
        private final int[] places;
        private final double[][] rows;
        private final double[] probabilities;

        Scored(int[] places, double[][] outcomes, double... values) {
            this.places = places;
            var at = new double[head.inputs() + weights.length];
            int k = 0;
            for (int place : places) {
                for (double p : outcomes[place]) {
                    at[k++] = 2 * p - 1;
                }
            }
            for (int weight : weights) {
                at[k++] = values[weight];
            }
            this.rows = new double[head.outputs()][at.length];
            var scores = new double[head.outputs()];
            head.program().derivatives(at, scores, rows);
            this.probabilities = Softmax.of(IntStream.rangeClosed(0, scores.length).mapToDouble(c -> c == 0 ? 0 : scores[c - 1]).toArray());
        }

        /// Adds the derivatives by the outcomes and by the weights, given those by the scores.
        void pull(double[] by, double[][] outcomes, double[] gradient) {
            for (int c = 1; c < by.length; c++) {
                double[] row = rows[c - 1];
                int k = 0;
                for (int place : places) {
                    for (int o = 0; o < outcomes[place].length; o++) {
                        outcomes[place][o] += 2 * by[c] * row[k++];
                    }
                }
                for (int weight : weights) {
                    gradient[weight] += by[c] * row[k++];
                }
            }
        }
    }

    @Override public Run run(double[] values, int... examples) {
        Map<Integer, Integer> places = distinct(examples);
        Run inner = diagrams.run(values, keys(places));
        double[][] outcomes = inner.probabilities();
        List<Scored> scored = Arrays.stream(examples).mapToObj(example -> new Scored(places(example, places), outcomes, values)).toList();
        double[][] probabilities = scored.stream().map(s -> s.probabilities).toArray(double[][]::new);
        return new Run() {
            @Override public double[][] probabilities() { return probabilities; }

            @Override public void pullback(double[][] slopes, double[] gradient) {
                double[][] by = Softmax.pulled(probabilities, slopes);
                double[][] pulled = Arrays.stream(outcomes).map(row -> new double[row.length]).toArray(double[][]::new);
                for (int k = 0; k < by.length; k++) {
                    scored.get(k).pull(by[k], pulled, gradient);
                }
                inner.pullback(pulled, gradient);
            }
        };
    }
}
