package org.catenary.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Planner;
import org.catenary.functors.network.Tree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Orders of contraction, searched. The peers are opt_einsum's greedy and exact planners and cotengra's search, on networks
/// of the same family and size.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Planning {

    private static final int MANY = 40_000;

    private final Network words = words();
    private final Network twenty = regular(20, 2, new SplittableRandom(11));
    private final Network sixty = regular(60, 3, new SplittableRandom(17));
    private final Network lattice = lattice(6, 6, 3, 2);
    private final Network many = sparse(new SplittableRandom(1));

    @Benchmark
    @Work(value = "standard plan of a sentence of 12 words (the peer: opt_einsum's exact)", size = 12, target = 1e-3, peer = 1.6e-3)
    public Tree sentence() { return Planner.STANDARD.tree(words); }

    @Benchmark
    @Work(value = "exact plan of 20 tensors of rank 3, the search before it included", size = 20, target = 0.1)
    public Tree exact() { return Planner.STANDARD.tree(twenty); }

    @Benchmark
    @Work(value = "greedy plan of 60 tensors of rank 3 (the peer: opt_einsum's greedy)", size = 60, target = 2.2e-4, peer = 2.2e-3)
    public Tree greedy() { return Planner.GREEDY.tree(sixty); }

    @Benchmark
    @Work(value = "standard plan of 60 tensors of rank 3 (the peer: cotengra)", size = 60, target = 1, peer = 0.94)
    public Tree standard() { return Planner.STANDARD.tree(sixty); }

    @Benchmark
    @Work(value = "standard plan of the overlap of two PEPS, 6×6, D = 3 (the peer: cotengra)", size = 72, target = 1, peer = 0.79)
    public Tree overlap() { return Planner.STANDARD.tree(lattice); }

    @Benchmark
    @Work(value = "greedy plan of 40,000 tensors, some indices on three", size = MANY, target = 5)
    public Tree many() { return Planner.GREEDY.tree(many); }

    private static Network words() {
        int n = 64, s = 32;
        return Network.of(new int[]{n, n, n, n, n, n, s, n, n, s, n, n, n},
                List.of(new int[]{0}, new int[]{0, 1}, new int[]{1, 2}, new int[]{2, 6, 3}, new int[]{3, 4}, new int[]{4, 5},
                        new int[]{5, 7, 9, 6}, new int[]{7}, new int[]{9, 8, 10}, new int[]{8}, new int[]{10, 11, 12},
                        new int[]{11}), 12);
    }

    private static Network regular(int n, int size, RandomGenerator random) {
        List<List<Integer>> axes = new ArrayList<>();
        int[] stubs = IntStream.range(0, 3 * n).map(i -> i / 3).toArray();
        for (int k = 0; k < n; k++) {
            axes.add(new ArrayList<>());
        }
        for (int i = stubs.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1), stub = stubs[i];
            stubs[i] = stubs[j];
            stubs[j] = stub;
        }
        int indices = stubs.length / 2;
        for (int i = 0; i < indices; i++) {
            axes.get(stubs[2 * i]).add(i);
            axes.get(stubs[2 * i + 1]).add(i);
        }
        return network(axes, IntStream.generate(() -> size).limit(indices).toArray());
    }

    private static Network lattice(int rows, int columns, int bond, int physical) {
        List<List<Integer>> axes = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        IntStream.range(0, 2 * rows * columns).forEach(k -> axes.add(new ArrayList<>()));
        for (int k = 0; k < rows * columns; k++) {
            join(axes, sizes, physical, k, k + rows * columns);
            for (int layer = 0; layer < 2 * rows * columns; layer += rows * columns) {
                if (k % columns + 1 < columns) {
                    join(axes, sizes, bond, layer + k, layer + k + 1);
                }
                if (k / columns + 1 < rows) {
                    join(axes, sizes, bond, layer + k, layer + k + columns);
                }
            }
        }
        return network(axes, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Network sparse(RandomGenerator random) {
        List<List<Integer>> axes = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        IntStream.range(0, MANY).forEach(k -> axes.add(new ArrayList<>()));
        for (int k = 0; k < MANY; k++) {
            join(axes, sizes, 2, k, (k + 1) % MANY);
            int near = (k + 2 + random.nextInt(8)) % MANY;
            if (k % 5 == 0) {
                join(axes, sizes, 2, k, near, (near + 1) % MANY);
            } else {
                join(axes, sizes, 2, k, near);
            }
        }
        return network(axes, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void join(List<List<Integer>> axes, List<Integer> sizes, int size, int... tensors) {
        IntStream.of(tensors).forEach(k -> axes.get(k).add(sizes.size()));
        sizes.add(size);
    }

    private static Network network(List<List<Integer>> axes, int[] sizes) {
        return Network.of(sizes, axes.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList());
    }
}
