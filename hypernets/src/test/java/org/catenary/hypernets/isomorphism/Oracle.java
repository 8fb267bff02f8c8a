package org.catenary.hypernets.isomorphism;

import java.util.Comparator;
import org.catenary.hypernets.net.Hypernet;
import org.jgrapht.Graph;
import org.jgrapht.alg.isomorphism.VF2GraphIsomorphismInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// Isomorphism of nets by JGraphT's VF2 on plain graphs: a vertex for each wire, edge, slot and place of the boundary.
final class Oracle {

    private Oracle() {}

    private record Vertex(String name, String colour) {}

    static boolean isomorphic(Hypernet left, Hypernet right) {
        return new VF2GraphIsomorphismInspector<>(graph(left), graph(right), Comparator.comparing(Vertex::colour),
                (_, _) -> 0).isomorphismExists();
    }

    private static Graph<Vertex, DefaultEdge> graph(Hypernet net) {
        var graph = new SimpleDirectedGraph<Vertex, DefaultEdge>(DefaultEdge.class);
        var wires = new Vertex[net.wires()];
        for (int w = 0; w < wires.length; w++) {
            wires[w] = vertex(graph, "wire " + w, "wire " + net.sort(w));
        }
        for (int e = 0; e < net.edges(); e++) {
            Vertex edge = vertex(graph, "edge " + e, "edge " + net.label(e).name());
            for (int k = 0; k < net.ports(e); k++) {
                boolean source = k < net.arity(e);
                Vertex slot = vertex(graph, "slot %d of %d".formatted(k, e), "slot " + k);
                graph.addEdge(source ? wires[net.port(e, k)] : edge, slot);
                graph.addEdge(slot, source ? edge : wires[net.port(e, k)]);
            }
        }
        for (int k = 0; k < net.inputs().length; k++) {
            graph.addEdge(vertex(graph, "input " + k, "input " + k), wires[net.inputs()[k]]);
        }
        for (int k = 0; k < net.outputs().length; k++) {
            graph.addEdge(wires[net.outputs()[k]], vertex(graph, "output " + k, "output " + k));
        }
        return graph;
    }

    private static Vertex vertex(Graph<Vertex, DefaultEdge> graph, String name, String colour) {
        var vertex = new Vertex(name, colour);
        graph.addVertex(vertex);
        return vertex;
    }
}
