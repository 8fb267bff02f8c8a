package org.catenary.hypernets.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.hypernets.net.Draft;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.RandomRewriting;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;

class GraphsTest {

    private static List<Hypernet> nets(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        var nets = new RandomRewriting(random);
        return List.of(nets.host(9), nets.host(30), nets.frobenius(8), Draft.traced(random, 7).net());
    }

    /// A net has a cycle where the graph of its edges has, and elsewhere an order of the one is one of the other.
    @Seeded void pathsOfTheGraphArePathsOfTheNet(long seed) {
        for (Hypernet net : nets(seed)) {
            Graph<Integer, Along> graph = Graphs.ofEdges(net);
            assertEquals(net.edges(), graph.vertexSet().size());
            assertEquals(net.order().isEmpty(), new CycleDetector<>(graph).detectCycles());
            if (net.order().isPresent()) {
                var done = new HashSet<Integer>();
                new TopologicalOrderIterator<>(graph).forEachRemaining(e -> {
                    for (int w : net.sources(e)) {
                        for (int i = 0; i < net.incidence().producers(w); i++) {
                            assertTrue(done.contains(net.incidence().producer(w, i)));
                        }
                    }
                    done.add(e);
                });
            }
            for (Along along : graph.edgeSet()) {
                assertEquals(along.wire(), net.target(graph.getEdgeSource(along), along.target()));
                assertEquals(along.wire(), net.source(graph.getEdgeTarget(along), along.source()));
            }
        }
    }

    /// The incidence graph is the net: each slot is an arc, and says which.
    @Seeded void everySlotIsAnArc(long seed) {
        for (Hypernet net : nets(seed)) {
            Graph<Part, Slot> graph = Graphs.ofIncidences(net);
            assertEquals(net.edges() + net.wires(), graph.vertexSet().size());
            int slots = 0;
            for (int e = 0; e < net.edges(); e++) {
                slots += net.ports(e);
                for (int k = 0; k < net.arity(e); k++) {
                    Part wire = graph.getEdgeSource(new Slot(e, true, k));
                    assertEquals(new Part.Wire(net.source(e, k), net.sort(net.source(e, k))), wire);
                }
                for (int k = 0; k < net.coarity(e); k++) {
                    assertEquals(net.target(e, k), graph.getEdgeTarget(new Slot(e, false, k)).number());
                }
            }
            assertEquals(slots, graph.edgeSet().size());
        }
    }

    @Test void theExamplesAreSo() {
        assertEquals(4, FirstGraphs.order().size());
        assertEquals(List.of("f", "g", "g", "f"), FirstGraphs.order());
        assertEquals(3, FirstGraphs.components());
    }

    @Test void graphsAreNotChanged() {
        Hypernet net = nets(1).getFirst();
        assertThrows(UnsupportedOperationException.class, () -> Graphs.ofEdges(net).addVertex(99));
        assertThrows(UnsupportedOperationException.class,
                () -> Graphs.ofIncidences(net).removeAllVertices(List.copyOf(Graphs.ofIncidences(net).vertexSet())));
    }
}
