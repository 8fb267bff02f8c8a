package org.catenary.qnlp.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.catenary.autodiff.diagram.Reverse;
import org.catenary.functors.network.Budget;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorNetwork;
import org.catenary.qnlp.training.Classifier;

/// The softmax of the scores of networks, differentiated by replaying their contraction backwards: those of one pattern are one
/// network with an axis for them.
///
/// @param diagrams one for each example
record TensorClassifier(List<Weighted> diagrams) implements Classifier {

    private static final int MOST = 64;

    TensorClassifier { diagrams = List.copyOf(diagrams); }

    /// A diagram of tensors.
    ///
    /// @param pattern its pattern
    /// @param entries for each box where the value of each of its entries stands among those of the model
    /// @param own     all these places
    record Weighted(TensorPattern pattern, List<int[]> entries, BitSet own) {
        static Weighted of(TensorPattern pattern, List<int[]> entries) {
            var own = new BitSet();
            for (int[] box : entries) {
                for (int place : box) {
                    own.set(place);
                }
            }
            return new Weighted(pattern, entries, own);
        }
    }

    /// Diagrams of one pattern in one network.
    ///
    /// @param places which of the examples asked for they are
    private record Side(TensorPattern pattern, List<Integer> places) {}

    @Override public int size() { return diagrams.size(); }

    @Override public BitSet parameters(int example) { return diagrams.get(example).own; }

    @Override public double[][] probabilities(double[] values, int... examples) {
        var probabilities = new double[examples.length][];
        for (Side side : sides(examples)) {
            TensorNetwork network = side.pattern.side(side.places.size()).network();
            write(side, network.contract(images(side, values, examples), Budget.standard()), probabilities);
        }
        return probabilities;
    }

    @Override public Run run(double[] values, int... examples) {
        List<Side> sides = sides(examples);
        var probabilities = new double[examples.length][];
        var runs = new ArrayList<Reverse.Run>();
        for (Side side : sides) {
            Reverse.Run run = side.pattern.side(side.places.size()).run(images(side, values, examples), Budget.standard());
            write(side, run.value(), probabilities);
            runs.add(run);
        }
        return new Run() {
            @Override public double[][] probabilities() { return probabilities; }

            @Override public void pullback(double[][] slopes, double[] gradient) {
                for (int k = 0; k < runs.size(); k++) {
                    pull(sides.get(k), runs.get(k), examples, Softmax.pulled(probabilities, slopes), gradient);
                }
            }
        };
    }

    private List<Side> sides(int... examples) {
        Map<TensorPattern, List<Integer>> places = new LinkedHashMap<>();
        for (int at = 0; at < examples.length; at++) {
            places.computeIfAbsent(diagrams.get(examples[at]).pattern, _ -> new ArrayList<>()).add(at);
        }
        var sides = new ArrayList<Side>();
        places.forEach((pattern, all) -> {
            for (int from = 0; from < all.size(); from += MOST) {
                sides.add(new Side(pattern, all.subList(from, Math.min(all.size(), from + MOST))));
            }
        });
        return sides;
    }

    private Weighted diagram(Side side, int k, int... examples) { return diagrams.get(examples[side.places.get(k)]); }

    private List<Tensor> images(Side side, double[] values, int... examples) {
        List<TensorNetwork.Shape> shapes = side.pattern.side(side.places.size()).network().shapes();
        var images = new ArrayList<Tensor>();
        for (int box = 0; box < shapes.size(); box++) {
            var numbers = new double[side.places.size() * diagram(side, 0, examples).entries.get(box).length];
            int at = 0;
            for (int k = 0; k < side.places.size(); k++) {
                for (int place : diagram(side, k, examples).entries.get(box)) {
                    numbers[at++] = values[place];
                }
            }
            images.add(Tensor.of(shapes.get(box).dom(), shapes.get(box).cod(), numbers));
        }
        return images;
    }

    private static void write(Side side, Tensor scores, double[][] probabilities) {
        double[] all = scores.numbers().re();
        int classes = all.length / side.places.size();
        for (int k = 0; k < side.places.size(); k++) {
            var own = new double[classes];
            System.arraycopy(all, k * classes, own, 0, classes);
            probabilities[side.places.get(k)] = Softmax.of(own);
        }
    }

    private void pull(Side side, Reverse.Run run, int[] examples, double[][] by, double[] gradient) {
        int classes = run.value().numbers().size() / side.places.size();
        var cotangent = new double[side.places.size() * classes];
        for (int k = 0; k < side.places.size(); k++) {
            System.arraycopy(by[side.places.get(k)], 0, cotangent, k * classes, classes);
        }
        List<Tensor> pulled = run.pullback(Tensor.of(run.value().dom(), run.value().cod(), cotangent));
        for (int box = 0; box < pulled.size(); box++) {
            double[] entries = pulled.get(box).numbers().re();
            int at = 0;
            for (int k = 0; k < side.places.size(); k++) {
                for (int place : diagram(side, k, examples).entries.get(box)) {
                    gradient[place] += entries[at++];
                }
            }
        }
    }
}
