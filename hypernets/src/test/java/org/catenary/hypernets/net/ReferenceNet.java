package org.catenary.hypernets.net;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.JsonNode;

/// Nets in the encoding of the reference data `hypernets/…`; an edge with a net inside is a bubble.
public final class ReferenceNet {

    private ReferenceNet() {}

    /// {@return the net of an open hypergraph}
    public static Hypernet of(JsonNode graph, Wiring wiring) {
        var builder = new HypernetBuilder(wiring);
        JsonNode nodes = graph.get("nodes");
        nodes.forEach(node -> builder.wire(Ob.of(node.asString())));
        for (JsonNode edge : graph.get("edges")) {
            int[] src = wires(edge.get("src")), tgt = wires(edge.get("tgt"));
            Box box = Box.of(edge.get("label").asString(), type(nodes, src), type(nodes, tgt));
            Label label = !edge.has("box") ? Label.of(box)
                    : new Label.Nest(new Border.Bubble(box, 0, false), List.of(of(edge.get("box"), wiring)));
            builder.edge(label, src, tgt);
        }
        return builder.inputs(wires(graph.get("inputs"))).outputs(wires(graph.get("outputs"))).freeze();
    }

    /// {@return a list of numbers}
    public static int[] wires(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }

    private static Ty type(JsonNode nodes, int[] wires) {
        return Ty.of(IntStream.of(wires).mapToObj(w -> Ob.of(nodes.get(w).asString())).toList());
    }
}
