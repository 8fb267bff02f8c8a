package org.catenary.hypernets.rewrite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// One pass over a net: matches of a rule in what is there at the beginning, as far as they do not overlap.
final class Pass {

    private final Rewriter rewriter;
    private final LiveNet net;
    private final Convexity convexity;
    private final Search search;
    private final Pattern pattern;
    private final int edges;
    private final int wires;
    private final BitSet used = new BitSet();

    Pass(Rewriter rewriter, LiveNet net, Convexity convexity, Search search) {
        this.rewriter = rewriter;
        this.net = net;
        this.convexity = convexity;
        this.search = search;
        this.pattern = search.pattern();
        this.edges = net.edgeLimit();
        this.wires = net.wireLimit();
    }

    boolean run() {
        boolean changed = false;
        Plan plan = pattern.anywhere();
        for (int seed : seeds(plan)) {
            changed |= rewriteAt(plan, seed);
        }
        return changed;
    }

    private List<Integer> seeds(Plan plan) {
        if (plan.steps() == 0) {
            return List.of(Search.ANY);
        }
        if (!plan.isEdge(0)) {
            return IntStream.range(0, wires).boxed().toList();
        }
        var seeds = new ArrayList<Integer>();
        for (int e = net.firstEdge(pattern.label(plan.edge(0))); e != LiveNet.NONE; e = net.nextEdge(e)) {
            seeds.add(e);
        }
        return seeds;
    }

    private boolean rewriteAt(Plan plan, int seed) {
        search.start(plan, seed);
        while (!rewriter.isSpent() && search.next()) {
            if (isUntouched() && convexity.holds(search)) {
                looseWires().forEach(w -> used.set(search.wire(w)));
                rewriter.rewrite(search, _ -> { });
                return true;
            }
        }
        rewriter.close(search);
        return false;
    }

    /// Edges that were rewritten are gone; wires without edges may be there still.
    private boolean isUntouched() {
        return IntStream.range(0, pattern.lhs().edges()).allMatch(e -> search.edge(e) < edges)
                && looseWires().allMatch(w -> search.wire(w) < wires && !used.get(search.wire(w)));
    }

    private IntStream looseWires() { return IntStream.of(pattern.loose()); }
}
