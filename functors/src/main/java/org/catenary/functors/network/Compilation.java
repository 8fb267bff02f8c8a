package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A tree on its way to a plan: what each step is, and what it costs in operations and memory.
///
/// Sizes are floating-point numbers, so that a network that could never run is still measured; its steps are not compiled.
final class Compilation {

    static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Network network;
    private final Tree tree;
    private final Needed needed;
    private final int[][] kept;
    private final int[][] axes;
    private final double[] held;
    private double live;

    final List<Reindexing> leaves = new ArrayList<>();
    final List<Pairwise> steps = new ArrayList<>();
    final List<Reindexing> last = new ArrayList<>();
    int[] largestAxes;
    double largest;
    double operations;
    double peak;
    double traced;

    Compilation(Network network, Tree tree) {
        this.network = network;
        this.tree = tree;
        this.needed = new Needed(network);
        this.kept = new int[tree.tensors() + tree.steps()][];
        this.axes = new int[kept.length][];
        this.held = new double[kept.length];
        this.largestAxes = network.outputAxes();
        this.largest = network.volume(largestAxes);
        for (int k = 0; k < tree.tensors(); k++) {
            leaf(k);
        }
        for (int s = 0; s < tree.steps(); s++) {
            step(tree.left(s), tree.right(s), tree.tensors() + s);
        }
        finish();
    }

    private void leaf(int k) {
        int[] given = network.axes(k);
        kept[k] = needed.leaf(k);
        axes[k] = IntStream.of(given).distinct().filter(i -> keeps(k, i)).toArray();
        boolean same = Arrays.equals(given, axes[k]);
        held[k] = same ? 0 : network.volume(axes[k]);
        traced += held[k];
        leaves.add(Reindexing.of(given, axes[k], network.sizes(), 1));
    }

    private boolean keeps(int tensor, int index) { return Arrays.binarySearch(kept[tensor], index) >= 0; }

    private void step(int a, int b, int c) {
        double multiplications = network.volume(union(kept[a], kept[b]));
        kept[c] = needed.contract(kept[a], kept[b]);
        double volume = network.volume(kept[c]), copies = 0;
        operations += multiplications;
        if (volume > largest) {
            largest = volume;
            largestAxes = kept[c];
        }
        if (largest <= LARGEST_ARRAY) {
            var step = Pairwise.of(axes[a], axes[b], i -> keeps(c, i), network.sizes());
            steps.add(step);
            axes[c] = step.resultAxes();
            copies = step.packed();
        }
        double operands = (a < tree.tensors() ? held[a] : 0) + (b < tree.tensors() ? held[b] : 0);
        peak = Math.max(peak, live + operands + copies + volume);
        live += volume - (a < tree.tensors() ? 0 : held[a]) - (b < tree.tensors() ? 0 : held[b]);
        held[c] = volume;
        traced += volume;
    }

    private void finish() {
        int[] output = network.outputAxes();
        double closed = 1;
        var used = new boolean[network.indices()];
        IntStream.concat(IntStream.of(output), IntStream.range(0, tree.tensors()).boxed()
                .flatMapToInt(k -> IntStream.of(network.axes(k)))).forEach(i -> used[i] = true);
        for (int i = 0; i < used.length; i++) {
            closed *= used[i] ? 1 : network.size(i);
        }
        double ordered = network.volume(output);
        if (largest <= LARGEST_ARRAY) {
            int[] root = axes.length == 0 ? new int[0] : axes[axes.length - 1];
            last.add(Reindexing.of(root, output, network.sizes(), closed));
            ordered = last.getFirst().isIdentity() ? 0 : ordered;
        }
        peak = Math.max(peak, (axes.length == 0 ? 0 : held[axes.length - 1]) + ordered);
        traced += peak;
    }

    /// {@return the indices of each tensor, those made on the way included}
    int[][] kept() { return kept; }

    private static int[] union(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).distinct().toArray();
    }
}
