package org.catenary.hypernets.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.NotAStep;
import org.catenary.hypernets.rewrite.RandomRewriting;
import org.catenary.hypernets.rewrite.Replay;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.rewrite.Step;
import org.catenary.hypernets.rewrite.Rewriting;
import org.catenary.hypernets.rewrite.Strategy;
import org.catenary.hypernets.rewrite.Trace;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceJsonTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);
    private static final Box H = Box.of("h", X, X);
    private static final Rule FUSE = Rule.of("fuse", Translation.net(F.then(G)), Translation.net(H));
    private static final Rule GROW = Rule.of("grow", Translation.net(H), Translation.net(G.then(F)));
    private static final TraceJson JSON = TraceJson.of();

    // @start region="replay"
    /// A trace to JSON and back, made again, and all of it but the last step.
    static Hypernet allButOne(Trace trace) throws UnreadableJson {
        Trace back = TraceJson.of().read(TraceJson.of().write(trace));   // each step is checked again
        Rewriter rewriter = Replay.of(back);                             // and here
        rewriter.undo();
        return rewriter.net();
    }
    // @end

    /// A wire that falls in two, with each of its ends on either.
    @Test void theChosenComplementIsKept() throws UnreadableJson {
        Hypernet wire = Hypernet.identity(Wiring.FROBENIUS, X);
        Rule cut = Rule.of("cut", wire, wire);
        Hypernet host = Hypernet.edge(Wiring.FROBENIUS, Label.of(F)).then(Hypernet.edge(Wiring.FROBENIUS, Label.of(G)));
        var rewriter = new Rewriter(host);
        for (Step.Rewrite way : rewriter.ways(cut).toList()) {
            rewriter.make(way);
            Trace back = JSON.read(JSON.write(rewriter.trace()));
            assertEquals(way.parting(), ((Step.Rewrite) back.steps().getFirst()).parting());
            assertTrue(Isomorphism.between(rewriter.net(), Replay.of(back).net()) instanceof Isomorphism);
            assertEquals(JSON.write(rewriter.trace()), JSON.write(back));
            rewriter.undo();
        }
    }

    /// Traces of all wirings, and of nets inside nets.
    static List<Trace> traces(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        var traces = new ArrayList<Trace>();
        for (int i = 0; i < 6; i++) {
            Hypernet host = random.host(5 + generator.nextInt(20));
            Hypernet lhs = random.part(host, 1 + generator.nextInt(3));
            traces.add(normalized(host, Rule.of("m", lhs, random.net(lhs.dom(), generator.nextInt(3), lhs.cod()))));
            Hypernet graph = random.frobenius(5 + generator.nextInt(9)), part = random.looserPart(graph, 2);
            traces.add(normalized(graph, Rule.of("h", part,
                    Hypernet.edge(Wiring.FROBENIUS, Label.of(Box.of("f", part.dom(), part.cod()))))));
        }
        traces.add(inside(Strategy.bottomUp(Strategy.normalize(FUSE))));
        traces.add(inside(Strategy.topDown(Strategy.once(FUSE)).then(Strategy.bottomUp(Strategy.all(GROW)))));
        Rule tracedRule = Rule.of("t", Translation.net(F, Wiring.TRACED), Translation.net(G.then(H), Wiring.TRACED));
        traces.add(normalized(Translation.net(F.tensor(F).trace(X).then(F), Wiring.TRACED), tracedRule));
        Rule copies = Rule.of("c", Translation.net(Diagram.copy(X, 2).then(F.tensor(F)), Wiring.LEFT_MONOGAMOUS),
                Translation.net(F.then(Diagram.copy(X, 2)), Wiring.LEFT_MONOGAMOUS));
        traces.add(normalized(Translation.net(Diagram.copy(X, 3).then(F.tensor(F).tensor(F)).then(F.tensor(F).tensor(G))),
                copies));
        return traces;
    }

    private static Trace normalized(Hypernet host, Rule rule) {
        return Rewriting.of(host, 12, Strategy.normalize(rule)).trace();
    }

    private static Trace inside(Strategy<Rewriter> strategy) {
        Diagram part = F.then(G).plus(F.then(G).bubble("b").then(F).then(G));
        return Rewriting.of(Translation.net(part.then(part.bubble("d")).then(F).then(G)), 100, strategy).trace();
    }

    @Seeded void whatIsWrittenIsReadBack(long seed) throws UnreadableJson {
        int steps = 0;
        for (Trace trace : traces(seed)) {
            String text = JSON.write(trace);
            Trace back = JSON.read(text);
            assertEquals(text, JSON.write(back));
            assertEquals(trace.steps().size(), back.steps().size());
            for (int k = 0; k <= trace.steps().size(); k++) {
                assertTrue(same(trace.after(k), back.after(k)), text);
            }
            steps += trace.steps().size();
        }
        assertTrue(steps > 30, "only %d steps".formatted(steps));
    }

    /// What was replayed can be taken back step by step.
    @Seeded void aReplayIsUndone(long seed) {
        for (Trace trace : traces(seed)) {
            Rewriter rewriter = Replay.of(trace);
            for (int k = trace.steps().size(); k > 0; k--) {
                assertTrue(same(trace.after(k), rewriter.net()));
                assertTrue(rewriter.undo());
            }
            assertTrue(same(trace.start(), rewriter.net()));
            assertFalse(rewriter.undo());
        }
    }

    @Test void theExampleIsOneStepShort() throws UnreadableJson {
        Trace trace = normalized(Translation.net(F.then(G).then(F).then(G)), FUSE);
        assertTrue(same(trace.after(1), allButOne(trace)));
    }

    /// A step whose place is another is refused exactly where that place is no convex match.
    @Seeded void aReplayChecksEachStep(long seed) {
        RandomGenerator generator = Seeded.Random.of(seed);
        var random = new RandomRewriting(generator);
        int matches = 0;
        for (int i = 0; i < 200; i++) {
            Hypernet host = random.host(2 + generator.nextInt(5)), lhs = random.part(host, generator.nextInt(3));
            Rule rule = Rule.of("r", lhs, lhs);
            int[] edges = generator.ints(lhs.edges(), -1, host.edges() + 3).toArray();
            int[] wires = generator.ints(lhs.wires(), -1, host.wires() + 1).toArray();
            rule.matches(host).skip(generator.nextInt(2)).findFirst().filter(_ -> generator.nextBoolean()).ifPresent(m -> {
                Arrays.setAll(edges, m::edge);
                Arrays.setAll(wires, m::wire);
            });
            Optional<Boolean> convex = rule.matches(host).filter(m -> IntStream.range(0, edges.length)
                    .allMatch(e -> m.edge(e) == edges[e]) && IntStream.range(0, wires.length)
                    .allMatch(w -> m.wire(w) == wires[w])).findFirst().map(m -> m.isConvex());
            var rewriter = new Rewriter(host);
            if (convex.orElse(false)) {
                rewriter.rewrite(rule, edges, wires);
                assertTrue(same(host, rewriter.net()));
                matches++;
            } else {
                String problem = convex.isPresent() ? "is not convex" : "does not match";
                var error = assertThrows(NotAStep.class, () -> rewriter.rewrite(rule, edges, wires));
                assertTrue(error.getMessage().contains(problem), error::getMessage);
                rule.matches(host).filter(m -> m.isConvex()).findFirst().ifPresent(_ -> assertTrue(rewriter.once(rule)));
            }
        }
        assertTrue(matches > 20, "only %d matches".formatted(matches));
    }

    @Test void aTraceInsideMustLeadWhereItsStepSays() {
        Trace trace = inside(Strategy.bottomUp(Strategy.normalize(FUSE)));
        var steps = new ArrayList<>(trace.steps());
        int at = steps.indexOf(steps.stream().filter(Step.Inside.class::isInstance).findFirst().orElseThrow());
        var step = (Step.Inside) steps.get(at);
        steps.set(at, new Step.Inside(step.before(), step.before(), step.inner()));
        var error = assertThrows(NotAStep.class, () -> Replay.of(new Trace(trace.start(), steps)));
        assertTrue(error.getMessage().startsWith("the traces inside "), error::getMessage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'version':1,'symbols' | 'version':2,'symbols' | /version | version 2 of the format is unknown; this reads version 1",
        "['fuse',1,2] | ['fuse',1,9] | /rules/0/2 | row 9 of nets is not above; there are 3",
        "['rewrite',0,[0,1],[0,1,2]] | ['rewrite',0,[1,2],[0,1,2]] | /traces/0/steps/0 "
            + "| fuse does not match at edges (1, 2), wires (0, 1, 2)",
        "['rewrite',0,[0,1],[0,1,2]] | ['rewrite',0,[0,1],[0,1,3]] | /traces/0/steps/0 "
            + "| fuse does not match at edges (0, 1), wires (0, 1, 3)",
        "['rewrite',0,[0,1],[0,1,2]] | ['rewrite',0,[0],[0,1,2]] | /traces/0/steps/0/2 | the left side has 2, here are 1",
        "['rewrite',0,[0,1],[0,1,2]] | ['rewrite',1,[0,1],[0,1,2]] | /traces/0/steps/0/1 "
            + "| row 1 of rules is not above; there are 1",
        "['rewrite',0,[0,1],[0,1,2]] | ['prove',0] | /traces/0/steps/0/0 | no such step; known are rewrite, inside",
        "['rewrite',0,[0,1],[0,1,2]] | ['inside',[0],[]] | /traces/0/steps/0 "
            + "| no nets can be rewritten inside f, which holds none",
        "'root':0} | 'root':1} | /root | row 1 of traces is not above; there are 1"})
    void mistakesAreShownInPlace(String part, String other, String pointer, String problem) {
        String text = JSON.write(normalized(Translation.net(F.then(G).then(F).then(G)), FUSE));
        String before = part.replace('\'', '"');
        assertTrue(text.contains(before), text);
        int at = text.lastIndexOf(before);
        String wrong = text.substring(0, at) + other.replace('\'', '"') + text.substring(at + before.length());
        var error = assertThrows(UnreadableJson.class, () -> JSON.read(wrong));
        assertEquals(problem, error.problem());
        assertEquals(pointer, error.pointer());
    }

    /// Damaged documents end in a trace or in an error that has a place.
    @Test void mutationsAreReadOrRefused() throws IOException {
        RandomGenerator random = Seeded.Random.of(2026);
        byte[][] texts = traces(1).stream().map(trace -> JSON.write(trace).getBytes(StandardCharsets.UTF_8))
                .filter(text -> text.length < 3000).toArray(byte[][]::new);
        byte[] signs = "0123456789-,[]{}\"".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = texts[random.nextInt(texts.length)].clone();
            bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
            try {
                read += Replay.of(JSON.read(new ByteArrayInputStream(bytes))).steps() >= 0 ? 1 : 0;
            } catch (UnreadableJson e) {
                assertTrue(e.line() >= 1 && e.column() >= 0, e::getMessage);
            }
        }
        int count = read;
        assertTrue(count > 50 && count < 4_500, () -> "so many were read: " + count);
    }

    @Test void nestingMayBeDeep() throws UnreadableJson {
        Diagram nested = F.then(G);
        for (int i = 0; i < 10_000; i++) {
            nested = nested.bubble("d").then(F);
        }
        Trace trace = Rewriting.of(Translation.net(nested), 9, Strategy.bottomUp(Strategy.normalize(FUSE))).trace();
        assertTrue(same(trace.end(), Replay.of(JSON.read(JSON.write(trace))).net()));
    }

    private static boolean same(Hypernet left, Hypernet right) {
        return Isomorphism.between(left, right) instanceof Isomorphism;
    }
}
