package org.catenary.hypernets.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// A net in which sorts may be open: `id` is one wire of any sort.
final class Sketch {

    private final List<Optional<Ob>> sorts;
    private final int[] wires;
    private final List<Edge> edges;
    private final int[] in;
    private final int[] out;

    /// A generator on its wires.
    static final class Edge {
        private final Box box;
        private final int[] from;
        private final int[] to;

        Edge(Box box, int[] from, int[] to) {
            this.box = box;
            this.from = from;
            this.to = to;
        }

        Box box() { return box; }

        int[] from() { return from; }

        int[] to() { return to; }
    }

    /// @param sorts what is known of each class of wires of one sort
    /// @param wires the class of each wire
    /// @param in    the wires where it begins
    /// @param out   the wires where it ends
    Sketch(List<Optional<Ob>> sorts, int[] wires, List<Edge> edges, int[] in, int[] out) {
        this.sorts = sorts;
        this.wires = wires;
        this.edges = edges;
        this.in = in;
        this.out = out;
    }

    /// {@return the sketch of one generator}
    static Sketch of(Box box) {
        int dom = Math.toIntExact(box.dom().size()), cod = Math.toIntExact(box.cod().size());
        List<Optional<Ob>> sorts = box.dom().tensor(box.cod()).toList().stream().map(Optional::of).toList();
        int[] from = range(0, dom), to = range(dom, dom + cod);
        return new Sketch(sorts, range(0, dom + cod), List.of(new Edge(box, from, to)), from, to);
    }

    /// {@return the sketch of a net of generators}
    static Sketch of(Hypernet net) {
        List<Edge> edges = IntStream.range(0, net.edges()).mapToObj(e ->
                new Edge(box(net.label(e)), net.sources(e), net.targets(e))).toList();
        return new Sketch(IntStream.range(0, net.wires()).mapToObj(w -> Optional.of(net.sort(w))).toList(),
                range(0, net.wires()), edges, net.inputs(), net.outputs());
    }

    /// {@return the generator that an edge stands for}
    static Box box(Label label) {
        return switch (label) {
            case Label.Generator(Box box) -> box;
            case Label.Generator _, Label.Nest _ -> throw new IllegalArgumentException(label + " is no generator of a theory");
        };
    }

    private static int[] range(int from, int to) { return IntStream.range(from, to).toArray(); }

    List<Optional<Ob>> sorts() { return sorts; }

    int[] wires() { return wires; }

    List<Edge> edges() { return edges; }

    int[] in() { return in; }

    int[] out() { return out; }

    /// {@return the net, in which wires whose sort is open are plain}
    Hypernet net() {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        Arrays.stream(wires).forEach(sort -> builder.wire(sorts.get(sort).orElse(Sorts.plain())));
        Map<Box, Label> labels = new HashMap<>();
        for (Edge edge : edges) {
            builder.edge(labels.computeIfAbsent(edge.box, Label::of), edge.from, edge.to);
        }
        return builder.inputs(in).outputs(out).freeze();
    }
}
