package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The phase gadgets of an eighth of a turn on all subsets of four spiders are nothing: eight or more of them are replaced by the rest.
///
/// Of the fifteen parities of four bits that are not all zero, eight are odd, and eight eighths are a whole turn.
/// De Beaudrap, Bian and Wang, *Techniques to reduce π/4-parity-phase circuits* (2020), section 3.
final class SpiderNest {

    private final ZxGraph g;
    private final Map<String, Integer> leaves = new TreeMap<>();
    private final TreeMap<Integer, TreeSet<Integer>> together = new TreeMap<>();

    private SpiderNest(ZxGraph g) { this.g = g; }

    /// Applies this rule wherever fewer phases remain.
    ///
    /// {@return how many times}
    static int all(ZxGraph g) {
        int count = 0;
        while (new SpiderNest(g).once()) {
            count++;
        }
        return count;
    }

    private boolean once() {
        for (int leaf : g.vertices()) {
            if (GadgetMerge.isGadget(g, leaf) && g.hasNoPhase(g.at(leaf, 0) >> 1) && g.degree(g.at(leaf, 0) >> 1) <= 5) {
                int[] targets = targets(leaf);
                leaves.putIfAbsent(Arrays.toString(targets), leaf);
                for (int a : targets) {
                    for (int b : targets) {
                        together.computeIfAbsent(a, _ -> new TreeSet<>()).add(b);
                    }
                }
            }
        }
        for (int leaf : leaves.values()) {
            int[] targets = targets(leaf);
            if (targets.length == 4 && tried(targets)) {
                return true;
            }
            if (targets.length == 3) {
                var beside = new TreeSet<Integer>();
                for (int t : targets) {
                    beside.addAll(together.get(t));
                }
                for (int other : beside) {
                    if (Arrays.binarySearch(targets, other) < 0) {
                        int[] four = Arrays.copyOf(targets, 4);
                        four[3] = other;
                        Arrays.sort(four);
                        if (tried(four)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private int[] targets(int leaf) {
        int hub = g.at(leaf, 0) >> 1;
        return Arrays.stream(g.neighbours(hub)).filter(t -> t != leaf).toArray();
    }

    private static int[] subset(int[] four, int mask) {
        var subset = new int[Integer.bitCount(mask)];
        int n = 0;
        for (int k = 0; k < 4; k++) {
            if ((mask >> k & 1) == 1) {
                subset[n++] = four[k];
            }
        }
        return subset;
    }

    private boolean tried(int... four) {
        int odd = 0;
        for (int mask = 1; mask < 16; mask++) {
            int[] subset = subset(four, mask);
            int leaf = subset.length == 1 ? subset[0] : leaves.getOrDefault(Arrays.toString(subset), -1);
            odd += leaf >= 0 && isEighth(leaf) ? 1 : 0;
        }
        if (odd < 8) {
            return false;
        }
        for (int mask = 1; mask < 16; mask++) {
            int[] subset = subset(four, mask);
            if (subset.length == 1) {
                g.addUnits(subset[0], g.denominator() >> 3);
            } else {
                Integer leaf = leaves.get(Arrays.toString(subset));
                g.addUnits(leaf == null ? gadget(subset) : leaf, g.denominator() >> 3);
            }
        }
        return true;
    }

    private boolean isEighth(int v) {
        return g.units(v) % (g.denominator() >> 3) == 0 && !g.isClifford(v) && g.form(v).parameters().isEmpty();
    }

    private int gadget(int... targets) {
        int hub = g.add(ZxGraph.Z, 0), leaf = g.add(ZxGraph.Z, 0);
        for (int t : targets) {
            g.link(hub, t, 1);
        }
        g.link(hub, leaf, 1);
        g.addPower(targets.length - 1);
        g.touch(hub);
        return leaf;
    }
}
