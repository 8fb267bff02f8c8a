package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.catenary.qnlp.grammar.Forest.Step;
import org.catenary.qnlp.grammar.Forest.Stretch;

/// The reductions of a forest, the best first.
///
/// A search over reductions decided from left to right. What is undecided counts with the cost of its best reduction, so
/// the search never leaves the way to the next one.
final class BestFirst implements Iterator<List<Step>> {

    /// The stretches still to be reduced, the leftmost first.
    private sealed interface Todo {
        record Nothing() implements Todo {}

        record More(Stretch first, Todo rest) implements Todo {}

        default Todo with(Stretch stretch) { return stretch.isEmpty() ? this : new More(stretch, this); }
    }

    /// A reduction that is decided on the left.
    private sealed interface Partial {
        int depth();

        record Start() implements Partial {
            @Override public int depth() { return 0; }
        }

        record Decided(Partial before, int choice, Step step, Todo todo, long cost, int depth) implements Partial {}
    }

    private final PriorityQueue<Partial.Decided> open = new PriorityQueue<>(BestFirst::compare);

    BestFirst(Stretch root) { choose(new Partial.Start(), root, new Todo.Nothing(), root.cost()); }

    @Override public boolean hasNext() { return !open.isEmpty(); }

    @Override public List<Step> next() {
        if (open.isEmpty()) {
            throw new NoSuchElementException();
        }
        Partial.Decided now = open.remove();
        while (now.todo instanceof Todo.More(Stretch first, Todo rest)) {
            choose(now, first, rest, now.cost);
            now = open.remove();
        }
        var steps = new ArrayList<Step>();
        for (Partial p = now; p instanceof Partial.Decided d; p = d.before) {
            steps.add(d.step);
        }
        return steps.reversed();
    }

    private void choose(Partial before, Stretch stretch, Todo rest, long cost) {
        List<Step> steps = stretch.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Todo behind = rest.with(step.rest());
            Todo todo = step.inside().map(behind::with).orElse(behind);
            open.add(new Partial.Decided(before, i, step, todo, cost - stretch.cost() + step.total(), before.depth() + 1));
        }
    }

    /// By cost, then by the first choice that differs from the left.
    private static int compare(Partial.Decided p, Partial.Decided q) {
        int byCost = Long.compare(p.cost, q.cost);
        return byCost != 0 || p == q ? byCost : compareChoices(p, q);
    }

    private static int compareChoices(Partial.Decided p, Partial.Decided q) {
        Partial.Decided a = p, b = q;
        while (a.depth > b.depth && a.before instanceof Partial.Decided up) {
            a = up;
        }
        while (b.depth > a.depth && b.before instanceof Partial.Decided up) {
            b = up;
        }
        while (a.before != b.before
                && a.before instanceof Partial.Decided up && b.before instanceof Partial.Decided across) {
            a = up;
            b = across;
        }
        return Integer.compare(a.choice, b.choice);
    }
}
