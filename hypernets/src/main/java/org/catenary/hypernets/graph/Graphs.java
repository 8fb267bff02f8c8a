package org.catenary.hypernets.graph;

import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;

/// The graphs of a net, which cannot be changed.
///
/// Vertices come in the order of the numbers of edges, then of wires, arcs in the order of the slots. Nets inside labels have
/// graphs of their own.
public final class Graphs {

    private Graphs() {}

    /// {@return the graph whose vertices are the numbers of the net's edges; for each wire an arc from each target slot that
    /// it stands on to each source slot}
    ///
    /// The boundary does not show, nor a wire without a producer or without a consumer among the edges. Arcs may be parallel,
    /// and loops where the net has cycles. It costs the net, and the product of its ends for a wire that has many of both.
    public static Graph<Integer, Along> ofEdges(Hypernet net) {
        var graph = new DirectedPseudograph<Integer, Along>(Along.class);
        for (int e = 0; e < net.edges(); e++) {
            graph.addVertex(e);
        }
        Incidence incidence = net.incidence();
        for (int w = 0; w < net.wires(); w++) {
            for (int i = 0; i < incidence.producers(w); i++) {
                for (int j = 0; j < incidence.consumers(w); j++) {
                    graph.addEdge(incidence.producer(w, i), incidence.consumer(w, j),
                            new Along(w, incidence.producerSlot(w, i), incidence.consumerSlot(w, j), incidence.producer(w, i),
                                    incidence.consumer(w, j)));
                }
            }
        }
        return new AsUnmodifiableGraph<>(graph);
    }

    /// {@return the bipartite graph of edges and wires: an arc from each wire to each edge that consumes it and from each
    /// edge to each wire that it produces, for each slot; linear in the net}
    public static Graph<Part, Slot> ofIncidences(Hypernet net) {
        var graph = new DirectedPseudograph<Part, Slot>(Slot.class);
        var edges = new Part[net.edges()];
        for (int e = 0; e < edges.length; e++) {
            edges[e] = new Part.Edge(e, net.label(e));
            graph.addVertex(edges[e]);
        }
        var wires = new Part[net.wires()];
        for (int w = 0; w < wires.length; w++) {
            wires[w] = new Part.Wire(w, net.sort(w));
            graph.addVertex(wires[w]);
        }
        for (int e = 0; e < edges.length; e++) {
            for (int k = 0; k < net.arity(e); k++) {
                graph.addEdge(wires[net.source(e, k)], edges[e], new Slot(e, true, k));
            }
            for (int k = 0; k < net.coarity(e); k++) {
                graph.addEdge(edges[e], wires[net.target(e, k)], new Slot(e, false, k));
            }
        }
        return new AsUnmodifiableGraph<>(graph);
    }
}
