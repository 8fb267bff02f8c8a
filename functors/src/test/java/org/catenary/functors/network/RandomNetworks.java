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
