package org.catenary.hypernets.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;

/// A rule in the numbers of one live net: what its search and its gluing read.
final class Pattern {

    private final Rule rule;
    private final LiveNet net;
    private final Hypernet lhs;
    private final int[] labels;
    private final int[] numbers;
    private final int[] sorts;
    private final int[] loose;
    private final boolean[] begins;
    private final boolean[] ends;
    private final Map<Integer, Plan> plans = new HashMap<>();

    /// @throws NotARule if the net is of another wiring
    Pattern(Rule rule, LiveNet net) {
        if (rule.lhs().wiring() != net.wiring()) {
            throw NotARule.host(rule, net.freeze());
        }
        this.rule = rule;
        this.net = net;
        this.lhs = rule.lhs();
        this.labels = IntStream.range(0, lhs.edges()).map(e -> net.number(lhs.label(e))).toArray();
        this.numbers = IntStream.range(0, rule.rhs().edges()).map(e -> net.number(rule.rhs().label(e))).toArray();
        this.sorts = IntStream.range(0, lhs.wires()).map(w -> net.sort(lhs.sort(w))).toArray();
        this.loose = Plan.loose(lhs);
        this.begins = marked(lhs.inputs());
        this.ends = marked(lhs.outputs());
    }

    private boolean[] marked(int[] wires) {
        var marked = new boolean[lhs.wires()];
        for (int w : wires) {
            marked[w] = true;
        }
        return marked;
    }

    Rule rule() { return rule; }

    Hypernet lhs() { return lhs; }

    /// {@return the number, in the live net, of the label of an edge of the left side}
    int label(int edge) { return labels[edge]; }

    /// {@return the number, in the live net, of the label of an edge of the right side}
    int number(int edge) { return numbers[edge]; }

    /// {@return the number, in the live net, of the sort of a wire of the left side}
    int sort(int wire) { return sorts[wire]; }

    boolean isInput(int wire) { return begins[wire]; }

    boolean isOutput(int wire) { return ends[wire]; }

    boolean isInterior(int wire) { return !begins[wire] && !ends[wire]; }

    /// {@return the wires of the left side on which no edge stands}
    int[] loose() { return loose; }

    /// {@return whether two wires of the left side may be one wire of the host}
    boolean mayMeet(int a, int b) {
        return switch (net.wiring()) {
            case MONOGAMOUS -> false;
            case LEFT_MONOGAMOUS -> isInput(a) && isInput(b);
            case TRACED -> isInput(a) && !isOutput(a) && isOutput(b) && !isInput(b)
                    || isOutput(a) && !isInput(a) && isInput(b) && !isOutput(b);
            case FROBENIUS -> !isInterior(a) && !isInterior(b);
        };
    }

    /// {@return whether a match of this pattern may fail to be convex}
    boolean needsConvexity() { return !net.wiring().allowsCycles() && !rule.isLeftConnected(); }

    /// {@return the plan of a search that begins with an edge of the left side}
    Plan from(int edge) { return plans.computeIfAbsent(edge, root -> Plan.of(lhs, root, this::isRarer)); }

    /// {@return the plan of a search that begins with the edge whose label is rarest in the host}
    Plan anywhere() {
        int root = root();
        return root == LiveNet.NONE ? Plan.withoutEdges(lhs) : from(root);
    }

    /// {@return the edge of the left side whose label is rarest in the host, the first among equals, none without edges}
    int root() {
        int root = lhs.edges() == 0 ? LiveNet.NONE : 0;
        for (int e = 1; e < lhs.edges(); e++) {
            root = isRarer(e, root) ? e : root;
        }
        return root;
    }

    private boolean isRarer(int edge, int than) { return net.count(labels[edge]) < net.count(labels[than]); }
}
