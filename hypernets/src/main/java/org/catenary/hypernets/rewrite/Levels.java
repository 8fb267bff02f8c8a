package org.catenary.hypernets.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// A strategy at every level of nesting, from the outside inwards or from the inside outwards.
///
/// A net that stands inside several labels is rewritten once, so sharing stays. Levels may be nested to any depth.
final class Levels {

    private final Strategy<Rewriter> strategy;
    private final boolean outerFirst;
    private final IdentityHashMap<Hypernet, Trace> done = new IdentityHashMap<>();
    private final IdentityHashMap<Hypernet, Hypernet> results = new IdentityHashMap<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private boolean succeeded;

    Levels(Strategy<Rewriter> strategy, boolean outerFirst) {
        this.strategy = strategy;
        this.outerFirst = outerFirst;
    }

    /// One net with the nets inside it that are still to be rewritten.
    private record Level(Hypernet net, Rewriter rewriter, Deque<Hypernet> pending) {}

    boolean run(Rewriter top) {
        enter(top.net(), top);
        while (!open.isEmpty()) {
            Level level = open.element();
            if (level.pending.isEmpty()) {
                leave(open.pop());
            } else {
                Hypernet inside = level.pending.pop();
                if (!results.containsKey(inside)) {
                    enter(inside, top.inside(inside));
                }
            }
        }
        return succeeded;
    }

    private void enter(Hypernet net, Rewriter rewriter) {
        if (outerFirst) {
            succeeded |= strategy.run(rewriter);
        }
        var pending = new ArrayDeque<Hypernet>();
        rewriter.nests().forEach(label -> pending.addAll(label.inside()));
        open.push(new Level(net, rewriter, pending));
    }

    private void leave(Level level) {
        level.rewriter.nests().forEach(label -> replaceInside(level.rewriter, label));
        if (!outerFirst) {
            succeeded |= strategy.run(level.rewriter);
        }
        results.put(level.net, level.rewriter.net());
        done.put(level.net, level.rewriter.trace());
    }

    private void replaceInside(Rewriter rewriter, Label label) {
        var after = new ArrayList<Hypernet>();
        List<Trace> inner = new ArrayList<>();
        for (Hypernet net : label.inside()) {
            after.add(Objects.requireNonNull(results.get(net)));
            if (after.getLast() != net) {
                inner.add(Objects.requireNonNull(done.get(net)));
            }
        }
        if (!inner.isEmpty() && label instanceof Label.Nest nest) {
            rewriter.relabel(label, new Label.Nest(nest.border(), after), inner);
        }
    }
}
