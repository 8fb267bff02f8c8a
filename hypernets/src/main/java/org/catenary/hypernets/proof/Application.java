package org.catenary.hypernets.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Match;
import org.catenary.hypernets.rewrite.Matching;
import org.catenary.hypernets.rewrite.Rule;

/// `rule(NAME)`: the law once, at some convex match, makes the left side of the goal the right one.
///
/// @param law      the law
/// @param converse whether it is used from right to left
record Application(Law law, boolean converse) implements Tactic {

    /// How many edges and wires are tried before the search for a match is given up.
    private static final long TRIES = 3_000_000;
    /// How large all results together may be that are compared with the other side, in edges and wires.
    private static final long COMPARED = 3_000_000;
    /// How many matches of the converse are tried to say whether it would do.
    private static final int HINTS = 100;

    /// The goal becomes one whose sides are the same.
    @Override public Progress on(Goal goal) throws Failure {
        check(goal.relation());
        Rule rule = law.directed(converse);
        boolean counts = counts(goal.left(), rule).equals(counts(goal.right()));
        Matching matching = rule.matching(goal.left(), TRIES);
        long matches = 0, compared = 0;
        for (var match = matching.next(); match.isPresent() && compared < COMPARED; match = matching.next()) {
            if (match.get().isConvex()) {
                matches++;
                Goal next = counts ? goal.withLeft(match.get().result()) : goal;
                if (counts && next.isClosed()) {
                    return new Progress(next, Change.of(match.get(), next.left()), Change.UNKNOWN);
                }
                compared += counts ? 1 + goal.right().edges() + goal.right().wires() : 1;
            }
        }
        throw new Failure(matching.isSpent() || compared >= COMPARED
                ? "the search for %s was given up after %d matches".formatted(name(), matches)
                : reason(matches) + hint(goal));
    }

    @Override public Hypernet of(Hypernet net) throws Failure {
        check(Relation.LEADS);
        Matching matching = law.directed(converse).matching(net, TRIES);
        Optional<Match> match = matching.next();
        while (match.isPresent() && !match.get().isConvex()) {
            match = matching.next();
        }
        return match.orElseThrow(() -> new Failure(reason(0))).result();
    }

    void check(Relation relation) throws Failure {
        if (law.relation().isOneWay() && converse) {
            throw new Failure("%s goes from left to right only".formatted(law.name()));
        }
        if (law.relation().isOneWay() && !relation.isOneWay()) {
            throw new Failure("%s goes from left to right only, so it shows no equation".formatted(law.name()));
        }
    }

    private String name() { return (converse ? "-" : "") + law.name(); }

    private String reason(long matches) {
        return matches == 0 ? "%s does not occur on the left".formatted(name())
                : "%s occurs on the left in %s, which does not give the right side".formatted(
                name(), matches == 1 ? "1 place" : matches + " places");
    }

    private String hint(Goal goal) {
        var other = new Application(law, !converse);
        return law.relation().isOneWay() || !other.closes(goal) ? "" : "; %s does".formatted(other.name());
    }

    private boolean closes(Goal goal) {
        Rule rule = law.directed(converse);
        if (!counts(goal.left(), rule).equals(counts(goal.right()))) {
            return false;
        }
        Matching matching = rule.matching(goal.left(), TRIES);
        var match = matching.next();
        for (int i = 0; i < HINTS && match.isPresent(); i++) {
            if (match.get().isConvex() && goal.withLeft(match.get().result()).isClosed()) {
                return true;
            }
            match = matching.next();
        }
        return false;
    }

    // ---- how often each label occurs: what a step changes must be what the rule changes

    private static Map<Label, Integer> counts(Hypernet net) {
        var counts = new HashMap<Label, Integer>();
        count(net, 1, counts);
        return counts;
    }

    private static Map<Label, Integer> counts(Hypernet net, Rule rule) {
        Map<Label, Integer> counts = counts(net);
        count(rule.lhs(), -1, counts);
        count(rule.rhs(), 1, counts);
        return counts;
    }

    private static void count(Hypernet net, int sign, Map<Label, Integer> counts) {
        for (int e = 0; e < net.edges(); e++) {
            counts.merge(net.label(e), sign, Integer::sum);
        }
        counts.values().removeIf(n -> n == 0);
    }
}
