package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// The phase gadgets of an eighth of a turn on all subsets of four spiders are nothing: eight or more of them are replaced by the rest.
///
/// Of the fifteen parities of four bits that are not all zero, eight are odd, and eight eighths are a whole turn.
/// De Beaudrap, Bian and Wang, *Techniques to reduce π/4-parity-phase circuits* (2020), section 3.
final class SpiderNest implements ZxLaw {

    /// Applies this rule to the gadget of a leaf and those beside it.
    @Override public boolean apply(ZxGraph g, int v) {
        if (!isSmall(g, v)) {
            return false;
        }
        var nest = new Nest(g);
        var beside = new TreeSet<Integer>();
        for (int t : nest.targets(v)) {
            for (int hub : g.neighbours(t)) {
                for (int leaf : g.neighbours(hub)) {
                    if (isSmall(g, leaf)) {
                        beside.add(leaf);
                    }
                }
            }
        }
        beside.forEach(nest::add);
        return nest.around(v);
    }

    private static boolean isSmall(ZxGraph g, int leaf) {
        return GadgetMerge.isGadget(g, leaf) && g.hasNoPhase(g.at(leaf, 0) >> 1) && g.degree(g.at(leaf, 0) >> 1) <= 5;
    }

    /// Applies this rule wherever fewer phases remain.
    ///
    /// {@return how many times}
    static int all(ZxGraph g) {
        int count = 0;
        while (once(g)) {
            count++;
        }
        return count;
    }

    private static boolean once(ZxGraph g) {
        var nest = new Nest(g);
        for (int leaf : g.vertices()) {
            if (isSmall(g, leaf)) {
                nest.add(leaf);
            }
        }
        return List.copyOf(nest.leaves.values()).stream().anyMatch(nest::around);
    }

    @Override public Statement statement(RandomGenerator random) {
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        Phase[] phases = Statement.phases(4, random);
        int[] old = Statement.row(before, phases), row = Statement.row(after, phases);
        int left = random.nextInt(16);
        for (int mask = 1; mask < 16; mask++) {
            int[] targets = Nest.subset(old, mask), others = Nest.subset(row, mask);
            boolean taken = targets.length == 1 ? random.nextBoolean() : mask != left;
            Phase eighth = Phase.of(taken ? 7 : 1, 8);
            if (targets.length == 1) {
                before.addPhase(targets[0], taken ? eighth : Phase.ZERO);
                after.addPhase(others[0], taken ? Phase.ZERO : eighth);
            } else {
                Statement.gadget(taken ? before : after, eighth, Phase.ZERO, taken ? targets : others);
                (taken ? before : after).addPower(targets.length - 1);
            }
        }
        return Statement.of("gadgets on four spiders", before, after);
    }

    /// The small gadgets of a part of a graph.
    private static final class Nest {
        private final ZxGraph g;
        private final TreeMap<String, Integer> leaves = new TreeMap<>();
        private final TreeMap<Integer, TreeSet<Integer>> together = new TreeMap<>();

        Nest(ZxGraph g) { this.g = g; }

        void add(int leaf) {
            int[] targets = targets(leaf);
            leaves.putIfAbsent(Arrays.toString(targets), leaf);
            for (int a : targets) {
                for (int b : targets) {
                    together.computeIfAbsent(a, _ -> new TreeSet<>()).add(b);
                }
            }
        }

        /// Tries the sets of four around a gadget.
        boolean around(int leaf) {
            int[] targets = targets(leaf);
            if (targets.length != 3) {
                return targets.length == 4 && tried(targets);
            }
            var beside = new TreeSet<Integer>();
            for (int t : targets) {
                beside.addAll(together.getOrDefault(t, new TreeSet<>()));
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
}
