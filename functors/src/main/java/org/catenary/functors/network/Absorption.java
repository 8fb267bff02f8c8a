package org.catenary.functors.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The first steps of any order: a tensor whose indices another has too is contracted with it, which makes nothing larger.
///
/// What is left is a smaller network to search.
final class Absorption {

    private final Network whole;
    private final int leaves;
    private final int[][] indices;
    private final List<int[]> steps = new ArrayList<>();
    private final Network rest;
    private final int[] names;

    Absorption(Network network) {
        this.whole = network;
        this.leaves = network.tensors();
        this.indices = new int[Math.max(1, 2 * leaves)][];
        var needed = new Needed(network);
        var members = new ArrayList<List<Integer>>();
        for (int i = 0; i < network.indices(); i++) {
            members.add(new ArrayList<>());
        }
        var open = new ArrayDeque<Integer>();
        var gone = new boolean[indices.length];
        for (int k = 0; k < leaves; k++) {
            indices[k] = needed.leaf(k);
            for (int index : indices[k]) {
                members.get(index).add(k);
            }
            open.add(k);
        }
        while (!open.isEmpty()) {
            int small = open.remove();
            if (gone[small] || indices[small].length == 0) {
                continue;
            }
            int host = host(small, members, gone);
            if (host >= 0) {
                int made = leaves + steps.size();
                steps.add(new int[]{host, small});
                gone[host] = true;
                gone[small] = true;
                indices[made] = needed.contract(indices[host], indices[small]);
                for (int index : indices[made]) {
                    members.get(index).removeIf(k -> gone[k]);
                    members.get(index).add(made);
                    if (members.get(index).size() <= 3) {
                        open.addAll(members.get(index));
                    }
                }
                open.add(made);
            }
        }
        this.names = IntStream.range(0, leaves + steps.size()).filter(k -> !gone[k]).toArray();
        this.rest = Network.of(network.sizes(), Arrays.stream(names).mapToObj(k -> indices[k]).toList(), network.outputAxes());
    }

    private int host(int small, List<List<Integer>> members, boolean[] gone) {
        int[] wanted = indices[small];
        List<Integer> fewest = members.get(wanted[0]);
        for (int index : wanted) {
            fewest = members.get(index).size() < fewest.size() ? members.get(index) : fewest;
        }
        int best = -1;
        for (int other : fewest) {
            if (other != small && !gone[other] && contains(indices[other], wanted)
                    && (best < 0 || whole.volume(indices[other]) < whole.volume(indices[best]))) {
                best = other;
            }
        }
        return best;
    }

    private static boolean contains(int[] all, int[] some) {
        for (int index : some) {
            if (Arrays.binarySearch(all, index) < 0) {
                return false;
            }
        }
        return true;
    }

    /// {@return what is left}
    Network rest() { return rest; }

    /// {@return an order for the whole network that ends as one for the rest does}
    Tree expand(Tree tree) {
        var left = new int[Math.max(0, leaves - 1)];
        var right = new int[left.length];
        int s = 0;
        for (int[] step : steps) {
            left[s] = step[0];
            right[s++] = step[1];
        }
        int first = s;
        for (int t = 0; t < tree.steps(); t++, s++) {
            left[s] = name(tree, tree.left(t), first);
            right[s] = name(tree, tree.right(t), first);
        }
        return Tree.of(leaves, left, right);
    }

    private int name(Tree tree, int node, int first) {
        return node < tree.tensors() ? names[node] : leaves + first + node - tree.tensors();
    }
}
