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

    private final EquivalenceNet classes;
    private final long steps;
    private final boolean complete;

    private Saturation(EquivalenceNet classes, long steps, boolean complete) {
        this.classes = classes;
        this.steps = steps;
        this.complete = complete;
    }

    /// {@return the net with what the rules make of it, from left to right}
    ///
    /// In rounds: all places where a left side is are found, then all right sides are added, and wires that are now produced
    /// alike become one. Where wires have one consumer, edges of the net with several targets or none stay as they are, and what
    /// leads to and from them has alternatives.
    ///
    /// @param nodes the number of edges after which it ends
    /// @param steps the number of uses of rules after which it ends
    /// @throws NotSaturable if alternatives could not be kept apart wire by wire
    public static Saturation of(Hypernet net, List<Rule> rules, int nodes, long steps) {
        return of(net, rules, Optional.empty(), nodes, steps);
    }

    /// {@return the net with what the rules and the facts of an analysis make of it}
    ///
    /// When the rules have come to their end, facts are found, around loops from the best assumption; only facts that hold to
    /// the end give new edges, and the rules go on.
    ///
    /// @param nodes the number of edges after which it ends
    /// @param steps the number of uses of rules after which it ends
    /// @throws NotSaturable if alternatives could not be kept apart wire by wire, or wires have one consumer
    public static <F> Saturation of(Hypernet net, List<Rule> rules, Analysis<F> analysis, int nodes, long steps) {
        return of(net, rules, Optional.of(analysis), nodes, steps);
    }

    private static <F> Saturation of(Hypernet net, List<Rule> rules, Optional<Analysis<F>> analysis, int nodes, long steps) {
        check(net);
        if (isLinear(net) && analysis.isPresent()) {
            throw NotSaturable.constants(net);
        }
        rules.forEach(rule -> check(rule, net));
        var classes = new EquivalenceNet(net);
        List<Alternative> alternatives = rules.stream().map(rule -> new Alternative(rule, classes)).toList();
        long used = 0;
        boolean goesOn = true, spent = false;
        while (goesOn && !spent) {
            goesOn = false;
            List<BooleanSupplier> uses = alternatives.stream().flatMap(alternative ->
                    alternative.matches(nodes).stream().<BooleanSupplier>map(wires -> () -> alternative.add(wires))).toList();
            for (BooleanSupplier use : uses) {
                spent = spent || classes.size() >= nodes || used >= steps;
                if (!spent && use.getAsBoolean()) {
                    goesOn = true;
                    used++;
                }
            }
            classes.rebuild();
            if (!goesOn && !spent && analysis.isPresent()) {
                goesOn = new Facts<>(classes, analysis.get()).write();
                classes.rebuild();
            }
        }
        return new Saturation(classes, used, !spent);
    }

    private static boolean isLinear(Hypernet net) { return net.wiring() == Wiring.MONOGAMOUS || net.wiring() == Wiring.TRACED; }

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
        if (isLinear(net) && rule.lhs().outputs().length != 1) {
            throw NotSaturable.outputs(rule);
        }
        for (Hypernet side : List.of(rule.lhs(), rule.rhs())) {
            if (isLinear(net)) {
                IntStream.range(0, side.edges()).filter(e -> side.coarity(e) != 1).findFirst().ifPresent(e -> {
                    throw NotSaturable.edge(rule, side, e);
                });
            }
            check(side);
            if (side.order().isEmpty()) {
                throw NotSaturable.cycle(rule);
            }
        }
        if (IntStream.of(rule.lhs().outputs()).anyMatch(w -> rule.lhs().incidence().producers(w) == 0)) {
            throw NotSaturable.wires(rule);
        }
    }

    /// {@return whether the rules have nothing to add}
    public boolean isComplete() { return complete; }

    /// {@return how often a rule made two classes of wires one}
    public long steps() { return steps; }

    /// {@return the number of edges, alternatives included}
    public int nodes() { return classes.size(); }

    /// {@return the number of classes of equal wires}
    public int classes() { return classes.all().size(); }

    /// {@return whether two wires of the net at the beginning are known to be equal}
    public boolean areEqual(int wire, int other) { return classes.classOf(wire) == classes.classOf(other); }

    /// {@return the cheapest net}
    ///
    /// The cost of a wire is that of the edge chosen to produce it and of the wires which that consumes, each as often as it
    /// is consumed. Among equals, what was there first is chosen.
    ///
    /// @param cost the cost of an edge, not negative
    public Hypernet cheapest(ToDoubleFunction<Label> cost) { return new Extraction(classes, cost).net(isLinear(classes.net())); }

    /// {@return the facts that an analysis finds}
    public <F> Facts<F> facts(Analysis<F> analysis) { return new Facts<>(classes, analysis); }

    @Override public String toString() {
        return "%s with alternatives: %d edges, %d classes of wires".formatted(classes.net(), nodes(), classes());
    }
}
