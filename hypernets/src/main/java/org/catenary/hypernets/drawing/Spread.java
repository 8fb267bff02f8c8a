package org.catenary.hypernets.drawing;

import java.util.Arrays;
import java.util.List;
import org.catenary.hypernets.drawing.Node.Kind;
import org.catenary.hypernets.drawing.Node.Link;

/// Where the nodes of each layer stand from left to right, in their order and apart from each other, so that links run
/// straight where they can.
///
/// Layer after layer each node is drawn to where its links would be vertical, those that only pass the most; the places of
/// a layer are the least squares solution that keeps all distances, found by pooling neighbours that would come too close.
/// At last links that run nearly straight are made so, see [Columns].
///
/// Brandes and Köpf, *Fast and simple horizontal coordinate assignment*, Graph Drawing 2001, for the aims; Barlow et al.,
/// *Statistical inference under order restrictions* (1972), for pooling adjacent violators.
final class Spread {

    private static final int SWEEPS = 24;
    private static final double PASSING = 6;
    private static final double PARTING = 0.02;

    private final List<List<Node>> layers;
    private final double gap;

    private Spread(List<List<Node>> layers, double gap) {
        this.layers = layers;
        this.gap = gap;
    }

    /// @param gap the least distance between what neighbours need
    static void place(List<List<Node>> layers, double gap) { new Spread(layers, gap).place(); }

    private void place() {
        for (List<Node> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).x = i == 0 ? 0 : layer.get(i - 1).x + distance(layer.get(i - 1), layer.get(i));
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Node> layer : sweep % 2 == 0 ? layers : layers.reversed()) {
                settle(layer);
            }
        }
        Columns.straighten(layers, this::distance, 2 * gap);
        double least = layers.stream().flatMap(List::stream).mapToDouble(node -> node.x - node.left).min().orElse(0);
        layers.forEach(layer -> layer.forEach(node -> node.x -= least));
    }

    private double distance(Node left, Node right) {
        boolean wires = left.kind != Kind.EDGE && right.kind != Kind.EDGE;
        return Math.max(wires ? 2 * gap : 0, left.right + gap + right.left);
    }

    private void settle(List<Node> layer) {
        int n = layer.size();
        var offset = new double[n];
        var wanted = new double[n];
        var weight = new double[n];
        for (int i = 0; i < n; i++) {
            Node node = layer.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + distance(layer.get(i - 1), node);
            double sum = PARTING * node.x, total = PARTING;
            for (Link link : node.up) {
                sum += weight(link) * (link.fromX() - node.above(link.toPort()));
                total += weight(link);
            }
            for (Link link : node.down) {
                sum += weight(link) * (link.toX() - node.below(link.fromPort()));
                total += weight(link);
            }
            wanted[i] = sum / total - offset[i];
            weight[i] = total;
        }
        double[] found = isotonic(wanted, weight);
        for (int i = 0; i < n; i++) {
            layer.get(i).x = found[i] + offset[i];
        }
    }

    private static double weight(Link link) {
        return link.from().kind == Kind.PASS && link.to().kind == Kind.PASS ? PASSING : 1;
    }

    /// {@return the nondecreasing sequence nearest to the values in weighted squares}
    static double[] isotonic(double[] values, double[] weights) {
        int n = values.length, blocks = 0;
        var mean = new double[n];
        var weight = new double[n];
        var end = new int[n];
        for (int i = 0; i < n; i++) {
            mean[blocks] = values[i];
            weight[blocks] = weights[i];
            end[blocks++] = i + 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double sum = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * weight[blocks - 2] + mean[blocks - 1] * weight[blocks - 1]) / sum;
                weight[blocks - 2] = sum;
                end[blocks - 2] = end[blocks - 1];
                blocks--;
            }
        }
        var result = new double[n];
        for (int b = 0, i = 0; b < blocks; b++) {
            Arrays.fill(result, i, end[b], mean[b]);
            i = end[b];
        }
        return result;
    }
}
