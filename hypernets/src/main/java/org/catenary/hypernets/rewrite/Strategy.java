package org.catenary.hypernets.rewrite;

import java.util.List;
import org.catenary.hypernets.net.Hypernet;

/// A way to go about rewriting: it succeeds, or it fails and leaves the net as it was.
///
/// {@snippet class="org.catenary.hypernets.rewrite.FirstRewriting" region="strategy"}
///
/// Strategies make one choice where rules for Frobenius nets leave several, that of the [Rewriter], but for [#each].
///
/// Where the steps run out, strategies end with the net reached so far.
///
/// Visser, Benaissa and Tolmach, *Building program optimizers with rewriting strategies*, ICFP 1998.
@FunctionalInterface
public interface Strategy {

    /// Rewrites.
    ///
    /// @return whether it succeeded
    boolean run(Rewriter rewriter);

    /// {@return what becomes of a net}
    ///
    /// @param budget the number of steps after which it ends, whatever is left to do
    default Rewriting rewrite(Hypernet net, long budget) {
        var rewriter = new Rewriter(net, budget);
        boolean succeeded = run(rewriter);
        return new Rewriting(rewriter.net(), rewriter.trace(), succeeded, rewriter.isSpent());
    }

    /// {@return the strategy that rewrites the first match of the first rule that has one, and fails without}
    static Strategy once(Rule... rules) {
        List<Rule> list = List.of(rules);
        return rewriter -> list.stream().anyMatch(rewriter::once);
    }

    /// {@return the strategy that makes one of the steps a rule can make, of all matches and all [complements][Complement]: the
    /// first in the order of [Rewriter#ways] after which another strategy succeeds; it fails without}
    static Strategy each(Rule rule, Strategy next) {
        return rewriter -> rewriter.ways(rule).anyMatch(way -> {
            Strategy step = now -> {
                now.make(way);
                return true;
            };
            return !rewriter.isSpent() && step.then(next).run(rewriter);
        });
    }

    /// {@return the strategy that rewrites the matches that are there, as far as they do not overlap, and fails without}
    static Strategy all(Rule rule) { return rewriter -> rewriter.all(rule); }

    /// {@return the strategy that rewrites until no rule has a match; it succeeds also if there is none}
    static Strategy normalize(Rule... rules) {
        List<Rule> list = List.of(rules);
        return rewriter -> {
            rewriter.normalize(list);
            return true;
        };
    }

    /// {@return the strategy that rewrites until no family has a rule for any edge; it succeeds also if there is none}
    static Strategy normalizeBy(Family... families) {
        List<Family> list = List.of(families);
        return rewriter -> {
            rewriter.normalizeBy(list);
            return true;
        };
    }

    /// {@return the strategy that runs another as long as it succeeds and does something; it always succeeds}
    static Strategy repeat(Strategy strategy) {
        return rewriter -> {
            int before;
            do {
                before = rewriter.steps();
            } while (strategy.run(rewriter) && rewriter.steps() != before && !rewriter.isSpent());
            return true;
        };
    }

    /// {@return the strategy that tries another, and succeeds whether that does or not}
    static Strategy attempt(Strategy strategy) {
        return rewriter -> {
            strategy.run(rewriter);
            return true;
        };
    }

    /// {@return the strategy that runs another on the net, then on the nets inside its labels, then inside theirs; it
    /// succeeds if that does anywhere}
    static Strategy topDown(Strategy strategy) { return rewriter -> new Levels(strategy, true).run(rewriter); }

    /// {@return the strategy that runs another on the innermost nets first, on the net itself last; it succeeds if that does
    /// anywhere}
    static Strategy bottomUp(Strategy strategy) { return rewriter -> new Levels(strategy, false).run(rewriter); }

    /// {@return the strategy that runs this one, then another, and fails if either does}
    default Strategy then(Strategy next) {
        return rewriter -> {
            int before = rewriter.steps();
            boolean succeeded = run(rewriter) && next.run(rewriter);
            while (!succeeded && !rewriter.isSpent() && rewriter.steps() > before) {
                rewriter.undo();
            }
            return succeeded;
        };
    }

    /// {@return the strategy that runs this one, or another if it fails}
    default Strategy orElse(Strategy other) { return rewriter -> run(rewriter) || other.run(rewriter); }
}
