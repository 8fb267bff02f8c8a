package org.catenary.hypernets.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.catenary.hypernets.drawing.Node.Link;

/// The order of the nodes in each layer, so that few links cross.
///
/// Layer after layer, nodes are sorted by the mean place of their neighbours above, then, upwards, below; of all orders
/// met the one with the fewest crossings is kept. The boundary keeps its order.
///
/// Sugiyama, Tagawa and Toda, *Methods for visual understanding of hierarchical system structures*, IEEE Trans. Systems, Man
/// and Cybernetics 11 (1981).
final class Order {

    private static final int SWEEPS = 12;

    private final List<List<Node>> layers;

    private Order(List<List<Node>> layers) { this.layers = layers; }

    static void sort(List<List<Node>> layers) { new Order(layers).sort(); }

    private void sort() {
        keepBoundary();
        List<List<Node>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (List<Node> layer : down ? layers : layers.reversed()) {
                arrange(layer, down);
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).clear();
            layers.get(i).addAll(best.get(i));
            number(layers.get(i));
        }
    }

    private void keepBoundary() {
        for (List<Node> layer : layers) {
            if (layer.stream().noneMatch(Node::movable)) {
                layer.sort(Comparator.comparingInt(node -> node.index));
            }
            number(layer);
        }
    }

    private List<List<Node>> copy() {
        var copy = new ArrayList<List<Node>>();
        layers.forEach(layer -> copy.add(List.copyOf(layer)));
        return copy;
    }

    private static void number(List<Node> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).place = i;
        }
    }

    private static void arrange(List<Node> layer, boolean down) {
        if (layer.stream().allMatch(Node::movable)) {
            var keys = new double[layer.size()];
            Arrays.setAll(keys, i -> mean(layer.get(i), down));
            layer.sort(Comparator.comparingDouble(node -> keys[node.place]));
            number(layer);
        }
    }

    /// {@return the mean place of a node's neighbours above, or below; its own where there are none}
    private static double mean(Node node, boolean above) {
        List<Link> links = above ? node.up : node.down;
        double sum = 0;
        for (Link link : links) {
            sum += above ? fine(link.from().place, link.fromPort(), link.from().portsBelow())
                    : fine(link.to().place, link.toPort(), link.to().portsAbove());
        }
        return links.isEmpty() ? node.place : sum / links.size();
    }

    private static double fine(int place, int port, int ports) { return place + (port + 1.0) / (ports + 1) - 0.5; }

    private long crossings() {
        long sum = 0;
        for (List<Node> layer : layers) {
            List<Link> links = layer.stream().flatMap(node -> node.down.stream()
                    .sorted(Comparator.comparingInt(Link::fromPort))).toList();
            sum += inversions(links);
        }
        return sum;
    }

    /// {@return the pairs of links that end in another order than they begin}
    private static long inversions(List<Link> links) {
        int n = links.size();
        Integer[] byEnd = new Integer[n];
        Arrays.setAll(byEnd, i -> i);
        Arrays.sort(byEnd, Comparator.comparingInt((Integer i) -> links.get(i).to().place)
                .thenComparingInt(i -> links.get(i).toPort()));
        var tree = new int[n + 1];
        long count = 0;
        for (int seen = 0; seen < n; seen++) {
            int smaller = 0;
            for (int i = byEnd[seen] + 1; i > 0; i -= i & -i) {
                smaller += tree[i];
            }
            count += seen - smaller;
            for (int i = byEnd[seen] + 1; i <= n; i += i & -i) {
                tree[i]++;
            }
        }
        return count;
    }
}
