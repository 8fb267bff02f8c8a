package org.catenary.hypernets.saturation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Rule;

/// A net with all that rules made of it.
///
/// {@snippet class="org.catenary.hypernets.saturation.FirstSaturation" region="saturation"}
public final class Saturation {

    private static final int MATCHES = 4;

    private final Alternatives alternatives;
    private final long steps;
    private final boolean complete;

    private Saturation(Alternatives alternatives, long steps, boolean complete) {
        this.alternatives = alternatives;
        this.steps = steps;
        this.complete = complete;
    }

    /// {@return the net with what the rules make of it, from left to right}
    ///
    /// In rounds: the places where a left side is are found, those alone where something changed in the round before, and right
    /// sides are added. Where rules are of edges with one target and end in one wire, or wires branch, alternatives are kept for
    /// each wire, and wires that are produced alike become one. Elsewhere they are kept for each convex region with a left side
    /// in it, in e-boxes of any number of wires; a match across e-boxes opens these.
    ///
    /// @param nodes the number of edges after which it ends
    /// @param steps the number of uses of rules after which it ends
    /// @throws NotSaturable if the rules are for nets of another wiring, or one of them suits every wire
    public static Saturation of(Hypernet net, List<Rule> rules, int nodes, long steps) {
        return of(net, rules, Limits.of(nodes, steps));
    }

    /// {@return the net with what the rules make of it, from left to right, within limits of time, too}
    /// @throws NotSaturable if the rules are for nets of another wiring, or one of them suits every wire
    public static Saturation of(Hypernet net, List<Rule> rules, Limits limits) {
        return of(net, rules, Optional.empty(), limits);
    }

    /// {@return the net with what the rules and the facts of an analysis make of it}
    ///
    /// When the rules have come to their end, facts are found, around loops from the best assumption; only facts that hold to
    /// the end give new edges, and the rules go on.
    ///
    /// @param nodes the number of edges after which it ends
    /// @param steps the number of uses of rules after which it ends
    /// @throws NotSaturable if wires have one consumer, the rules are for nets of another wiring, or one of them suits every wire
    public static <F> Saturation of(Hypernet net, List<Rule> rules, Analysis<F> analysis, int nodes, long steps) {
        return of(net, rules, analysis, Limits.of(nodes, steps));
    }

    /// {@return the net with what the rules and the facts of an analysis make of it, within limits of time, too}
    /// @throws NotSaturable if wires have one consumer, the rules are for nets of another wiring, or one of them suits every wire
    public static <F> Saturation of(Hypernet net, List<Rule> rules, Analysis<F> analysis, Limits limits) {
        return of(net, rules, Optional.of(analysis), limits);
    }

    private static <F> Saturation of(Hypernet net, List<Rule> rules, Optional<Analysis<F>> analysis, Limits limits) {
        check(net);
        if (isLinear(net) && analysis.isPresent()) {
            throw NotSaturable.constants(net);
        }
        rules.forEach(rule -> check(rule, net));
        if (isLinear(net) && !rules.stream().allMatch(Saturation::isOfWires)) {
            var hypergraph = new EquivalenceHypergraph(net, limits);
            boolean ended = hypergraph.saturate(rules);
            return new Saturation(hypergraph, hypergraph.steps(), ended);
        }
        var classes = new EquivalenceNet(net);
        List<Alternative> alternatives = rules.stream().map(rule -> new Alternative(rule, classes)).toList();
        BooleanSupplier late = limits.clock();
        long used = 0;
        boolean goesOn = true, spent = false;
        while (goesOn && !spent) {
            goesOn = false;
            classes.remember();
            List<BooleanSupplier> uses = alternatives.stream().flatMap(alternative ->
                    alternative.matches(MATCHES * limits.nodes()).stream().<BooleanSupplier>map(wires -> () -> alternative.add(wires))).toList();
            for (BooleanSupplier use : uses) {
                spent = spent || classes.size() >= limits.nodes() || used >= limits.steps() || late.getAsBoolean();
                if (!spent && use.getAsBoolean()) {
                    goesOn = true;
                    used++;
                }
            }
            spent = spent || alternatives.stream().anyMatch(Alternative::isCut);
            classes.rebuild();
            if (!goesOn && !spent && analysis.isPresent()) {
                goesOn = new Facts<>(classes, analysis.get()).write();
                classes.rebuild();
            }
        }
        return new Saturation(classes, used, !spent);
    }

    private static boolean isLinear(Hypernet net) { return net.wiring() == Wiring.MONOGAMOUS || net.wiring() == Wiring.TRACED; }

    /// Whether a rule is of edges with one target, and ends in one wire.
    private static boolean isOfWires(Rule rule) {
        return rule.lhs().outputs().length == 1 && List.of(rule.lhs(), rule.rhs()).stream().allMatch(side ->
                IntStream.range(0, side.edges()).allMatch(e -> side.coarity(e) == 1));
    }

    private static void check(Hypernet net) {
        var producers = new int[net.wires()];
        IntStream.of(net.inputs()).forEach(w -> producers[w]++);
        for (int w = 0; w < net.wires(); w++) {
            if (producers[w] + net.incidence().producers(w) != 1) {
                throw NotSaturable.producers(net, w, producers[w] + net.incidence().producers(w));
            }
        }
    }

    private static void check(Rule rule, Hypernet net) {
        if (rule.lhs().wiring() != net.wiring()) {
            throw NotSaturable.wiring(rule, net);
        }
        for (Hypernet side : List.of(rule.lhs(), rule.rhs())) {
            check(side);
            if (side.order().isEmpty()) {
                throw NotSaturable.cycle(rule);
            }
        }
        if (rule.lhs().edges() == 0 || IntStream.of(rule.lhs().outputs()).anyMatch(w -> rule.lhs().incidence().producers(w) == 0)) {
            throw NotSaturable.wires(rule);
        }
    }

    /// {@return whether the rules have nothing to add}
    public boolean isComplete() { return complete; }

    /// {@return how often a rule made two classes of wires one}
    public long steps() { return steps; }

    /// {@return the number of edges, alternatives included}
    public int nodes() { return alternatives.size(); }

    /// {@return the number of classes of equal wires, or of e-boxes}
    public int classes() { return alternatives.classes(); }

    /// {@return whether two wires of the net at the beginning are known to be equal}
    public boolean areEqual(int wire, int other) { return alternatives.areEqual(wire, other); }

    /// {@return the cheapest net}
    ///
    /// The cost of a wire is that of the edge chosen to produce it and of the wires which that consumes, each as often as it
    /// is consumed; that of an e-box the cost of what is chosen in it. Among equals, what was there first is chosen.
    ///
    /// @param cost the cost of an edge, not negative
    public Hypernet cheapest(ToDoubleFunction<Label> cost) { return alternatives.cheapest(cost); }

    /// {@return the facts that an analysis finds}
    /// @throws NotSaturable if alternatives are kept for regions, whose wires are not those of the net
    public <F> Facts<F> facts(Analysis<F> analysis) {
        return switch (alternatives) {
            case EquivalenceNet classes -> new Facts<>(classes, analysis);
            case EquivalenceHypergraph hypergraph -> throw NotSaturable.facts(hypergraph.net());
        };
    }

    @Override public String toString() {
        return "%s with alternatives: %d edges, %d classes".formatted(alternatives.net(), nodes(), classes());
    }
}
