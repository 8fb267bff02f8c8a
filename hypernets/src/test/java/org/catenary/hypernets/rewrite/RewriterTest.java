package org.catenary.hypernets.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class RewriterTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);
    private static final Box H = Box.of("h", X, X);
    private static final Rule FUSE = Rule.of("fuse", Translation.net(F.then(G)), Translation.net(H));
    private static final Rule SPLIT = FUSE.reversed();

    /// A step in place gives what the match gives.
    @Seeded void onceIsTheFirstMatch(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        for (int i = 0; i < 60; i++) {
            Hypernet host = random.host(1 + generator.nextInt(9)), lhs = random.part(host, generator.nextInt(4));
            Rule rule = Rule.of("r", lhs, random.net(lhs.dom(), generator.nextInt(4), lhs.cod()));
            var rewriter = new Rewriter(host);
            assertEquals(rule.matches(host).filter(Match::isConvex).findFirst().map(Match::result).isPresent(),
                    rewriter.once(rule));
            rule.matches(host).filter(Match::isConvex).findFirst()
                    .ifPresent(match -> assertTrue(same(match.result(), rewriter.net())));
        }
    }

    /// Where it ends no rule has a match, which a search from nothing confirms; each net on the way comes back by taking
    /// steps back, and again by doing them again.
    @Seeded void normalFormsHaveNoMatchAndStepsCanBeTakenBack(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        int steps = 0;
        for (int i = 0; i < 60; i++) {
            Hypernet host = random.host(5 + generator.nextInt(30));
            List<Rule> rules = shrinking(random, generator, () -> random.part(host, 1 + generator.nextInt(3)));
            steps += normalFormOf(host, rules);
        }
        assertTrue(steps > 100, "only %d steps".formatted(steps));
    }

    @Seeded void normalFormsOfFrobeniusNetsHaveNoMatch(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        int steps = 0;
        for (int i = 0; i < 60; i++) {
            Hypernet host = random.frobenius(5 + generator.nextInt(20));
            var rules = new ArrayList<Rule>();
            for (int k = 0; k < 3; k++) {
                Hypernet lhs = random.looserPart(host, 2 + generator.nextInt(2));
                rules.add(Rule.of("r" + k, lhs, Hypernet.edge(Wiring.FROBENIUS, Label.of(Box.of("f", lhs.dom(), lhs.cod())))));
            }
            steps += normalFormOf(host, rules.stream().filter(rule -> rule.lhs().edges() > 1).toList());
        }
        assertTrue(steps > 50, "only %d steps".formatted(steps));
    }

    /// Rules that make nets smaller.
    private static List<Rule> shrinking(RandomRewriting random, RandomGenerator generator,
            Supplier<Hypernet> parts) {
        var rules = new ArrayList<Rule>();
        for (int k = 0; k < 3; k++) {
            Hypernet lhs = parts.get(), rhs = random.net(lhs.dom(), generator.nextInt(2), lhs.cod());
            if (rhs.edges() < lhs.edges()) {
                rules.add(Rule.of("r" + k, lhs, rhs));
            }
        }
        return rules;
    }

    private static int normalFormOf(Hypernet host, List<Rule> rules) {
        var rewriter = new Rewriter(host);
        boolean changed = rewriter.normalize(rules);
        Hypernet end = rewriter.net();
        Trace trace = rewriter.trace();
        assertEquals(changed, !trace.steps().isEmpty());
        for (Rule rule : rules) {
            assertTrue(rule.matches(end).noneMatch(Match::isConvex), () -> rule + " still matches");
        }
        assertTrue(same(end, trace.end()));
        for (int k = trace.steps().size(); k > 0; k--) {
            assertTrue(rewriter.undo());
            assertTrue(same(trace.after(k - 1), rewriter.net()));
        }
        assertFalse(rewriter.undo());
        assertTrue(same(host, rewriter.net()));
        assertEquals(changed, rewriter.normalize(rules));
        assertTrue(same(end, rewriter.net()));
        return trace.steps().size();
    }

    /// One pass rewrites matches of what was there, not of what it adds.
    @Test void aPassRewritesEachOnce() {
        Rule twice = Rule.of("twice", Translation.net(F), Translation.net(F.then(F)));
        var rewriter = new Rewriter(Translation.net(F.then(F).then(F)));
        assertTrue(rewriter.all(twice));
        assertEquals(6, rewriter.net().edges());
        Rule insert = Rule.of("insert", Translation.net(Diagram.id(X)), Translation.net(G));
        assertTrue(rewriter.all(insert));
        assertEquals(13, rewriter.net().edges());
        assertTrue(same(chain(13, i -> i % 2 == 0 ? G : F), rewriter.net()));
    }

    @Test void aBudgetEndsWhatWouldNotEnd() {
        Rule grow = Rule.of("grow", Translation.net(F), Translation.net(F.then(F)));
        Rewriting end = Rewriting.of(Translation.net(F), 1000, Strategy.normalize(grow));
        assertTrue(end.spent());
        assertEquals(1001, end.net().edges());
        Rule insert = Rule.of("insert", Translation.net(Diagram.id(X)), Translation.net(G));
        assertEquals(50, Rewriting.of(Translation.net(Diagram.id(X)), 50, Strategy.repeat(Strategy.once(insert))).net().edges());
        assertEquals(50, Rewriting.of(Translation.net(Diagram.id(X)), 50, Strategy.normalize(insert)).net().edges());
    }

    @Test void aMatchMayBecomeConvexFromAfar() {
        Rule pair = Rule.of("pair", Translation.net(F.tensor(G)), Translation.net(Diagram.swap(X, X)));
        Box u = Box.of("u", Ty.unit(), X), v = Box.of("v", X, Ty.unit());
        Rule cut = Rule.of("cut", Translation.net(H), Translation.net(v.then(u)));
        var rewriter = new Rewriter(Translation.net(F.then(H).then(G)));
        assertTrue(rewriter.normalize(List.of(pair, cut)));
        assertTrue(same(Translation.net(u.then(v).tensor(Diagram.id(X))), rewriter.net()));
        assertEquals(2, rewriter.steps());
    }

    /// Half a million steps on a chain of a million boxes.
    @Test void aMillionBoxesAreRewritten() {
        var rewriter = new Rewriter(chain(1_000_000, i -> i % 2 == 0 ? F : G));
        assertTrue(rewriter.normalize(List.of(FUSE)));
        assertEquals(500_000, rewriter.steps());
        assertTrue(same(chain(500_000, _ -> H), rewriter.net()));
    }

    static Hypernet chain(int length, IntFunction<Box> boxes) {
        return Translation.net(IntStream.range(0, length).mapToObj(boxes).map(box -> (Diagram) box)
                .reduce(Diagram.id(X), Diagram::then));
    }

    @Test void strategiesSucceedOrLeaveTheNetAlone() {
        Hypernet host = Translation.net(F.then(G));
        Strategy<Rewriter> fuse = Strategy.once(FUSE), split = Strategy.once(SPLIT);
        assertFalse(Rewriting.of(host, 9, split).succeeded());
        assertTrue(Rewriting.of(host, 9, fuse.then(split)).succeeded());
        Rewriting failed = Rewriting.of(host, 9, fuse.then(fuse));
        assertFalse(failed.succeeded());
        assertTrue(same(host, failed.net()));
        assertEquals(1, Rewriting.of(host, 9, fuse.then(fuse).orElse(fuse)).trace().steps().size());
        assertTrue(Rewriting.of(host, 9, Strategy.attempt(split)).succeeded());
        assertEquals(9, Rewriting.of(host, 9, Strategy.repeat(fuse.then(split))).trace().steps().size());
    }

    /// Outside in, a sum is emptied before its terms are looked at; inside out, they are rewritten first.
    @Test void levelsAreGoneThroughInOrder() {
        Diagram sum = F.then(G).plus(Diagram.id(X));
        Rule open = Rule.of("open", Translation.net(sum), Translation.net(H));
        Strategy<Rewriter> both = Strategy.once(open, FUSE);
        Hypernet host = Translation.net(sum);
        assertTrue(same(Translation.net(H), Rewriting.of(host, 9, Strategy.topDown(both)).net()));
        Rewriting inside = Rewriting.of(host, 9, Strategy.bottomUp(both));
        assertTrue(same(Translation.net(H.plus(Diagram.id(X))), inside.net()));
        assertTrue(same(inside.net(), inside.trace().end()));
    }

    @Test void nestingMayBeDeep() {
        Diagram nested = F.then(G), expected = H;
        for (int i = 0; i < 30_000; i++) {
            nested = nested.plus(F).then(F);
            expected = expected.plus(F).then(F);
        }
        Hypernet host = Translation.net(nested), fused = Translation.net(expected);
        for (Strategy<Rewriter> strategy : List.of(Strategy.topDown(Strategy.normalize(FUSE)),
                Strategy.bottomUp(Strategy.normalize(FUSE)))) {
            Rewriting end = Rewriting.of(host, 9, strategy);
            assertTrue(same(fused, end.net()));
        }
    }

    @Test void whatIsSharedIsRewrittenOnce() {
        Diagram doubled = F.then(G);
        for (int i = 0; i < 30; i++) {
            doubled = doubled.plus(Diagram.id(X)).then(doubled.plus(F));
        }
        Rewriting end = Rewriting.of(Translation.net(doubled), 9, Strategy.bottomUp(Strategy.normalize(FUSE)));
        assertFalse(end.spent());
        Diagram expected = H;
        for (int i = 0; i < 30; i++) {
            expected = expected.plus(Diagram.id(X)).then(expected.plus(F));
        }
        assertTrue(same(Translation.net(expected), end.net()));
    }

    private static boolean same(Hypernet left, Hypernet right) {
        return Isomorphism.between(left, right) instanceof Isomorphism;
    }

    /// A trace gives every net on the way, to be looked at one by one.
    @Test void aTraceIsAFilm() {
        Ty x = Ty.of("x");
        Box f = Box.of("f", x, x), g = Box.of("g", x, x), h = Box.of("h", x, x);
        Rule rule = Rule.of("fuse", Translation.net(f.then(g)), Translation.net(h));
        Trace trace = Rewriting.of(Translation.net(f.then(g).then(f).then(g)), 10, Strategy.normalize(rule)).trace();
        assertEquals(List.of(4, 3, 2), trace.nets().map(Hypernet::edges).toList());
        assertEquals(3, HypernetDrawing.film("fusion", trace.nets(), Look.STANDARD).frames().size());
    }
}
