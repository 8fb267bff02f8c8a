package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.circuit.Gates;
import org.junit.jupiter.api.Test;

class GflowTest {

    private static final List<Consumer<ZxGraph>> STRATEGIES = List.of(Simplification::spider, Simplification::interiorClifford,
            Simplification::clifford, Simplification::full);

    @Test void aToffoliGate() {
        // @start region="gflow"
        ZxGraph graph = Optimisation.graph(Elementary.of((Diagram) Gates.CCX));
        Simplification.full(graph);
        String open = OpenGraph.of(graph).toString();       // open graph 3 → 3 with 9 vertices, 4 of them gadgets
        Gflow flow = Gflow.of(graph).orElseThrow();         // generalised flow in 2 layers
        // @end
        assertEquals("open graph 3 → 3 with 9 vertices, 4 of them gadgets", open);
        assertEquals("generalised flow in 2 layers", flow.toString());
        assertHolds(OpenGraph.of(graph), flow);
    }

    @Seeded void circuitsKeepItUnderEveryStrategy(long seed) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(4, 40, random);
            for (Consumer<ZxGraph> strategy : STRATEGIES) {
                ZxGraph g = CircuitGraph.of(circuit).graph;
                strategy.accept(g);
                assertHolds(OpenGraph.of(g), Gflow.of(g).orElseThrow());
            }
        });
    }

    @Seeded void whatHasItIsExtractedAndWhatIsNotIsToldWhy(long seed) {
        var with = new int[2];
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = CircuitGraph.of(RandomElementary.circuit(3, 12, random)).graph;
            Simplification.spider(g);
            int[] spiders = IntStream.of(g.vertices()).filter(g::isZ).toArray();
            for (int k = random.nextInt(3); k > 0 && spiders.length > 1; k--) {
                int u = random.nextInt(spiders.length), v = (u + random.nextInt(1, spiders.length)) % spiders.length;
                g.connect(spiders[u], spiders[v], true);
            }
            Optional<Gflow> flow = Gflow.of(g);
            with[flow.isPresent() ? 0 : 1]++;
            if (flow.isPresent()) {
                assertHolds(OpenGraph.of(g), flow.get());
                ZxRulesTest.assertNear(ZxTensor.of(g), ZxTensor.of(CircuitGraph.of(Extraction.of(g)).graph), g);
            } else {
                assertTold(g);
            }
        });
        assertTrue(with[0] > 0 && with[1] > 0, Arrays.toString(with));
    }

    private static void assertTold(ZxGraph g) {
        try {
            Extraction.of(g);
        } catch (NoCircuit e) {
            assertTrue(e.getMessage().endsWith("the graph has no generalised flow"), e.getMessage());
        }
    }

    @Seeded void itIsFoundIfAndOnlyIfThereIsOne(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = RandomGraphs.graphLike(random.nextInt(2, 6), random.nextInt(2), random.nextInt(3), random);
            if (random.nextBoolean()) {
                int leaf = g.add(Kind.Z, RandomGraphs.phase(random)), hub = g.add(Kind.Z);
                g.connect(leaf, hub, true);
                for (int v : g.vertices()) {
                    if (g.kind(v) == Kind.Z && v != leaf && v != hub && random.nextBoolean()) {
                        g.connect(hub, v, true);
                    }
                }
            }
            OpenGraph open = OpenGraph.of(g);
            Optional<Gflow> flow = Gflow.of(open);
            assertEquals(exists(open), flow.isPresent(), open::toString);
            flow.ifPresent(found -> assertHolds(open, found));
        });
    }

    /// The conditions of the definition, each as it stands there.
    private static void assertHolds(OpenGraph graph, Gflow flow) {
        for (int v : graph.vertices()) {
            if (!graph.isOutput(v)) {
                int[] set = flow.correction(v), odd = graph.odd(set);
                assertTrue(IntStream.of(set).noneMatch(graph::isInput));
                assertTrue(IntStream.concat(IntStream.of(set), IntStream.of(odd)).allMatch(w -> w == v || flow.layer(v) > flow.layer(w)));
                assertTrue(holds(graph.plane(v), contains(set, v), contains(odd, v)));
            }
        }
    }

    private static boolean holds(OpenGraph.Plane plane, boolean inside, boolean odd) {
        return switch (plane) {
            case XY -> !inside && odd;
            case XZ -> inside && odd;
            case YZ -> inside && !odd;
        };
    }

    private static boolean contains(int[] all, int one) { return IntStream.of(all).anyMatch(x -> x == one); }

    /// Whether the vertices can be put in layers, by trying all sets.
    private static boolean exists(OpenGraph graph) {
        int[] vertices = graph.vertices();
        Set<Integer> done = new HashSet<>(IntStream.of(vertices).filter(graph::isOutput).boxed().toList());
        boolean changed = true;
        while (changed) {
            List<Integer> next = IntStream.of(vertices).filter(v -> !done.contains(v) && corrected(graph, vertices, done, v)).boxed().toList();
            changed = done.addAll(next);
        }
        return done.size() == vertices.length;
    }

    private static boolean corrected(OpenGraph graph, int[] vertices, Set<Integer> done, int v) {
        return IntStream.range(0, 1 << vertices.length).anyMatch(mask -> {
            int[] set = IntStream.range(0, vertices.length).filter(k -> (mask >> k & 1) == 1).map(k -> vertices[k]).toArray();
            int[] odd = graph.odd(set);
            return IntStream.of(set).allMatch(w -> !graph.isInput(w) && (w == v || done.contains(w)))
                    && IntStream.of(odd).allMatch(w -> w == v || done.contains(w))
                    && holds(graph.plane(v), contains(set, v), contains(odd, v));
        });
    }

    @Test void graphsWithoutItAnswerEmpty() {
        ZxGraph g = ZxGraph.empty();
        int in = g.add(Kind.BOUNDARY), out = g.add(Kind.BOUNDARY), u = g.add(Kind.Z), v = g.add(Kind.Z);
        g.connect(in, u, false);
        g.connect(v, out, false);
        g.setInputs(in);
        g.setOutputs(out);
        assertTrue(Gflow.of(g).isEmpty());
        assertEquals("no spider of the frontier can be left with one neighbour; the graph has no generalised flow",
                assertThrows(NoCircuit.class, () -> Extraction.of(g)).getMessage().replaceFirst("^.*: ", ""));
    }
}
