package org.catenary.qnlp.grammar;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lattice.Edge;

/// All reductions of a sentence to a goal, packed: what two reductions share is there once.
final class Forest {

    private static final int LIMIT = 5_000_000;
    private static final long LINK = 1L << 44;
    private static final long WITHIN = 1L << 28;

    /// A stretch of the lattice that reduces to the last `open` objects of the goal.
    static final class Stretch {
        private final int from;
        private final int to;
        private final int open;
        private final List<Step> steps = new ArrayList<>();
        private long cost;
        private BigInteger count = BigInteger.ONE;

        private Stretch(int from, int to, int open) {
            this.from = from;
            this.to = to;
            this.open = open;
        }

        /// {@return whether there is nothing to reduce}
        boolean isEmpty() { return from == to; }

        /// {@return the ways to begin, in order: the reading listed first, then the nearer partner, last the open wire}
        List<Step> steps() { return steps; }

        /// {@return the cost of the best reduction}
        long cost() { return cost; }
    }

    /// How a reduction of a stretch begins.
    ///
    /// @param edge    its first edge
    /// @param partner the edge it links to; none if it stays open or has no wire
    /// @param inside  what is left between the two
    /// @param rest    what is left behind
    record Step(Edge edge, Optional<Edge> partner, Optional<Stretch> inside, Stretch rest) {

        /// {@return a link, whether it is within one word, and the words it spans; the former outweigh any of the latter}
        long cost() {
            return partner.map(p -> LINK + (p.word() == edge.word() ? WITHIN : p.word() - edge.word())).orElse(0L);
        }

        /// {@return the cost of the best reduction that begins so}
        long total() { return cost() + inside.map(Stretch::cost).orElse(0L) + rest.cost(); }
    }

    private final Chart chart;
    private final Lattice lattice;
    private final List<Ob> goal;
    private final List<BitSet> starts = new ArrayList<>();
    private final Map<Long, Stretch> stretches = new HashMap<>();
    private final ArrayDeque<Stretch> unexplored = new ArrayDeque<>();
    private final Stretch root;
    private boolean counted;
    private int size;

    Forest(Chart chart, Ty goal) {
        this.chart = chart;
        this.lattice = chart.lattice();
        this.goal = goal.toList();
        for (int open = 0; open <= this.goal.size(); open++) {
            starts.add(startsOf(open));
        }
        this.root = stretch(0, lattice.end(), this.goal.size());
        if (isEmpty()) {
            return;
        }
        while (!unexplored.isEmpty()) {
            explore(unexplored.pop());
        }
        for (Stretch stretch : rightToLeft()) {
            stretch.cost = stretch.steps.stream().mapToLong(Step::total).min().orElse(0);
        }
    }

    /// The states from which the last `open` objects of the goal can be reached at the end.
    private BitSet startsOf(int open) {
        var states = new BitSet();
        for (int state = lattice.end(); state >= 0; state--) {
            boolean reaches = open == 0 && state == lattice.end();
            for (Edge edge : lattice.from(state)) {
                reaches |= edge.ob().isEmpty() && states.get(edge.to())
                        || isOpen(edge, open) && starts.get(open - 1).get(edge.to())
                        || chart.partners(edge).stream().anyMatch(partner -> states.get(partner.to()));
            }
            states.set(state, reaches);
        }
        return states;
    }

    private boolean isOpen(Edge edge, int open) {
        return open > 0 && edge.ob().isPresent() && edge.ob().get().equals(goal.get(goal.size() - open));
    }

    private boolean reduces(int from, int to, int open) {
        return to == lattice.end() ? starts.get(open).get(from) : open == 0 && chart.reduces(from, to);
    }

    private Stretch stretch(int from, int to, int open) {
        long key = ((long) from * lattice.size() + to) * (goal.size() + 1) + open;
        return stretches.computeIfAbsent(key, _ -> {
            var made = new Stretch(from, to, open);
            unexplored.push(made);
            return made;
        });
    }

    private void explore(Stretch stretch) {
        int to = stretch.to, open = stretch.open;
        for (Edge edge : lattice.from(stretch.from)) {
            if (edge.ob().isEmpty() && reduces(edge.to(), to, open)) {
                add(stretch, edge, Optional.empty(), Optional.empty(), stretch(edge.to(), to, open));
            }
            for (Edge partner : chart.partners(edge)) {
                if (partner.from() >= to) {
                    break;
                }
                if (partner.to() <= to && reduces(partner.to(), to, open)) {
                    add(stretch, edge, Optional.of(partner), Optional.of(stretch(edge.to(), partner.from(), 0)),
                            stretch(partner.to(), to, open));
                }
            }
            if (isOpen(edge, open) && reduces(edge.to(), to, open - 1)) {
                add(stretch, edge, Optional.empty(), Optional.empty(), stretch(edge.to(), to, open - 1));
            }
        }
    }

    private void add(Stretch stretch, Edge edge, Optional<Edge> partner, Optional<Stretch> inside, Stretch rest) {
        if (++size > LIMIT) {
            throw new TooAmbiguous("more than %d steps of reductions".formatted(LIMIT));
        }
        stretch.steps.add(new Step(edge, partner, inside, rest));
    }

    private List<Stretch> rightToLeft() {
        return stretches.values().stream().sorted(Comparator.<Stretch>comparingInt(s -> s.from).reversed()).toList();
    }

    /// {@return whether there is no reduction}
    boolean isEmpty() { return !starts.getLast().get(0); }

    /// {@return the whole sentence}
    Stretch root() { return root; }

    /// {@return the number of reductions}
    BigInteger count() {
        if (isEmpty()) {
            return BigInteger.ZERO;
        }
        if (!counted) {
            for (Stretch stretch : rightToLeft()) {
                if (!stretch.isEmpty()) {
                    stretch.count = stretch.steps.stream()
                            .map(step -> step.inside.map(s -> s.count).orElse(BigInteger.ONE).multiply(step.rest.count))
                            .reduce(BigInteger.ZERO, BigInteger::add);
                }
            }
            counted = true;
        }
        return root.count;
    }
}
