package org.catenary.hypernets.saturation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// E-boxes stand for the nets that rewriting one after the other leads to, those and no others.
class EBoxTest {

    private static final Ty X = Ty.of("x");
    private static final List<Label> LABELS = Stream.of(Box.of("a", X, X), Box.of("b", X, X.power(2)), Box.of("c", X.power(2), X),
            Box.of("d", X.power(2), X.power(2)), Box.of("s", Ty.unit(), X), Box.of("t", X, Ty.unit())).map(Label::of).toList();

    private static Hypernet net(String text) throws Exception {
        return Translation.net(Diagram.parse(text + " where a : x -> x, b : x -> x @ x, c : x @ x -> x, d : x @ x -> x @ x, "
                + "s : I -> x, t : x -> I"), Wiring.MONOGAMOUS);
    }

    private static Rule rule(String left, String right) throws Exception { return Rule.of(left + " → " + right, net(left), net(right)); }

    private static double cost(Hypernet net, ToDoubleFunction<Label> cost) {
        return IntStream.range(0, net.edges()).mapToObj(net::label).mapToDouble(cost).sum();
    }

    private static boolean same(Hypernet f, Hypernet g) { return Isomorphism.between(f, g) instanceof Isomorphism; }

    /// All that rewriting makes of a net, or nothing where it is more than some number.
    private static Optional<List<Hypernet>> reached(Hypernet net, List<Rule> rules, int limit) {
        Set<Fingerprint> met = new HashSet<>(Set.of(Fingerprint.of(net)));
        var open = new ArrayDeque<>(List.of(net));
        List<Hypernet> all = new ArrayList<>(open);
        while (!open.isEmpty()) {
            Hypernet now = open.remove();
            for (Rule rule : rules) {
                for (Hypernet next : rule.results(now).toList()) {
                    if (met.add(Fingerprint.of(next))) {
                        open.add(next);
                        all.add(next);
                    }
                }
            }
            if (all.size() > limit) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private static Hypernet random(RandomGenerator random, Wiring wiring, int inputs, int edges, int loops) {
        var builder = new HypernetBuilder(wiring);
        List<Integer> open = new ArrayList<>();
        for (int k = 0; k < inputs; k++) {
            open.add(builder.wire(X.get(0)));
            if (k >= loops) {
                builder.inputs(open.getLast());
            }
        }
        List<Integer> back = List.copyOf(open.subList(0, Math.min(loops, inputs)));
        for (int k = 0; k < edges;) {
            Label label = LABELS.get(random.nextInt(LABELS.size()));
            int arity = Math.toIntExact(label.dom().size()), coarity = Math.toIntExact(label.cod().size());
            if (arity <= open.size() && open.size() - arity + coarity > 0) {
                int first = builder.edge(label, IntStream.range(0, arity).map(_ -> taken(open, random)).toArray());
                IntStream.range(first, first + coarity).forEach(open::add);
                k++;
            }
        }
        for (int wire : back) {
            if (open.isEmpty()) {
                return random(random, wiring, inputs, edges, loops);
            }
            builder.merge(wire, taken(open, random));
        }
        while (!open.isEmpty()) {
            builder.outputs(taken(open, random));
        }
        return builder.freeze();
    }

    private static int taken(List<Integer> open, RandomGenerator random) {
        Collections.swap(open, random.nextInt(open.size()), open.size() - 1);
        return open.removeLast();
    }

    private static Optional<Rule> randomRule(RandomGenerator random, Wiring wiring) {
        int inputs = random.nextInt(3), edges = random.nextInt(1, 4);
        Hypernet lhs = random(random, wiring, Math.max(1, inputs), edges, 0);
        boolean bare = IntStream.of(lhs.outputs()).anyMatch(w -> lhs.incidence().producers(w) == 0);
        for (int k = 0; k < 40 && !bare; k++) {
            Hypernet rhs = random(random, wiring, Math.max(1, inputs), random.nextInt(edges + 1), 0);
            if (rhs.cod().equals(lhs.cod())) {
                return Optional.of(Rule.of("rule", lhs, rhs));
            }
        }
        return Optional.empty();
    }

    /// The least cost is that of the best of all nets that rewriting leads to, whatever edges cost.
    @Seeded
    void theCheapestOfAll(long seed) { theCheapestOfAll(Seeded.Random.of(seed), Wiring.MONOGAMOUS); }

    @Seeded
    void theCheapestOfAllWhereWiresLeadBack(long seed) { theCheapestOfAll(Seeded.Random.of(seed), Wiring.TRACED); }

    private static void theCheapestOfAll(RandomGenerator random, Wiring wiring) {
        for (int i = 0; i < 6;) {
            List<Rule> rules = Stream.generate(() -> randomRule(random, wiring)).flatMap(Optional::stream).limit(3).toList();
            Hypernet net = random(random, wiring, random.nextInt(1, 4), random.nextInt(1, 7), wiring.allowsCycles() ? random.nextInt(3) : 0);
            boolean circles = IntStream.range(0, net.wires()).anyMatch(w -> net.incidence().producers(w) == 0
                    && net.incidence().consumers(w) == 0 && IntStream.of(net.inputs()).noneMatch(in -> in == w));
            Optional<List<Hypernet>> all = circles ? Optional.empty() : reached(net, rules, 60);
            if (all.isPresent() && all.get().size() > 2) {
                i++;
                Saturation saturation = Saturation.of(net, rules, 20_000, 20_000);
                assertTrue(saturation.isComplete(), saturation::toString);
                for (int k = 0; k < 6; k++) {
                    double[] costs = random.doubles(LABELS.size()).toArray();
                    ToDoubleFunction<Label> cost = label -> costs[LABELS.indexOf(label)];
                    Hypernet cheapest = saturation.cheapest(cost);
                    double least = all.get().stream().mapToDouble(f -> cost(f, cost)).min().orElseThrow();
                    assertEquals(least, cost(cheapest, cost), 1e-9);
                    Fingerprint print = Fingerprint.of(cheapest);
                    assertTrue(all.get().stream().anyMatch(f -> Fingerprint.of(f).equals(print)), "it is one of them");
                }
            }
        }
    }

    /// `a ⊗ a = (t ; s) ⊗ (t ; s)` as a whole: wire by wire, `a ⊗ (t ; s)` would be among the alternatives.
    @Test
    void alternativesDoNotMix() throws Exception {
        Hypernet left = net("a @ a"), right = net("(t >> s) @ (t >> s)");
        Saturation both = Saturation.of(left, List.of(Rule.of("joint", left, right)), 100, 100);
        assertTrue(both.isComplete());
        assertTrue(same(left, both.cheapest(_ -> 1)));
        EquivalenceHypergraph all = new EquivalenceHypergraph(left, Limits.of(100, 100));
        assertTrue(all.saturate(List.of(Rule.of("joint", left, right))));
        assertEquals(List.of(2, 4), all.options(0).stream().map(option -> option.net().edges()).sorted().toList());
    }

    /// What lies across e-boxes is found: first `b ; c` in the middle, then `a` around what it became.
    @Test
    void matchesLieAcross() throws Exception {
        List<Rule> rules = List.of(rule("b >> c", "a"), rule("a >> a >> a", "id(x)"), rule("b >> d >> c", "a"));
        Saturation saturation = Saturation.of(net("a >> b >> c >> b >> d >> c"), rules, 1000, 1000);
        assertTrue(saturation.isComplete());
        assertEquals(0, saturation.cheapest(_ -> 1).edges());
    }

    /// A path that leaves a match and comes back forbids it, unless an e-box on it holds an alternative without the path.
    @Test
    void pathsThroughEBoxes() throws Exception {
        Rule pair = rule("a @ a", "d");
        Saturation chain = Saturation.of(net("a >> a"), List.of(pair), 1000, 1000);
        assertTrue(same(net("a >> a"), chain.cheapest(label -> label.name().equals("d") ? 0 : 1)));
        Rule cut = rule("b >> d >> c", "t >> s");
        Saturation opened = Saturation.of(net("a >> b >> d >> c >> a"), List.of(cut, pair), 1000, 1000);
        assertTrue(opened.isComplete());
        assertEquals(List.of("d", "s", "t"), IntStream.range(0, 3).mapToObj(opened.cheapest(_ -> 1)::label).map(Label::name)
                .sorted().toList());
    }

    /// Independent places cost their sum, not their product.
    @Test
    void placesAreKeptApart() throws Exception {
        Hypernet net = net("b >> c");
        for (int k = 0; k < 4; k++) {
            net = net.then(net("a")).then(net);
        }
        Saturation saturation = Saturation.of(net, List.of(rule("b >> c", "b >> c >> b >> c")), 1000, 1000);
        assertFalse(saturation.isComplete(), "it may be done again and again");
        assertTrue(saturation.nodes() < 1100 && same(net, saturation.cheapest(_ -> 1)));
        Saturation finite = Saturation.of(net, List.of(rule("b >> c", "s @ a >> d >> c")), 2000, 2000);
        assertTrue(finite.isComplete());
        assertTrue(finite.nodes() < 50, finite::toString);
        assertEquals(15 + 16 * 4, finite.cheapest(label -> label.name().equals("b") ? 9 : 1).edges());
    }

    @Test
    void wiresMayLeadBack() throws Exception {
        Hypernet net = Translation.net(Diagram.parse("d >> b @ t where d : x @ x -> x @ x, b : x -> x @ x, t : x -> I").trace(X), Wiring.TRACED);
        Hypernet left = Hypernet.edge(Wiring.TRACED, LABELS.get(3)), right = Hypernet.permutation(Wiring.TRACED, X.power(2), 1, 0);
        Saturation saturation = Saturation.of(net, List.of(Rule.of("d is swap", left, right)), 100, 100);
        assertTrue(saturation.isComplete());
        assertEquals(2, saturation.cheapest(_ -> 1).edges());
    }

    @Test
    void whatSuitsEveryWireIsRefused() throws Exception {
        Rule everywhere = rule("a @ id(x)", "id(x) @ a");
        assertTrue(assertThrows(NotSaturable.class, () -> Saturation.of(net("a"), List.of(everywhere), 100, 100)).getMessage()
                .contains("would suit every wire"));
        Saturation saturation = Saturation.of(net("d"), List.of(rule("d", "swap(x, x)")), 100, 100);
        assertThrows(NotSaturable.class, () -> saturation.facts(Arithmetic.Constants.ANALYSIS));
        assertTrue(saturation.areEqual(0, 0) && !saturation.areEqual(0, 1));
    }
}
