package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Lanes;
import org.catenary.functors.kernel.Span;
import org.catenary.functors.kernel.Workspace;
import org.catenary.functors.scalar.Numbers;

/// Many evaluations of one plan: those that differ stand side by side, some at a time, so that all that a step touches is
/// near; what none of them changes is made once.
final class Batch {

    private static final double[] NONE = {};
    private static final double WORTH_SPLITTING = 1 << 20;

    private final Plan plan;
    private final Compilation compiled;
    private final int count;
    private final boolean[] varies;
    private final List<Numbers> prepared = new ArrayList<>();
    private final Span[] common;
    private final Lanes.Shape[] shapes;
    private final long[] places;
    private final long[] leafPlaces;
    private final int numbers;
    private final boolean real;

    private Batch(Plan plan, Compilation compiled, List<Numbers> tensors, int count) {
        this.plan = plan;
        this.compiled = compiled;
        this.count = count;
        Tree tree = plan.tree();
        int leaves = tree.tensors();
        this.varies = new boolean[leaves + tree.steps()];
        this.real = tensors.stream().allMatch(Numbers::isReal);
        for (int k = 0; k < leaves; k++) {
            Reindexing leaf = compiled.leaves.get(k);
            varies[k] = plan.network().varies(k, tensors.get(k));
            prepared.add(varies[k] ? leaf.apply(tensors.get(k), count) : leaf.apply(tensors.get(k)));
        }
        this.common = new Span[varies.length];
        this.shapes = new Lanes.Shape[tree.steps()];
        this.places = new long[tree.steps()];
        this.leafPlaces = new long[leaves];
        var memory = new Memory();
        var space = new Workspace();
        for (int s = 0; s < tree.steps(); s++) {
            int a = tree.left(s), b = tree.right(s), c = leaves + s;
            varies[c] = varies[a] || varies[b];
            if (!varies[c]) {
                share(s, space);
                continue;
            }
            reserve(a, memory);
            reserve(b, memory);
            Pairwise step = compiled.steps.get(s);
            shapes[s] = step.lanes(varies[a], varies[b]);
            places[s] = memory.take((long) step.volume() * Lanes.WIDTH);
            free(a, memory);
            free(b, memory);
        }
        this.numbers = Math.toIntExact(memory.size());
    }

    /// {@return the results one after the other}
    /// @param tensors those of a network's volume are shared by all evaluations, those of `count` times that are not
    static Numbers run(Plan plan, Compilation compiled, List<Numbers> tensors, int count, Budget budget) {
        var batch = new Batch(plan, compiled, tensors, count);
        double bytes = batch.bytes();
        if (bytes > budget.bytes()) {
            throw new OverBudget("%d evaluations of %s take %s, the limit is %s".formatted(
                    count, plan.network(), Budget.text(bytes), budget));
        }
        return batch.run();
    }

    private double bytes() {
        double result = compiled.steps.getLast().volume() * (double) count;
        return ((double) numbers * parts(plan, count) + result) * (real ? 8 : 16);
    }

    private void reserve(int tensor, Memory memory) {
        if (tensor < leafPlaces.length && varies[tensor]) {
            leafPlaces[tensor] = memory.take((long) prepared.get(tensor).size() / count * Lanes.WIDTH);
        }
    }

    private void free(int tensor, Memory memory) {
        if (varies[tensor] && tensor < leafPlaces.length) {
            memory.free(leafPlaces[tensor], (long) prepared.get(tensor).size() / count * Lanes.WIDTH);
        } else if (varies[tensor]) {
            int step = tensor - leafPlaces.length;
            memory.free(places[step], (long) compiled.steps.get(step).volume() * Lanes.WIDTH);
        }
    }

    private void share(int s, Workspace space) {
        Pairwise step = compiled.steps.get(s);
        Span left = fixed(plan.tree().left(s)), right = fixed(plan.tree().right(s));
        Span result = Pairwise.span(Numbers.zeros(step.volume(), left.isReal() && right.isReal()));
        step.run(left, right, result, space);
        common[leafPlaces.length + s] = result;
    }

    private Span fixed(int tensor) { return tensor < leafPlaces.length ? Pairwise.span(prepared.get(tensor)) : common[tensor]; }

    private Numbers run() {
        int volume = compiled.steps.getLast().volume(), blocks = (count + Lanes.WIDTH - 1) / Lanes.WIDTH;
        var results = Numbers.zeros(Math.multiplyExact(volume, count), real);
        int parts = parts(plan, count);
        IntStream.range(0, parts).parallel().forEach(part -> {
            var block = new Block();
            for (int n = part; n < blocks; n += parts) {
                block.run(n * Lanes.WIDTH, results, volume);
            }
        });
        return plan.last().apply(results, count);
    }

    private static int parts(Plan plan, int count) {
        return plan.operations() * count < WORTH_SPLITTING ? 1 : ForkJoinPool.getCommonPoolParallelism() + 1;
    }

    /// The memory of one thread.
    private final class Block {
        private final double[] re = new double[numbers];
        private final double[] im = real ? NONE : new double[numbers];
        private final Lanes kernel = Lanes.best();
        private final boolean[] reals = new boolean[varies.length];

        void run(int first, Numbers results, int volume) {
            int here = Math.min(Lanes.WIDTH, count - first), leaves = leafPlaces.length;
            Tree tree = plan.tree();
            for (int s = 0; s < tree.steps(); s++) {
                int a = tree.left(s), b = tree.right(s), c = leaves + s;
                if (varies[c]) {
                    Span left = operand(a, first, here), right = operand(b, first, here);
                    reals[c] = left.isReal() && right.isReal();
                    Pairwise step = compiled.steps.get(s);
                    Span result = Span.of(re, reals[c] ? NONE : im, (int) places[s]);
                    kernel.run(shapes[s], step.isFlipped() ? right : left, step.isFlipped() ? left : right, result);
                }
            }
            int place = (int) places[tree.steps() - 1];
            Lanes.gather(re, place, volume, here, results.re(), first * volume);
            if (!reals[reals.length - 1]) {
                Lanes.gather(im, place, volume, here, results.im(), first * volume);
            }
        }

        private Span operand(int tensor, int first, int here) {
            if (!varies[tensor]) {
                return fixed(tensor);
            }
            if (tensor >= leafPlaces.length) {
                return Span.of(re, reals[tensor] ? NONE : im, (int) places[tensor - leafPlaces.length]);
            }
            Numbers all = prepared.get(tensor);
            int size = all.size() / count, place = (int) leafPlaces[tensor];
            Lanes.spread(all.re(), first * size, size, here, re, place);
            if (!all.isReal()) {
                Lanes.spread(all.im(), first * size, size, here, im, place);
            }
            return Span.of(re, all.isReal() ? NONE : im, place);
        }
    }
}
