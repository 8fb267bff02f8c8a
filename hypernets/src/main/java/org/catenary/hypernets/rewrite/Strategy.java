package org.catenary.hypernets.rewrite;

import java.util.List;

/// A way to go about rewriting: it succeeds, or it fails and leaves what is rewritten as it was.
///
/// {@snippet class="org.catenary.hypernets.rewrite.FirstRewriting" region="strategy"}
///
/// The combinators are the same whatever is rewritten. Those that name a [Rule] or a [Family] are for nets: they make one choice where
/// rules for Frobenius nets leave several, that of the [Rewriter], but for [#each].
///
/// Where the steps run out, strategies end with what is reached so far.
///
/// Visser, Benaissa and Tolmach, *Building program optimizers with rewriting strategies*, ICFP 1998.
///
/// @param <R> what is rewritten
@FunctionalInterface
public interface Strategy<R extends Subject<R>> {

    /// Rewrites.
    ///
    /// @return whether it succeeded
    boolean run(R subject);

    /// {@return the strategy that rewrites the first match of the first rule that has one, and fails without}
    static Strategy<Rewriter> once(Rule... rules) {
        List<Rule> list = List.of(rules);
        return rewriter -> list.stream().anyMatch(rewriter::once);
    }

    /// {@return the strategy that makes one of the steps a rule can make, of all matches and all [complements][Complement]: the
    /// first in the order of [Rewriter#ways] after which another strategy succeeds; it fails without}
    static Strategy<Rewriter> each(Rule rule, Strategy<Rewriter> next) {
        return rewriter -> rewriter.ways(rule).anyMatch(way -> {
            Strategy<Rewriter> step = now -> {
                now.make(way);
                return true;
            };
            return !rewriter.isSpent() && step.then(next).run(rewriter);
        });
    }

    /// {@return the strategy that rewrites the matches that are there, as far as they do not overlap, and fails without}
    static Strategy<Rewriter> all(Rule rule) { return rewriter -> rewriter.all(rule); }

    /// {@return the strategy that rewrites until no rule has a match; it succeeds also if there is none}
    static Strategy<Rewriter> normalize(Rule... rules) {
        List<Rule> list = List.of(rules);
        return rewriter -> {
            rewriter.normalize(list);
            return true;
        };
    }

    /// {@return the strategy that rewrites until no family has a rule for any edge; it succeeds also if there is none}
    static Strategy<Rewriter> normalizeBy(Family... families) {
        List<Family> list = List.of(families);
        return rewriter -> {
            rewriter.normalizeBy(list);
            return true;
        };
    }

    /// {@return the strategy that runs another everywhere, the outermost first, until it does nothing anywhere; it always succeeds}
    static <R extends Subject<R>> Strategy<R> normalize(Strategy<R> strategy) { return repeat(topDown(repeat(strategy))); }

    /// {@return the strategy that runs another as long as it succeeds and does something; it always succeeds}
    static <R extends Subject<R>> Strategy<R> repeat(Strategy<R> strategy) {
        return subject -> {
            int before;
            do {
                before = subject.steps();
            } while (strategy.run(subject) && subject.steps() != before && !subject.isSpent());
            return true;
        };
    }

    /// {@return the strategy that tries another, and succeeds whether that does or not}
    static <R extends Subject<R>> Strategy<R> attempt(Strategy<R> strategy) {
        return subject -> {
            strategy.run(subject);
            return true;
        };
    }

    /// {@return the strategy that runs the first of others that succeeds, and fails if none does}
    static <R extends Subject<R>> Strategy<R> choice(List<Strategy<R>> strategies) {
        List<Strategy<R>> list = List.copyOf(strategies);
        return subject -> list.stream().anyMatch(strategy -> strategy.run(subject));
    }

    /// {@return the strategy that runs another on what is rewritten, then on what is inside, as the nets inside the labels of a net,
    /// then on what is inside that; it succeeds if the other does anywhere}
    static <R extends Subject<R>> Strategy<R> topDown(Strategy<R> strategy) { return subject -> subject.throughout(strategy, true); }

    /// {@return the strategy that runs another on what is innermost first, on the whole last; it succeeds if the other does anywhere}
    static <R extends Subject<R>> Strategy<R> bottomUp(Strategy<R> strategy) { return subject -> subject.throughout(strategy, false); }

    /// {@return the strategy that runs this one, then another, and fails if either does}
    default Strategy<R> then(Strategy<R> next) {
        return subject -> {
            int before = subject.steps();
            boolean succeeded = run(subject) && next.run(subject);
            while (!succeeded && !subject.isSpent() && subject.steps() > before) {
                subject.undo();
            }
            return succeeded;
        };
    }

    /// {@return the strategy that runs this one, or another if it fails}
    default Strategy<R> orElse(Strategy<R> other) { return subject -> run(subject) || other.run(subject); }
}
