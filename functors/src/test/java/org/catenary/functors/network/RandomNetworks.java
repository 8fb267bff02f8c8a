package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.functors.scalar.Numbers;

/// Small networks with everything that a network may have: hyperedges, traces, lonely indices, open ones twice.
public final class RandomNetworks {

    private RandomNetworks() {}

    /// {@return a network of at most six tensors}
    public static Network network(RandomGenerator random) {
        int[] sizes = random.ints(1 + random.nextInt(7), 1, 4).toArray();
        List<int[]> tensors = new ArrayList<>();
        int count = random.nextInt(7);
        for (int k = 0; k < count; k++) {
            tensors.add(random.ints(random.nextInt(5), 0, sizes.length).toArray());
        }
        return Network.of(sizes, tensors, random.ints(random.nextInt(4), 0, sizes.length).toArray());
    }

    /// {@return a connected network of many tensors with about as many indices again, most on two tensors, some on more}
    /// @param window how far apart in the list two tensors on an index are at most, which keeps the contraction small
    public static Network sparse(int tensors, int window, RandomGenerator random) {
        List<List<Integer>> axes = new ArrayList<>();
        int[] sizes = random.ints(2L * tensors, 2, 4).toArray();
        for (int k = 0; k < tensors; k++) {
            axes.add(new ArrayList<>());
        }
        for (int i = 0; i < sizes.length; i++) {
            int first = i % tensors;
            axes.get(first).add(i);
            if (i < tensors) {
                axes.get((first + 1) % tensors).add(i);
            }
            for (int more = random.nextInt(10) < 2 ? 2 : 1; i >= tensors && more > 0; more--) {
                List<Integer> other = axes.get((first + 1 + random.nextInt(window)) % tensors);
                if (!other.contains(i)) {
                    other.add(i);
                }
            }
        }
        return Network.of(sizes, axes.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList());
    }

    /// {@return entries between −1 and 1, of each tensor real or complex}
    public static List<Numbers> tensors(Network network, RandomGenerator random) {
        return IntStream.range(0, network.tensors()).mapToObj(k -> {
            int size = IntStream.of(network.shape(k)).reduce(1, (x, y) -> x * y);
            double[] re = random.doubles(size, -1, 1).toArray();
            return random.nextBoolean() ? Numbers.real(re) : Numbers.complex(re, random.doubles(size, -1, 1).toArray());
        }).toList();
    }

    /// {@return an order of contraction}
    public static Tree tree(int tensors, RandomGenerator random) {
        int[] live = IntStream.range(0, tensors).toArray();
        var left = new int[Math.max(0, tensors - 1)];
        var right = new int[left.length];
        for (int s = 0; s < left.length; s++) {
            int n = tensors - s, i = random.nextInt(n), j = (i + 1 + random.nextInt(n - 1)) % n;
            left[s] = live[i];
            right[s] = live[j];
            live[i] = tensors + s;
            live[j] = live[n - 1];
            if (i == n - 1) {
                live[j] = tensors + s;
            }
        }
        return Tree.of(tensors, left, right);
    }
}
