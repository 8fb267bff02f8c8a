package org.catenary.hypernets.proof;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Match;
import org.catenary.hypernets.rewrite.Rule;

/// `rule(NAME)`: the law once, at some convex match, makes the left side of the goal the right one.
///
/// @param law      the law
/// @param converse whether it is used from right to left
record Application(Law law, boolean converse) implements Tactic {

    /// How many edges and wires are looked at before the search is given up.
    private static final long PATIENCE = 20_000_000;

    @Override public Goal on(Goal goal) throws Failure {
        check(goal.relation());
        Rule rule = law.directed(converse);
        boolean counts = counts(goal.left(), rule).equals(counts(goal.right()));
        long matches = 0, seen = 0;
        Iterator<Match> all = rule.matches(goal.left()).iterator();
        while (seen < PATIENCE && all.hasNext()) {
            Match match = all.next();
            seen += 1 + goal.left().edges() + goal.left().wires();
            if (match.isConvex()) {
                matches++;
                Goal next = counts ? goal.withLeft(match.result()) : goal;
                if (counts && next.isClosed()) {
                    return next;
                }
            }
        }
        throw new Failure(seen >= PATIENCE ? "after %d matches of %s the search was given up".formatted(matches, name())
                : reason(matches) + hint(goal));
    }

    @Override public Hypernet of(Hypernet net) throws Failure {
        check(Relation.LEADS);
        Optional<Match> first = law.directed(converse).matches(net).limit(PATIENCE).filter(Match::isConvex).findFirst();
        if (first.isEmpty()) {
            throw new Failure(reason(0));
        }
        return first.get().result();
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
        try {
            return law.relation().isOneWay() || !other.closes(goal) ? "" : "; %s does".formatted(other.name());
        } catch (Failure none) {
            return "";
        }
    }

    private boolean closes(Goal goal) throws Failure {
        return counts(goal.left(), law.directed(converse)).equals(counts(goal.right()))
                && law.directed(converse).matches(goal.left()).limit(100).filter(Match::isConvex)
                .anyMatch(match -> goal.withLeft(match.result()).isClosed());
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
