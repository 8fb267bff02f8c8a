package org.catenary.functors.network;

import java.util.Optional;

/// How an order of contraction is searched: for how long, with which dice, and what counts as cheap.
///
/// Few tensors are ordered exactly: up to ten over all trees, more over the trees without outer products where those can be
/// listed. Other networks get trials: each is a greedy order with noise or a recursive bisection, improved piece by piece;
/// networks of more than a hundred tensors get fewer. Without trials the best of a few greedy orders is taken. The same settings give the same order, whatever the machine and the
/// number of its cores.
///
/// The cost of a step is its multiplications plus `traffic` for each number that it makes.
///
/// {@snippet class="org.catenary.functors.network.PlannerTest" region="planner"}
///
/// @param trials  how many orders are tried at most, none for the greedy order alone
/// @param seed    where chance begins
/// @param traffic how many multiplications take as long as to make one number and to read it again
public record Planner(int trials, long seed, double traffic) {

    private static final double TRAFFIC = 16;
    private static final long SHORTEST = 1L << 12;
    private static final long BRIEF = 1L << 18;
    private static final long LONG = 1L << 26;
    private static final int FEW = 10;
    private static final int SOME = 20;

    /// The best of a few greedy orders, improved a little: for very large networks, or for those that are run once.
    public static final Planner GREEDY = new Planner(0, 1, 1);

    /// A search of milliseconds: for many networks of moderate cost.
    public static final Planner QUICK = new Planner(4, 1, TRAFFIC);

    /// A search of some tens of milliseconds for tens of tensors, of a part of a second for hundreds.
    public static final Planner STANDARD = new Planner(32, 1, TRAFFIC);

    /// A search about thirty times as long.
    public static final Planner THOROUGH = new Planner(1024, 1, TRAFFIC);

    /// @throws IllegalArgumentException if the trials or the traffic are negative, or the latter is no number
    public Planner {
        if (trials < 0 || !(traffic >= 0)) {
            throw new IllegalArgumentException("a planner with %d trials and traffic %s".formatted(trials, traffic));
        }
    }

    /// {@return this planner with other dice}
    public Planner withSeed(long dice) { return new Planner(trials, dice, traffic); }

    /// {@return this planner with another limit of trials}
    public Planner withTrials(int limit) { return new Planner(limit, seed, traffic); }

    /// {@return an order for a network}
    public Tree tree(Network network) {
        var greedy = new Greedy(network);
        if (network.tensors() < 3) {
            return greedy.tree();
        }
        var first = new Branches(network, network.tensors() <= FEW ? greedy.tree() : greedy.best(traffic, seed), traffic);
        if (network.tensors() <= FEW) {
            new Reconfiguration(first, network.tensors(), seed).whole();
            return first.tree();
        }
        long effort = trials > 0 ? BRIEF : network.tensors() <= SOME ? SHORTEST : 0;
        return Connected.tree(network, traffic, first.total(), effort).map(tree -> new Branches(network, tree, traffic))
                .orElseGet(() -> exact(Search.from(first, this))).tree();
    }

    /// {@return the exact order where the search has left few enough to look through, else the one that was found}
    private Branches exact(Branches found) {
        Optional<Tree> exact = trials == 0 || found.network.tensors() > SOME ? Optional.empty()
                : Connected.tree(found.network, traffic, found.total(), LONG);
        return exact.map(tree -> new Branches(found.network, tree, traffic)).filter(tree -> tree.total() < found.total())
                .orElse(found);
    }
}
