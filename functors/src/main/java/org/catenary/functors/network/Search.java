package org.catenary.functors.network;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The trials of a planner, each by chance of its own: the best of them is the same whichever runs first.
final class Search {

    /// Networks larger than this get fewer trials.
    private static final int FULL_TRIALS = 100;
    private static final int WORTH_TWO_CORES = 100;
    private static final int PARTS = 8;
    private static final int ROUNDS = 4;
    private static final int PASSES = 2;
    private static final int LAST_PARTS = 10;
    private static final int LAST_ROUNDS = 10;
    private static final int QUICK_PARTS = 5;
    private static final int QUICK_ROUNDS = 1;

    private final Planner planner;
    private final Network network;
    private final Greedy greedy;

    private Search(Planner planner, Network network) {
        this.planner = planner;
        this.network = network;
        this.greedy = new Greedy(network);
    }

    /// {@return the best order found, the greedy one improved a little if there are no trials}
    static Branches from(Branches greedy, Planner planner) {
        int trials = planner.trials() * FULL_TRIALS / Math.max(FULL_TRIALS, greedy.leaves);
        if (trials == 0) {
            new Reconfiguration(greedy, QUICK_PARTS, planner.seed()).run(QUICK_ROUNDS, 1);
            return greedy;
        }
        var absorbed = new Absorption(greedy.network);
        Branches best = new Search(planner, absorbed.rest()).best(trials);
        var whole = new Branches(greedy.network, absorbed.expand(best.tree()), planner.traffic());
        new Reconfiguration(whole, LAST_PARTS, planner.seed()).run(LAST_ROUNDS, 1);
        return whole;
    }

    private record Trial(int number, Branches tree, double cost) {
        Trial orBetter(Trial other) {
            boolean better = other.cost < cost || other.cost == cost && other.number < number;
            return better ? other : this;
        }
    }

    private Branches best(int trials) {
        IntStream numbers = IntStream.range(0, trials);
        if (trials * network.tensors() > WORTH_TWO_CORES) {
            numbers = numbers.parallel();
        }
        return numbers.mapToObj(this::trial).reduce(Trial::orBetter).orElseThrow().tree();
    }

    private Trial trial(int number) {
        var random = new SplittableRandom(planner.seed() + number * 0x9E3779B97F4A7C15L);
        Tree start = number == 0 ? greedy.best(planner.traffic(), planner.seed())
                : number % 2 == 1 ? Bisection.tree(network, random)
                : greedy.tree(Greedy.Taste.any(random), random);
        var tree = new Branches(network, start, planner.traffic());
        new Reconfiguration(tree, PARTS, planner.seed() + number).run(ROUNDS, PASSES);
        return new Trial(number, tree, tree.total());
    }
}
