package org.catenary.hypernets.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Draft;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class ComplementTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);

    /// Gluing the left side into any complement gives the host, and no two are the same; the first is the one of a rewrite.
    @Seeded void complementsGlueToTheHost(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int several = 0;
        for (int i = 0; i < 40; i++) {
            Draft draft = Draft.frobenius(random, 1, 2);
            Hypernet lhs = new Draft(Wiring.FROBENIUS, draft.sorts(), draft.edges(), random.ints(2, 0, 2).toArray(),
                    random.ints(2, 0, 2).toArray()).net();
            Rule rule = Rule.of("r", lhs, lhs);
            Hypernet host = Draft.frobenius(random, 5, 3).net();
            for (Match match : rule.matches(host).limit(4).toList()) {
                List<Complement> complements = match.complements().limit(60).toList();
                several += complements.size() > 1 ? 1 : 0;
                complements.forEach(complement -> assertTrue(isomorphic(host, complement.host())));
                assertEquals(complements.size(), complements.stream().map(ComplementTest::text).distinct().count());
                assertTrue(isomorphic(match.complement(), complements.getFirst().net()));
            }
        }
        assertTrue(several > 10, "%d matches with several complements".formatted(several));
    }

    /// A wire alone, as a left side, is one with `t` other slots, or two that share these out.
    @Test void aWireFallsInTwoInEveryWay() {
        Hypernet wire = Hypernet.identity(Wiring.FROBENIUS, X);
        for (int t = 0; t < 5; t++) {
            var builder = new HypernetBuilder(Wiring.FROBENIUS);
            int w = builder.wire(Ob.of("x"));
            IntStream.range(0, t).forEach(_ -> builder.edge(Label.of(Box.of("v", X, Ty.unit())), w));
            Match match = Rule.of("r", wire, wire).matches(builder.freeze()).findFirst().orElseThrow();
            assertEquals(1 + (1 << t), match.complements().count());
            assertEquals(1 + (1 << t), match.rule().results(match.host()).count());
        }
    }

    /// Rewriting takes the first complement and so has the first result; the others are results of the rule, too.
    @Seeded void resultsAreThoseOfAllComplements(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int several = 0;
        for (int i = 0; i < 20; i++) {
            Draft draft = Draft.frobenius(random, 1, 2);
            Hypernet lhs = new Draft(Wiring.FROBENIUS, draft.sorts(), draft.edges(), random.ints(2, 0, 2).toArray(),
                    random.ints(2, 0, 2).toArray()).net(), host = Draft.frobenius(random, 5, 3).net();
            Rule rule = Rule.of("r", lhs, Hypernet.edge(Wiring.FROBENIUS, Label.of(Box.of("r", lhs.dom(), lhs.cod()))));
            List<Hypernet> results = rule.results(host).limit(50).toList();
            var rewriter = new Rewriter(host);
            assertEquals(!results.isEmpty(), rewriter.once(rule));
            if (!results.isEmpty()) {
                assertTrue(isomorphic(results.getFirst(), rewriter.net()));
            }
            several += results.size() > rule.matches(host).limit(50).count() ? 1 : 0;
        }
        assertTrue(several > 0, "no rule had several results at a match");
    }

    /// A rewriter makes each step that there is, in the order of the results of the rule; traces keep which one it was.
    @Seeded void everyComplementIsAStep(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int parted = 0;
        for (int i = 0; i < 20; i++) {
            Draft draft = Draft.frobenius(random, 1, 2);
            Hypernet lhs = new Draft(Wiring.FROBENIUS, draft.sorts(), draft.edges(), random.ints(2, 0, 2).toArray(),
                    random.ints(2, 0, 2).toArray()).net(), host = Draft.frobenius(random, 5, 3).net();
            var rewriter = new Rewriter(host);
            Rule rule = Rule.of("r", lhs, Hypernet.edge(Wiring.FROBENIUS, Label.of(Box.of("r", lhs.dom(), lhs.cod()))));
            for (int deep = 0; deep < 3; deep++) {
                Hypernet now = rewriter.net();
                List<Hypernet> results = rule.results(now).limit(30).toList();
                List<Step.Rewrite> ways = rewriter.ways(rule).limit(30).toList();
                assertEquals(results.size(), ways.size());
                for (int k = 0; k < ways.size(); k++) {
                    rewriter.make(ways.get(k));
                    assertTrue(isomorphic(results.get(k), rewriter.net()));
                    assertTrue(isomorphic(rewriter.net(), Replay.of(rewriter.trace()).net()));
                    rewriter.undo();
                    assertTrue(isomorphic(now, rewriter.net()));
                }
                if (!ways.isEmpty()) {
                    rewriter.make(ways.getLast());
                    parted += ways.getLast().parting().stream().anyMatch(part -> part > 0) ? 1 : 0;
                }
            }
        }
        assertTrue(parted > 0, "no step parted a wire");
    }

    /// A strategy finds each of the ways to copy; what is no way is refused and changes nothing.
    @Test void strategiesComeToEveryComplement() {
        Hypernet host = net(F.then(Diagram.copy(X, 2)).then(F.tensor(G)));
        Rule rule = Naturality.copying(Label.of(F));
        List<Hypernet> results = rule.results(host).toList();
        assertEquals(6, results.size(), "four at the first f, two at the second");
        for (Hypernet wanted : results) {
            Rewriting found = Rewriting.of(host, 100, Strategy.each(rule, rewriter -> isomorphic(wanted, rewriter.net())));
            assertTrue(found.succeeded());
            assertTrue(isomorphic(wanted, Replay.of(found.trace()).net()));
        }
        assertFalse(Rewriting.of(host, 100, Strategy.each(rule, _ -> false)).succeeded());
        var rewriter = new Rewriter(host);
        Step.Rewrite way = rewriter.ways(rule).findFirst().orElseThrow();
        int[] edges = IntStream.range(0, rule.lhs().edges()).map(way::edge).toArray();
        int[] wires = IntStream.range(0, rule.lhs().wires()).map(way::wire).toArray();
        for (List<Integer> wrong : List.of(List.of(0), List.of(0, 0, 0, 0, 0), List.of(0, 1, 1, 1, 1), List.of(0, 2, 0, 1, 1),
                List.of(9, 9, 9, 9, 9, 9, 9))) {
            assertThrows(NotAStep.class, () -> rewriter.rewrite(rule, edges, wires, wrong));
            assertTrue(isomorphic(host, rewriter.net()));
            assertEquals(0, rewriter.steps());
        }
    }

    /// `u ; copy → v ⊗ v` on a wire with two consumers: each may be given either, so all four ways are there.
    @Test void rulesThatAreNotLeftLinearHaveSeveralResults() {
        Hypernet host = net(F.then(Diagram.copy(X, 2)).then(F.tensor(G)));
        Match match = Naturality.copying(Label.of(F)).matches(host).findFirst().orElseThrow();
        assertFalse(match.rule().isLeftLinear());
        assertEquals(4, match.complements().count());
        match.complements().forEach(complement -> {
            assertTrue(isomorphic(host, complement.host()));
            assertTrue(equal(host, complement.result()));
        });
        assertTrue(equal(host, match.result()));
    }

    /// Sharing and discarding to the end are the normal form of cartesian categories, discarding alone that of Markov ones.
    @Seeded void naturalityToTheEndIsTheNormalForm(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int i = 0; i < 20; i++) {
            Diagram f = RandomDiagrams.of(Theory.COPY_DISCARD, random).diagram(X, 8);
            Diagram twice = Diagram.copy(X, 2).then(f.tensor(f));
            Hypernet net = net(twice);
            var labels = new HashSet<Label>();
            IntStream.range(0, net.edges()).forEach(e -> labels.add(net.label(e)));
            List<Rule> discarding = labels.stream().map(Naturality::discarding).toList();
            List<Rule> both = Stream.concat(labels.stream().map(Naturality::sharing), discarding.stream()).toList();
            assertTrue(isomorphic(net(Equality.in(Theory.MARKOV).normalForm(twice)), normalized(net, discarding)));
            assertTrue(isomorphic(net(Equality.in(Theory.CARTESIAN).normalForm(twice)), normalized(net, both)));
        }
    }

    /// Rewriting in place agrees with gluing, also where wires branch.
    @Seeded void theFirstComplementIsThatOfARewrite(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int i = 0; i < 20; i++) {
            Hypernet host = net(RandomDiagrams.of(Theory.COPY_DISCARD, random).diagram(X, 8));
            for (int e = 0; e < host.edges(); e++) {
                Label label = host.label(e);
                for (Rule rule : List.of(Naturality.discarding(label), Naturality.sharing(label), Naturality.copying(label))) {
                    rule.matches(host).filter(Match::isConvex).limit(3).forEach(match ->
                            assertTrue(match.complements().anyMatch(c -> isomorphic(c.result(), match.result()))));
                }
            }
        }
    }

    private static Hypernet normalized(Hypernet net, List<Rule> rules) {
        var rewriter = new Rewriter(net);
        rewriter.normalize(rules);
        return rewriter.net();
    }

    private static Hypernet net(Diagram diagram) { return Translation.net(diagram, Wiring.LEFT_MONOGAMOUS); }

    private static boolean equal(Hypernet f, Hypernet g) {
        return Equality.in(Theory.CARTESIAN).decide(Translation.diagram(f), Translation.diagram(g)).isEqual();
    }

    private static boolean isomorphic(Hypernet left, Hypernet right) {
        return Isomorphism.between(left, right) instanceof Isomorphism;
    }

    private static String text(Complement complement) {
        Hypernet net = complement.net();
        return IntStream.range(0, net.edges()).mapToObj(e -> IntStream.range(0, net.ports(e))
                .mapToObj(k -> "" + net.port(e, k)).collect(Collectors.joining(","))).collect(Collectors.joining(";"))
                + IntStream.of(net.inputs()).boxed().toList() + IntStream.of(net.outputs()).boxed().toList();
    }
}
