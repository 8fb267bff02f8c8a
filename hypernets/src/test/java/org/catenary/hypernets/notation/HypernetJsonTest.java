package org.catenary.hypernets.notation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Draft;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypernetJsonTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final HypernetJson JSON = HypernetJson.of();

    // @start region="json"
    /// A net to JSON and back.
    static Hypernet thereAndBack(Hypernet net) throws UnreadableJson {
        return HypernetJson.of().read(HypernetJson.of().write(net));     // the same wires and edges by the same numbers
    }
    // @end

    // @start region="dot"
    /// A net for Graphviz.
    static String graph(Hypernet net) {
        return Dot.of(net);                                              // digraph hypernet { …
    }
    // @end

    static List<Hypernet> nets(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        var nets = new ArrayList<Hypernet>();
        for (Theory theory : List.of(Theory.SYMMETRIC, Theory.COPY_DISCARD, Theory.TRACED, Theory.RIGID, Theory.HYPERGRAPH)) {
            Diagram f = RandomDiagrams.of(theory, random).diagram(6), g = RandomDiagrams.of(theory, random).diagram(3);
            nets.add(Translation.net(f));
            nets.add(Translation.net(f.tensor(Diagram.bubble(F, g, g)).tensor(Diagram.sum(X, X, List.of(F, F.then(F))))));
        }
        Diagram looped = F.tensor(F).trace(X).tensor(Diagram.swap(X, X).traceLeft(X));
        nets.add(Translation.net(looped, Wiring.MONOGAMOUS));
        nets.add(Draft.traced(random, 7).net());
        nets.add(Draft.frobenius(random, 7, 5).net());
        return nets;
    }

    @Seeded void whatIsWrittenIsReadBack(long seed) throws UnreadableJson {
        for (Hypernet net : nets(seed)) {
            Hypernet back = thereAndBack(net);
            same(net, back);
            assertEquals(JSON.write(net), JSON.write(back));
        }
    }

    /// Everything equal, nets inside labels too, each once.
    private static void same(Hypernet top, Hypernet back) {
        var partner = new IdentityHashMap<Hypernet, Hypernet>();
        var open = new ArrayDeque<Hypernet>(List.of(top));
        partner.put(top, back);
        while (!open.isEmpty()) {
            Hypernet left = open.pop(), right = partner.get(left);
            assertEquals(left.wiring(), right.wiring());
            assertEquals(left.edges(), right.edges());
            assertArrayEquals(left.inputs(), right.inputs());
            assertArrayEquals(left.outputs(), right.outputs());
            for (int w = 0; w < left.wires(); w++) {
                assertEquals(left.sort(w), right.sort(w));
            }
            for (int e = 0; e < left.edges(); e++) {
                assertEquals(left.labelNumber(e), right.labelNumber(e));
                assertArrayEquals(left.sources(e), right.sources(e));
                assertArrayEquals(left.targets(e), right.targets(e));
            }
            for (int i = 0; i < left.labels(); i++) {
                Label here = left.labelOf(i), there = right.labelOf(i);
                if (here instanceof Label.Nest nest && there instanceof Label.Nest other) {
                    assertEquals(nest.border(), other.border());
                    for (int k = 0; k < nest.inside().size(); k++) {
                        Hypernet known = partner.put(nest.inside().get(k), other.inside().get(k));
                        if (known == null) {
                            open.push(nest.inside().get(k));
                        } else {
                            assertSame(known, other.inside().get(k));
                        }
                    }
                } else {
                    assertEquals(here, there);
                }
            }
        }
    }

    /// What is shared is written once, so it costs its own size, and nesting may be deep.
    @Test void sharingStaysAndNestingMayBeDeep() throws UnreadableJson {
        Diagram shared = F, deep = F;
        for (int i = 0; i < 30; i++) {
            shared = shared.bubble("d").then(shared.bubble("d"));
        }
        for (int i = 0; i < 20_000; i++) {
            deep = deep.bubble("d");
        }
        Hypernet net = Translation.net(shared);
        assertTrue(JSON.write(net).length() < 10_000);
        same(net, thereAndBack(net));
        Hypernet depth = Translation.net(deep);
        assertTrue(Isomorphism.between(depth, thereAndBack(depth)) instanceof Isomorphism);
        assertTrue(Dot.of(net).length() < 20_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'wiring':'monogamous' | 'wiring':'monogamy' | /nets/0/wiring "
            + "| no such wiring; known are monogamous, left-monogamous, traced, frobenius",
        "'labels':[[0]] | 'labels':[[9]] | /nets/0/labels/0/0 | row 9 of symbols is not above; there are 2",
        "'labels':[[0]] | 'labels':[[0,0]] | /nets/0/labels/0/1 | row 0 of nets is not above; there are 0",
        "'labels':[[0]] | 'labels':[[1]] | /nets/0/labels/0 | id(x) : x → x is no label of 0 nets",
        "'wires':[1,1] | 'wires':[0,1] | /nets/0/wires/0 | f : x → x is no identity of one object",
        "'edges':[[0,0,1]] | 'edges':[[0,0]] | /nets/0/edges/0 | f has 2 slots, here are 1",
        "'edges':[[0,0,1]] | 'edges':[[0,0,2]] | /nets/0/edges/0/2 | wire 2 is none of the 2 above",
        "'outputs':[1] | 'outputs':[0] | /nets/0 | wire 0 of sort x has 1 producer, input 0 and 2 consumers, "
            + "f (edge 0) and output 0; a monogamous net wants one of each",
        "'root':0} | 'root':1} | /root | row 1 of nets is not above; there are 1"})
    void mistakesAreShownInPlace(String part, String other, String pointer, String problem) {
        String text = JSON.write(Translation.net(F)), before = part.replace('\'', '"');
        assertTrue(text.contains(before), text);
        int at = text.lastIndexOf(before);
        String wrong = text.substring(0, at) + other.replace('\'', '"') + text.substring(at + before.length());
        var error = assertThrows(UnreadableJson.class, () -> JSON.read(wrong));
        assertEquals(problem, error.problem());
        assertEquals(pointer, error.pointer());
    }

    /// A hundred thousand damaged documents end in a net or in an error that has a place, and in nothing else.
    @TestFactory Stream<DynamicTest> mutationsAreReadOrRefused() {
        List<byte[]> texts = LongStream.rangeClosed(1, 3).boxed().flatMap(seed -> nets(seed).stream())
                .filter(net -> net.edges() < 4).map(net -> JSON.write(net).getBytes(StandardCharsets.UTF_8))
                .sorted(Comparator.comparingInt(text -> text.length)).limit(12).toList();
        return IntStream.range(0, 10).mapToObj(part -> DynamicTest.dynamicTest("the %d. ten thousand".formatted(part + 1), () -> {
            int read = damaged(texts, Seeded.Random.of(2026 + part), 10_000);
            assertTrue(read > 100 && read < 9_500, () -> "so many were read: " + read);
        }));
    }

    private static int damaged(List<byte[]> texts, RandomGenerator random, int count) throws IOException {
        byte[] signs = "0123456789-,[]{}\"ntb".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < count; i++) {
            byte[] bytes = texts.get(random.nextInt(texts.size())).clone();
            for (int k = random.nextInt(1, 3); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextInt(8) == 0 ? (byte) random.nextInt(256) : signs[random.nextInt(signs.length)];
            }
            try {
                assertTrue(JSON.read(new ByteArrayInputStream(bytes)).edges() >= 0);
                read++;
            } catch (UnreadableJson e) {
                assertTrue(e.line() >= 1 && e.column() >= 0, e::getMessage);
            }
        }
        return read;
    }

    @Test void aHostileDocumentEndsInAnError() {
        String text = JSON.write(Translation.net(Diagram.copy(X, 3), Wiring.MONOGAMOUS));
        var error = assertThrows(UnreadableJson.class,
                () -> JSON.read(text.replace("[\"copy\",0,3]", "[\"copy\",0,2000000000]")));
        assertEquals("the labels have more than 10000000 slots", error.problem());
    }

    @Test void graphvizReadsTheSlots() {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        int wire = builder.wire(X.get(0));
        builder.inputs(wire).outputs(builder.edge(Label.of(Box.of("say \"hi\"", X, X)), wire));
        assertEquals("""
                digraph hypernet {
                  subgraph cluster_n0 {
                    n0 [shape=point, style=invis];
                    n0in0 [shape=plaintext, label="0"];
                    n0in0 -> n0w0;
                    n0out0 [shape=plaintext, label="0"];
                    n0w1 -> n0out0;
                    n0w0 [shape=point, xlabel="x"];
                    n0w1 [shape=point, xlabel="x"];
                    n0e0 [shape=box, label="say \\"hi\\""];
                    n0w0 -> n0e0 [headlabel="0"];
                    n0e0 -> n0w1 [taillabel="0"];
                  }
                }
                """, graph(builder.freeze()));
    }
}
