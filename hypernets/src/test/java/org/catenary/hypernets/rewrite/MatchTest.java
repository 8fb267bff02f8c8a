package org.catenary.hypernets.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);

    /// The matches are those that satisfy the definitions, each once.
    @Seeded void matchesAreThoseOfTheDefinition(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        int convex = 0, others = 0, none = 0;
        for (int i = 0; i < 300; i++) {
            Hypernet host = random.host(1 + generator.nextInt(9));
            Hypernet lhs = random.part(i % 3 == 0 ? random.host(7) : host, generator.nextInt(4));
            List<Match> matches = Rule.of("r", lhs, lhs).matches(host).toList();
            assertEquals(Exhaustive.matches(lhs, host), matches.stream().map(Exhaustive::string).sorted().toList());
            convex += matches.stream().anyMatch(Match::isConvex) ? 1 : 0;
            others += matches.stream().allMatch(Match::isConvex) ? 0 : 1;
            none += matches.isEmpty() ? 1 : 0;
        }
        assertTrue(convex > 60 && others > 6 && none > 20,
                "%d with convex matches, %d with others, %d without".formatted(convex, others, none));
    }

    @Seeded void matchesInFrobeniusNetsAreThoseOfTheDefinition(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        int some = 0, meeting = 0;
        for (int i = 0; i < 150; i++) {
            Hypernet host = random.frobenius(1 + generator.nextInt(6));
            Hypernet lhs = random.looserPart(host, 1 + generator.nextInt(3));
            List<Match> matches = Rule.of("r", lhs, lhs).matches(host).toList();
            assertEquals(Exhaustive.matches(lhs, host), matches.stream().map(Exhaustive::string).sorted().toList());
            some += matches.isEmpty() ? 0 : 1;
            meeting += matches.stream().anyMatch(match -> meets(match, lhs)) ? 1 : 0;
        }
        assertTrue(some > 30 && meeting > 10, "%d with matches, %d where wires meet".formatted(some, meeting));
    }

    private static boolean meets(Match match, Hypernet lhs) {
        return IntStream.range(0, lhs.wires()).map(match::wire).distinct().count() < lhs.wires();
    }

    /// A path that left a match of a left-connected rule and came back would close a cycle.
    @Seeded void matchesOfLeftConnectedRulesAreConvex(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        int connected = 0;
        for (int i = 0; i < 100; i++) {
            Hypernet host = random.host(9), lhs = random.part(host, 1 + generator.nextInt(3));
            if (Rule.of("r", lhs, lhs).isLeftConnected()) {
                assertTrue(Exhaustive.matches(lhs, host).stream().noneMatch(match -> match.endsWith("not convex")));
                connected++;
            }
        }
        assertTrue(connected > 20);
    }

    /// `L → R`, then back: among the matches of `R → L` is one that gives the host again; `L → L` changes nothing.
    @Seeded void thereAndBack(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        for (int i = 0; i < 40; i++) {
            Hypernet host = random.host(1 + generator.nextInt(9)), lhs = random.part(host, generator.nextInt(4));
            Rule rule = Rule.of("r", lhs, random.net(lhs.dom(), generator.nextInt(4), lhs.cod()));
            rule.matches(host).filter(Match::isConvex).limit(4).forEach(match -> {
                Hypernet there = match.result();
                assertTrue(rule.reversed().matches(there).filter(Match::isConvex)
                        .anyMatch(back -> same(host, back.result())), () -> "%s, %s".formatted(rule, match));
                assertEquals(host.edges() - lhs.edges() + rule.rhs().edges(), there.edges());
            });
            Rule.of("same", lhs, lhs).matches(host).filter(Match::isConvex).limit(4)
                    .forEach(match -> assertTrue(same(host, match.result())));
        }
    }

    @Seeded void thereAndBackInFrobeniusNets(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        for (int i = 0; i < 40; i++) {
            Hypernet host = random.frobenius(1 + generator.nextInt(6));
            Hypernet lhs = random.looserPart(host, 1 + generator.nextInt(3));
            Rule rule = Rule.of("r", lhs, Hypernet.edge(Wiring.FROBENIUS, Label.of(Box.of("r", lhs.dom(), lhs.cod()))));
            rule.matches(host).limit(4).forEach(match -> assertTrue(rule.reversed().matches(match.result())
                    .anyMatch(back -> same(host, back.result())), () -> "%s, %s".formatted(rule, match)));
            Rule.of("same", lhs, lhs).matches(host).limit(4).forEach(match -> assertTrue(same(host, match.result())));
        }
    }

    /// Where both sides of a rule have the same value, so have host and result.
    @Seeded void rewritingIsSound(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        Functor<List<Integer>, FieldMatrix> base = Interpretations.of(seed);
        for (int i = 0; i < 25; i++) {
            Hypernet host = random.host(1 + generator.nextInt(9)), lhs = random.part(host, generator.nextInt(4));
            Box r = Box.of("r", lhs.dom(), lhs.cod());
            FieldMatrix value = base.apply(Translation.diagram(lhs));
            var extended = new Functor<>(FieldMatrices.MODULO_65537, base.onAtoms(),
                    box -> box.equals(r) ? value : base.onBoxes().apply(box));
            FieldMatrix before = base.apply(Translation.diagram(host));
            Rule.of("r", lhs, Translation.net(r)).matches(host).filter(Match::isConvex).limit(4).forEach(match ->
                    assertEquals(before, extended.apply(Translation.diagram(match.result())), match::toString));
        }
    }

    @Test void sidesMustHaveOneBoundary() {
        assertEquals("r is no rule: its left side is x → x, its right side x ⊗ x → x ⊗ x", assertThrows(NotARule.class, () ->
                Rule.of("r", Translation.net(F), Translation.net(F.tensor(F)))).getMessage());
        assertThrows(NotARule.class, () -> Rule.of("r", Translation.net(F), Translation.net(F, Wiring.FROBENIUS)));
        Rule rule = Rule.of("r", Translation.net(F), Translation.net(G));
        assertThrows(NotARule.class, () -> rule.matches(Translation.net(F, Wiring.FROBENIUS)));
    }

    @Test void aMatchThatIsNotConvexIsNotRewritten() {
        Rule rule = Rule.of("pair", Translation.net(F.tensor(G)), Translation.net(Diagram.swap(X, X)));
        Match match = rule.matches(Translation.net(F.then(F).then(G))).findFirst().orElseThrow();
        assertFalse(match.isConvex());
        assertEquals("pair at f (edge 0), g (edge 2) is not convex: a path leaves it and comes back, "
                + "so it is no part of the host by itself", assertThrows(NotConvex.class, match::result).getMessage());
    }

    /// `f ; g` cut out of `f ; f ; g ; g` leaves two wires with a box each.
    @Test void theComplementIsWhatRemains() {
        Rule rule = Rule.of("fuse", Translation.net(F.then(G)), Translation.net(Diagram.id(X)));
        Match match = rule.matches(Translation.net(F.then(F).then(G).then(G))).findFirst().orElseThrow();
        assertTrue(same(Translation.net(F.tensor(G).then(Diagram.swap(X, X))), match.complement()));
        assertTrue(same(Translation.net(F.then(G)), match.result()));
    }

    /// Labels that hold isomorphic nets are the same label.
    @Test void netsInsideLabelsAreMatchedUpToIsomorphism() {
        Diagram interchanged = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(G));
        Diagram sum = F.tensor(G).plus(Diagram.id(X.power(2))), other = interchanged.plus(Diagram.id(X.power(2)));
        Rule rule = Rule.of("r", Translation.net(sum), Translation.net(Diagram.swap(X, X)));
        assertEquals(1, rule.matches(Translation.net(other)).count());
        assertEquals(0, rule.matches(Translation.net(interchanged.plus(Diagram.swap(X, X)))).count());
    }

    private static boolean same(Hypernet left, Hypernet right) {
        return Isomorphism.between(left, right) instanceof Isomorphism;
    }
}
