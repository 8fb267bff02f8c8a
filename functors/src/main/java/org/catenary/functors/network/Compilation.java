package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Workspace;

/// A tree on its way to a plan: what each step is, where its result stands, and what it costs in operations and memory.
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
    private final Memory memory = new Memory();
    private final double closed;
    private final Rooms rooms;
    private double live;
    private double prepared;

    final List<Reindexing> leaves = new ArrayList<>();
    final List<Pairwise> steps = new ArrayList<>();
    final List<Reindexing> last = new ArrayList<>();
    /// Where the result of each step stands in the array that all share.
    final long[] places;
    int[] largestAxes;
    double largest;
    double operations;
    /// The numbers held at most at one time: tensors made on the way, prepared leaves and the result.
    double peak;
    private Workspace.Needs needs = Workspace.Needs.NONE;
    private Workspace.Needs split = Workspace.Needs.NONE;
    private int parts = 1;
    double traced;

    Compilation(Network network, Tree tree) {
        this.network = network;
        this.tree = tree;
        this.needed = new Needed(network);
        this.closed = closed(network);
        this.kept = new int[tree.tensors() + tree.steps()][];
        this.axes = new int[kept.length][];
        this.held = new double[kept.length];
        this.places = new long[tree.steps()];
        this.largestAxes = network.outputAxes();
        this.largest = network.volume(largestAxes);
        for (int k = 0; k < tree.tensors(); k++) {
            leaf(k);
        }
        for (int s = 0; s < tree.steps(); s++) {
            step(tree.left(s), tree.right(s), tree.tensors() + s);
        }
        finish();
        this.rooms = new Rooms(isShared() ? (int) shared() : 0, needs, split);
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
        double volume = network.volume(kept[c]);
        operations += multiplications;
        if (volume > largest) {
            largest = volume;
            largestAxes = kept[c];
        }
        if (fitsArrays()) {
            compile(a, b, c);
        }
        double leaf = (a < tree.tensors() ? held[a] : 0) + (b < tree.tensors() ? held[b] : 0);
        prepared = Math.max(prepared, leaf);
        live += volume;
        peak = Math.max(peak, live + leaf);
        live -= (a < tree.tensors() ? 0 : held[a]) + (b < tree.tensors() ? 0 : held[b]);
        held[c] = volume;
        traced += volume;
    }

    private void compile(int a, int b, int c) {
        boolean result = c == kept.length - 1 && isOrdered(c);
        var step = result ? Pairwise.to(network.outputAxes(), axes[a], axes[b], network.sizes())
                : Pairwise.of(axes[a], axes[b], i -> keeps(c, i), network.sizes());
        steps.add(step);
        axes[c] = step.resultAxes();
        needs = needs.or(step.needs());
        if (step.parts() > 1) {
            parts = Math.max(parts, step.parts());
            split = split.or(step.needs());
        }
        if (c < kept.length - 1) {
            places[c - tree.tensors()] = memory.take(step.volume());
        }
        free(a);
        free(b);
    }

    /// {@return whether a tensor has just the indices of the output, each on one axis, and no factor is missing}
    private boolean isOrdered(int tensor) {
        return closed == 1 && Arrays.equals(Arrays.stream(network.outputAxes()).sorted().toArray(), kept[tensor]);
    }

    private void free(int tensor) {
        if (tensor >= tree.tensors()) {
            memory.free(places[tensor - tree.tensors()], steps.get(tensor - tree.tensors()).volume());
        }
    }

    private void finish() {
        int[] output = network.outputAxes();
        double result = network.volume(output);
        boolean copied = true;
        if (fitsArrays()) {
            int[] root = axes.length == 0 ? new int[0] : axes[axes.length - 1];
            last.add(Reindexing.of(root, output, network.sizes(), closed));
            copied = !last.getFirst().isIdentity();
        }
        double made = axes.length == 0 ? 0 : held[axes.length - 1];
        if (isShared() && tree.steps() > 0) {
            peak = shared() + made + Math.max(prepared, copied ? result : 0);
        } else {
            peak = Math.max(peak, made + (copied ? result : 0));
        }
        traced += peak;
    }

    /// {@return the product of the sizes of all indices that neither a tensor nor the output has}
    private static double closed(Network network) {
        double closed = 1;
        var used = new boolean[network.indices()];
        IntStream.concat(IntStream.of(network.outputAxes()), IntStream.range(0, network.tensors()).boxed()
                .flatMapToInt(k -> IntStream.of(network.axes(k)))).forEach(i -> used[i] = true);
        for (int i = 0; i < used.length; i++) {
            closed *= used[i] ? 1 : network.size(i);
        }
        return closed;
    }

    /// {@return whether the results of all steps but the last can stand in one array}
    boolean isShared() { return fitsArrays() && shared() <= LARGEST_ARRAY; }

    /// {@return the indices of each tensor, those made on the way included}
    int[][] kept() { return kept; }

    /// {@return whether every tensor made on the way fits in an array}
    boolean fitsArrays() { return largest <= LARGEST_ARRAY; }

    /// {@return the numbers that the steps need for themselves}
    double packed() { return (double) needs.numbers() + (parts - 1) * (double) split.numbers(); }

    /// {@return the shared arrays of runs}
    Rooms rooms() { return rooms; }

    /// {@return how many numbers the shared array holds}
    long shared() { return memory.size(); }

    private static int[] union(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).distinct().toArray();
    }
}
