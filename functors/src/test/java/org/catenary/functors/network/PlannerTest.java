package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    private static final double ROUNDING = 1 + 1e-9;

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(60); }

    static Stream<Long> few() { return Stream.iterate(1L, seed -> seed + 1).limit(5); }

    @Test
    void thePlannerIsAChoice() {
        // @start region="planner"
        // Five matrices around a ring of bonds.
        List<int[]> ring = List.of(new int[]{0, 1}, new int[]{1, 2}, new int[]{2, 3}, new int[]{3, 4}, new int[]{4, 0});
        Network trace = Network.of(new int[]{9, 9, 2, 9, 9}, ring);
        Plan plan = Plan.of(trace, Planner.STANDARD.withSeed(7));
        assertEquals(3 * 9 * 9 * 2 + 2 * 9, plan.operations());
        // @end
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFewTensorsAreOrderedAsTheBestOfAllTreesOrdersThem(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.network(random);
        if (network.tensors() > 1) {
            for (double traffic : new double[]{0, 16}) {
                double best = cheapest(network, new Planner(0, seed, traffic));
                double found = cost(network, new Planner(0, seed, traffic).tree(network), traffic);
                assertEquals(best, found, 1e-9 * best, network::toString);
            }
        }
    }

    /// {@return the cost of the best of all trees, each pair of live tensors tried first}
    private static double cheapest(Network network, Planner planner) {
        int n = network.tensors();
        return cheapest(network, planner, IntStream.range(0, n).toArray(), new int[n - 1], new int[n - 1]);
    }

    private static double cheapest(Network network, Planner planner, int[] live, int[] left, int[] right) {
        int step = network.tensors() - live.length;
        if (live.length == 1) {
            return cost(network, Tree.of(network.tensors(), left, right), planner.traffic());
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < live.length; i++) {
            for (int j = i + 1; j < live.length; j++) {
                int a = live[i], b = live[j];
                left[step] = a;
                right[step] = b;
                int[] rest = IntStream.concat(IntStream.of(live).filter(k -> k != a && k != b),
                        IntStream.of(network.tensors() + step)).toArray();
                best = Math.min(best, cheapest(network, planner, rest, left, right));
            }
        }
        return best;
    }

    private static double cost(Network network, Tree tree, double traffic) {
        return new Branches(network, tree, traffic).total();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatATreeCostsWithoutTrafficIsWhatItsPlanCounts(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.network(random);
        Tree tree = RandomNetworks.tree(network.tensors(), random);
        var branches = new Branches(network, tree, 0);
        assertEquals(Plan.of(network, tree).operations(), branches.total(), 1e-9 * branches.total());
        assertEquals(Plan.of(network, tree).operations(), Plan.of(network, branches.tree()).operations());
        assertTrue(Plan.of(network, branches.tree()).largest() == Plan.of(network, tree).largest());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("few")
    void everyWayToAnOrderHasTheSameValue(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.sparse(14, 2, random);
        List<Numbers> tensors = RandomNetworks.tensors(network, random);
        Numbers expected = Plan.of(network, RandomNetworks.tree(network.tensors(), random)).run(tensors);
        for (Tree tree : List.of(new Greedy(network).tree(), Bisection.tree(network, new SplittableRandom(seed)),
                new Greedy(network).tree(Greedy.Taste.any(random), random), absorbed(network), Planner.GREEDY.tree(network),
                Planner.STANDARD.tree(network), new Planner(8, seed, 0).tree(network))) {
            Numbers value = Plan.of(network, tree).run(tensors);
            assertTrue(value.distance(expected) <= 1e-9 * Math.max(1, expected.largest()),
                    () -> "%s is not %s".formatted(value, expected));
        }
    }

    private static Tree absorbed(Network network) {
        var absorption = new Absorption(network);
        return absorption.expand(new Greedy(absorption.rest()).tree());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("few")
    void theExactOrderIsNoWorseThanAnyOtherFound(long seed) {
        Network network = RandomNetworks.sparse(16, 3, Seeded.Random.of(seed));
        double greedy = cost(network, new Greedy(network).tree(), 16);
        double exact = cost(network, Connected.tree(network, 16, greedy * ROUNDING, Long.MAX_VALUE).orElseThrow(), 16);
        assertTrue(exact <= greedy * ROUNDING);
        double searched = cost(network, Planner.STANDARD.tree(network), 16);
        assertTrue(searched <= exact * ROUNDING, () -> "%s is more than %s".formatted(searched, exact));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("few")
    void theOrderHangsOnTheSettingsAlone(long seed) {
        Network network = RandomNetworks.sparse(70, 3, Seeded.Random.of(seed));
        Planner planner = Planner.STANDARD.withSeed(seed);
        assertEquals(planner.tree(network), planner.tree(network));
        assertTrue(cost(network, planner.tree(network), 16) <= cost(network, Planner.GREEDY.tree(network), 16));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("few")
    void theBestOfTheGreedyOrdersIsNoneWorseThanThePlainOne(long seed) {
        Network network = RandomNetworks.sparse(50, 3, Seeded.Random.of(seed));
        var greedy = new Greedy(network);
        for (double traffic : new double[]{0, 16}) {
            assertTrue(cost(network, greedy.best(traffic, seed), traffic) <= cost(network, greedy.tree(), traffic) * ROUNDING);
        }
        assertEquals(greedy.best(1, seed), greedy.best(1, seed));
    }

    @Test
    void tensOfThousandsAreOrderedWithoutRecursion() {
        Network network = RandomNetworks.sparse(40_000, 3, Seeded.Random.of(1));
        Tree tree = Planner.STANDARD.tree(network);
        assertEquals(39_999, tree.steps());
        assertTrue(cost(network, tree, 16) <= cost(network, new Greedy(network).tree(), 16) * ROUNDING);
    }

    @Test
    void aLongChainIsCutToo() {
        int n = 3000;
        List<int[]> chain = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            chain.add(new int[]{i, i + 1});
        }
        var sizes = new int[n + 1];
        Arrays.fill(sizes, 2);
        Network network = Network.of(sizes, chain, 0, n);
        RandomGenerator random = new SplittableRandom(1);
        var tree = new Branches(network, Bisection.tree(network, random), 0);
        new Reconfiguration(tree, 8, 1).run(10, 1);
        assertEquals(8.0 * (n - 1), tree.total());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Planner(-1, 1, 16));
        assertThrows(IllegalArgumentException.class, () -> new Planner(1, 1, Double.NaN));
    }
}
