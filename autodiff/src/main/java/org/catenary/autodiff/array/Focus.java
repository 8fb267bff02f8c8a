package org.catenary.autodiff.array;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Term;
import org.catenary.hypernets.rewrite.Strategy;
import org.catenary.hypernets.rewrite.Subject;

/// A term being rewritten, or a part of one that is looked at by itself.
///
/// {@snippet class="org.catenary.autodiff.array.ForwardGradientTest" region="strategy"}
///
/// Rules look at the root; [Strategy#topDown] and [Strategy#bottomUp] take them to the parts. A step costs the size of the part it is
/// used on, a look at all parts the square of the term at most. Terms may be nested to any depth.
public final class Focus implements Subject<Focus> {

    private final Scope scope;
    private final long[] left;
    private final Term start;
    private final List<Trail.Step> steps = new ArrayList<>();
    private final Deque<Term> before = new ArrayDeque<>();
    private Term term;

    /// Begins with a term; what it binds more than once gets names of its own.
    ///
    /// @param budget the number of steps after which nothing is rewritten any more
    public Focus(Term term, long budget) { this(unique(term), budget); }

    private record Unique(Term term, Names names) {}

    private Focus(Unique unique, long budget) { this(unique.term, Scope.outermost(unique.names), new long[] {budget}); }

    Focus(Term term, Scope scope, long[] left) {
        this.term = term;
        this.start = term;
        this.scope = scope;
        this.left = left;
    }

    private static Unique unique(Term term) {
        var names = new Names();
        Names.free(term).forEach(names::take);
        return new Unique(names.refreshed(term), names);
    }

    /// {@return the strategy that uses the first of some rules that fits the root, and fails without}
    public static Strategy<Focus> once(List<? extends ArrayRule> rules) {
        List<ArrayRule> list = List.copyOf(rules);
        return focus -> list.stream().anyMatch(focus::use);
    }

    /// Uses a rule at the root.
    ///
    /// @return whether it fits
    public boolean use(ArrayRule rule) {
        Optional<Term> after = isSpent() ? Optional.empty() : rule.at(term, scope);
        after.ifPresent(made -> {
            left[0]--;
            step(new Trail.Use(rule, term, made), made);
        });
        return after.isPresent();
    }

    /// {@return the term as it is now}
    public Term term() { return term; }

    /// {@return what was done so far}
    public Trail trail() { return new Trail(start, steps, term, isSpent()); }

    @Override public int steps() { return steps.size(); }

    @Override public boolean undo() {
        if (steps.isEmpty()) {
            return false;
        }
        steps.removeLast();
        term = before.pop();
        return true;
    }

    @Override public boolean isSpent() { return left[0] <= 0; }

    private void step(Trail.Step step, Term after) {
        steps.add(step);
        before.push(term);
        term = after;
    }

    private static final class Level {
        private final Focus focus;
        private int part;

        Level(Focus focus) { this.focus = focus; }
    }

    @Override public boolean throughout(Strategy<Focus> strategy, boolean outerFirst) {
        boolean succeeded = outerFirst && strategy.run(this);
        Deque<Level> path = new ArrayDeque<>();
        path.push(new Level(this));
        while (true) {
            Level now = path.element();
            Term term = now.focus.term;
            if (now.part < term.parts().size()) {
                var inner = new Focus(term.part(now.part), now.focus.scope.inside(term, now.part), left);
                succeeded |= outerFirst && strategy.run(inner);
                path.push(new Level(inner));
                continue;
            }
            path.pop();
            succeeded |= !outerFirst && strategy.run(now.focus);
            if (path.isEmpty()) {
                return succeeded;
            }
            Level outer = path.element();
            if (now.focus.steps() > 0) {
                outer.focus.step(new Trail.Inside(outer.part, now.focus.steps), Terms.with(outer.focus.term, outer.part, now.focus.term));
            }
            outer.part++;
        }
    }

    /// {@return the term as it is written}
    @Override public String toString() { return term.toString(); }
}
