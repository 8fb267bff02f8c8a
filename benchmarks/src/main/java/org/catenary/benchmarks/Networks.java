package org.catenary.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.functors.network.Network;
import org.catenary.functors.scalar.Numbers;

/// Families of tensor networks.
final class Networks {

    private Networks() {}

    /// {@return a sentence of twelve words with nouns of dimension 64 and sentences of 32}
    static Network words() {
        int n = 64, s = 32;
        return Network.of(new int[]{n, n, n, n, n, n, s, n, n, s, n, n, n},
                List.of(new int[]{0}, new int[]{0, 1}, new int[]{1, 2}, new int[]{2, 6, 3}, new int[]{3, 4}, new int[]{4, 5},
                        new int[]{5, 7, 9, 6}, new int[]{7}, new int[]{9, 8, 10}, new int[]{8}, new int[]{10, 11, 12},
                        new int[]{11}), 12);
    }

    /// {@return tensors with three bonds each, any to any}
    static Network regular(int n, int size, RandomGenerator random) {
        List<List<Integer>> axes = empty(n);
        int[] stubs = IntStream.range(0, 3 * n).map(i -> i / 3).toArray();
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

    /// {@return the overlap of two lattices of tensors, joined at every site}
    static Network lattice(int rows, int columns, int bond, int physical) {
        List<List<Integer>> axes = empty(2 * rows * columns);
        List<Integer> sizes = new ArrayList<>();
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

    /// {@return a ring of tensors with shortcuts of which every fifth joins three}
    static Network sparse(int n, RandomGenerator random) {
        List<List<Integer>> axes = empty(n);
        List<Integer> sizes = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            join(axes, sizes, 2, k, (k + 1) % n);
            int near = (k + 2 + random.nextInt(8)) % n;
            if (k % 5 == 0) {
                join(axes, sizes, 2, k, near, (near + 1) % n);
            } else {
                join(axes, sizes, 2, k, near);
            }
        }
        return network(axes, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /// {@return tensors in a row, each joined to the next}
    static Network chain(int n) {
        List<List<Integer>> axes = empty(n);
        List<Integer> sizes = new ArrayList<>();
        for (int k = 0; k + 1 < n; k++) {
            join(axes, sizes, 2, k, k + 1);
        }
        return network(axes, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /// {@return numbers between -1 and 1 for each tensor, divided by the square root of its size}
    static List<Numbers> numbers(Network network) {
        var random = new SplittableRandom(1);
        return IntStream.range(0, network.tensors()).mapToObj(k -> {
            int size = IntStream.of(network.shape(k)).reduce(1, Math::multiplyExact);
            return Numbers.real(random.doubles(size, -1, 1).map(x -> x / Math.sqrt(size)).toArray());
        }).toList();
    }

    private static List<List<Integer>> empty(int n) {
        return IntStream.range(0, n).<List<Integer>>mapToObj(_ -> new ArrayList<>()).toList();
    }

    private static void join(List<List<Integer>> axes, List<Integer> sizes, int size, int... tensors) {
        IntStream.of(tensors).forEach(k -> axes.get(k).add(sizes.size()));
        sizes.add(size);
    }

    private static Network network(List<List<Integer>> axes, int[] sizes) {
        return Network.of(sizes, axes.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList());
    }
}
