package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.rewrite.Step;
import org.catenary.hypernets.rewrite.Trace;

/// `simp(NAME, …)`: rules and definitions are applied to the left side as long as one applies, then those that go
/// both ways to the right side.
///
/// @param laws        the laws to use, each in its direction
/// @param definitions the definitions to unfold, in the rules too
/// @param steps       how many steps each side may take
record Simplification(List<Application> laws, List<Law> definitions, long steps) implements Tactic {

    /// How many steps a side may take where nothing else is said.
    static final long BOUND = 400;
    /// How many steps a side may take where the bound is switched off.
    static final long PATIENCE = 20_000;

    @Override public Progress on(Goal goal) throws Failure {
        for (Application each : laws) {
            each.check(goal.relation());
        }
        Side left = simplified(goal.left(), rules(laws));
        Side right = simplified(goal.right(), rules(laws.stream().filter(each -> !each.law().relation().isOneWay()).toList()));
        Goal rest = goal.withLeft(left.net).withRight(right.net);
        if ((left.spent || right.spent) && !rest.isClosed()) {
            throw new Failure("the %s side takes more than %d steps, or too long a search: the rules go on and on, or +nobound is wanted".formatted(
                    left.spent ? "left" : "right", steps));
        }
        return new Progress(rest, left.change, right.change);
    }

    @Override public Hypernet of(Hypernet net) { return simplified(net, rules(laws)).net; }

    /// How many edges and wires each rule may be tried at on a side.
    private static final long TRIES = 3_000_000;

    private record Side(Hypernet net, Change change, boolean spent) {}

    private Side simplified(Hypernet net, List<Rule> rules) {
        var rewriter = new Rewriter(net, steps, TRIES);
        rewriter.normalize(rules);
        return new Side(rewriter.net(), change(rewriter.trace(), rewriter.net()), rewriter.isSpent());
    }

    /// Edges and wires of a trace that were there at the beginning have the numbers that they had then.
    private static Change change(Trace trace, Hypernet result) {
        Set<Integer> edges = new HashSet<>(), wires = new HashSet<>();
        for (Step step : trace.steps()) {
            if (step instanceof Step.Rewrite rewrite) {
                Hypernet lhs = rewrite.rule().lhs();
                IntStream.range(0, lhs.edges()).map(rewrite::edge).filter(e -> e < trace.start().edges()).forEach(edges::add);
                IntStream.range(0, lhs.wires()).map(rewrite::wire).filter(w -> w < trace.start().wires()).forEach(wires::add);
            }
        }
        return Change.of(trace.start(), edges, wires, result);
    }

    /// Rules with the definitions unfolded, then the definitions; rules that say nothing then are left out.
    private List<Rule> rules(List<Application> used) {
        var rules = new ArrayList<Rule>();
        List<Rule> unfold = definitions.stream().map(Law::rule).toList();
        for (Application each : used) {
            Rule rule = each.law().directed(each.converse());
            Rule unfolded = unfold.isEmpty() ? rule
                    : Rule.of(rule.name(), simplified(rule.lhs(), unfold).net, simplified(rule.rhs(), unfold).net);
            if (!(Isomorphism.between(unfolded.lhs(), unfolded.rhs()) instanceof Isomorphism)) {
                rules.add(unfolded);
            }
        }
        rules.addAll(unfold);
        return rules;
    }
}
