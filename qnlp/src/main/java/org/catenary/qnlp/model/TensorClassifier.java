package org.catenary.qnlp.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.catenary.autodiff.diagram.Reverse;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.network.Budget;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorNetwork;
import org.catenary.qnlp.ansatz.TensorSymbol;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Loss;

/// The softmax of the scores of one network, differentiated by replaying its contraction backwards.
final class TensorClassifier implements Classifier {

    private final Reverse reverse;
    private final List<int[]> entries = new ArrayList<>();
    private final BitSet parameters = new BitSet();

    /// @param positions the index of each parameter by its name
    /// @throws UnboundParameter if an entry of a tensor is no parameter
    TensorClassifier(Reverse reverse, Map<String, Integer> positions) {
        this.reverse = reverse;
        for (Box box : reverse.network().boxes()) {
            if (!(box instanceof TensorSymbol symbol)) {
                throw new IllegalArgumentException("%s is no tensor of free entries".formatted(box.summary()));
            }
            int[] own = symbol.parameters().stream().mapToInt(name -> position(name, positions)).toArray();
            entries.add(own);
            for (int parameter : own) {
                parameters.set(parameter);
            }
        }
    }

    private static int position(String name, Map<String, Integer> positions) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new UnboundParameter(name);
        }
        return position;
    }

    @Override public BitSet parameters() { return parameters; }

    @Override public double[] probabilities(double[] values) {
        return softmax(reverse.network().contract(images(values), Budget.standard()).numbers().re());
    }

    /// With `p` the softmax of `v`, the derivative by `vₖ` is `pₖ (∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ)`.
    @Override public double addGradient(double[] values, int label, Loss loss, double[] gradient) {
        Reverse.Run run = reverse.run(images(values), Budget.standard());
        double[] p = softmax(run.value().numbers().re()), slope = loss.derivative(p, label);
        double mean = 0;
        for (int k = 0; k < p.length; k++) {
            mean += p[k] * slope[k];
        }
        for (int k = 0; k < p.length; k++) {
            slope[k] = p[k] * (slope[k] - mean);
        }
        List<Tensor> cotangents = run.pullback(Tensor.of(run.value().dom(), run.value().cod(), slope));
        for (int box = 0; box < entries.size(); box++) {
            double[] by = cotangents.get(box).numbers().re();
            int[] own = entries.get(box);
            for (int k = 0; k < own.length; k++) {
                gradient[own[k]] += by[k];
            }
        }
        return loss.value(p, label);
    }

    private List<Tensor> images(double[] values) {
        var images = new ArrayList<Tensor>(entries.size());
        for (int box = 0; box < entries.size(); box++) {
            int[] own = entries.get(box);
            var numbers = new double[own.length];
            for (int k = 0; k < own.length; k++) {
                numbers[k] = values[own[k]];
            }
            TensorNetwork.Shape shape = reverse.network().shapes().get(box);
            images.add(Tensor.of(shape.dom(), shape.cod(), numbers));
        }
        return images;
    }

    private static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY, sum = 0;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        var p = new double[scores.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(scores[k] - highest);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
