package org.catenary.hypernets.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/// Rewriting to the end: edges wait in a list, and each is looked at as any edge of any left side.
///
/// At the beginning those wait that may be the root of a match, later those that a step touched; a match that a step brings
/// about holds one of these. Only convexity may come from further away: edges of matches that were not convex are looked
/// at again when the list is empty and there was a step since.
final class Normalization {

    private record Anchor(Search search, int edge) {}

    private final Rewriter rewriter;
    private final LiveNet net;
    private final List<List<Anchor>> anchors = new ArrayList<>();
    private final List<Rule> withoutEdges = new ArrayList<>();
    private final Worklist waiting = new Worklist();
    private final Deque<Integer> parked = new ArrayDeque<>();
    private final IntConsumer touched = this::touch;

    Normalization(Rewriter rewriter, LiveNet net, List<Search> searches) {
        this.rewriter = rewriter;
        this.net = net;
        var roots = new boolean[net.labels()];
        for (int i = 0; i < net.labels(); i++) {
            anchors.add(new ArrayList<>());
        }
        for (Search search : searches) {
            Pattern pattern = search.pattern();
            for (int e = 0; e < pattern.lhs().edges(); e++) {
                anchors.get(pattern.label(e)).add(new Anchor(search, e));
            }
            if (pattern.root() == LiveNet.NONE) {
                withoutEdges.add(pattern.rule());
            } else {
                roots[pattern.label(pattern.root())] = true;
            }
        }
        for (int e = 0; e < net.edgeLimit(); e++) {
            if (net.hasEdge(e) && roots[net.label(e)]) {
                waiting.add(e);
            }
        }
    }

    private void touch(int edge) {
        if (net.hasEdge(edge) && !anchors.get(net.label(edge)).isEmpty()) {
            waiting.add(edge);
        }
    }

    boolean run() {
        int before = rewriter.steps(), lastRetry = before;
        while (!rewriter.isSpent()) {
            if (!waiting.isEmpty()) {
                rewriteAt(waiting.take());
            } else if (!parked.isEmpty() && rewriter.steps() > lastRetry) {
                lastRetry = rewriter.steps();
                parked.forEach(this::touch);
                parked.clear();
            } else if (withoutEdges.stream().noneMatch(rule -> rewriter.once(rule, touched))) {
                break;
            }
        }
        return rewriter.steps() > before;
    }

    private void rewriteAt(int edge) {
        if (!net.hasEdge(edge)) {
            return;
        }
        boolean others = false;
        for (Anchor anchor : anchors.get(net.label(edge))) {
            Plan plan = anchor.search.pattern().from(anchor.edge);
            switch (rewriter.rewriteFirst(anchor.search, plan, edge, touched)) {
                case CONVEX -> { return; }
                case OTHERS -> others = true;
                case NOTHING -> { }
            }
        }
        if (others) {
            parked.add(edge);
        }
    }
}
