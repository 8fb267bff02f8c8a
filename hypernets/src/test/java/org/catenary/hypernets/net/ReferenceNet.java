package org.catenary.hypernets.net;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.JsonNode;

/// Nets in the encoding of the reference data `hypernets/…`.
///
/// An edge with a net inside becomes three: one that leads from its sources to where the net begins, the net as a sum of
/// one term, and one that leads from where the net ends to its targets. Nets inside have both, so these hang together.
public final class ReferenceNet {

    private ReferenceNet() {}

    /// {@return the net of an open hypergraph}
    public static Hypernet of(JsonNode graph, Wiring wiring) {
        var builder = new HypernetBuilder(wiring);
        JsonNode nodes = graph.get("nodes");
        nodes.forEach(node -> builder.wire(Ob.of(node.asString())));
        for (JsonNode edge : graph.get("edges")) {
            int[] src = wires(edge.get("src")), tgt = wires(edge.get("tgt"));
            String name = edge.get("label").asString();
            if (edge.has("box")) {
                nest(builder, name, type(nodes, src), src, of(edge.get("box"), wiring), type(nodes, tgt), tgt);
            } else {
                builder.edge(Label.of(Box.of(name, type(nodes, src), type(nodes, tgt))), src, tgt);
            }
        }
        return builder.inputs(wires(graph.get("inputs"))).outputs(wires(graph.get("outputs"))).freeze();
    }

    private static void nest(HypernetBuilder builder, String name, Ty dom, int[] src, Hypernet net, Ty cod, int[] tgt) {
        int begin = builder.edge(Label.of(Box.of(name + " begins", dom, net.dom())), src);
        int end = builder.edge(new Label.Nest(new Border.Sum(net.dom(), net.cod()), List.of(net)), range(begin, net.dom()));
        builder.edge(Label.of(Box.of(name + " ends", net.cod(), cod)), range(end, net.cod()), tgt);
    }

    private static int[] range(int first, Ty ty) { return IntStream.range(first, first + (int) ty.size()).toArray(); }

    /// {@return a list of numbers}
    public static int[] wires(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }

    private static Ty type(JsonNode nodes, int[] wires) {
        return Ty.of(IntStream.of(wires).mapToObj(w -> Ob.of(nodes.get(w).asString())).toList());
    }
}
