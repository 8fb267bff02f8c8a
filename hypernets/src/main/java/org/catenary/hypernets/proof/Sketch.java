package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// A net in which sorts may be open: `id` is one wire of any sort.
///
/// @param sorts what is known of each class of wires of one sort
/// @param wires the class of each wire
/// @param edges the edges
/// @param in    the wires where it begins
/// @param out   the wires where it ends
record Sketch(List<Optional<Ob>> sorts, List<Integer> wires, List<Edge> edges, List<Integer> in, List<Integer> out) {

    /// A generator on its wires.
    record Edge(Box box, List<Integer> from, List<Integer> to) {}

    /// {@return the sketch of one generator}
    static Sketch of(Box box) {
        int dom = Math.toIntExact(box.dom().size()), cod = Math.toIntExact(box.cod().size());
        List<Optional<Ob>> sorts = box.dom().tensor(box.cod()).toList().stream().map(Optional::of).toList();
        List<Integer> from = range(0, dom), to = range(dom, dom + cod);
        return new Sketch(sorts, range(0, dom + cod), List.of(new Edge(box, from, to)), from, to);
    }

    /// {@return the sketch of a net of generators}
    static Sketch of(Hypernet net) {
        var edges = new ArrayList<Edge>();
        for (int e = 0; e < net.edges(); e++) {
            edges.add(new Edge(box(net.label(e)), list(net.sources(e)), list(net.targets(e))));
        }
        return new Sketch(range(0, net.wires()).stream().map(w -> Optional.of(net.sort(w))).toList(),
                range(0, net.wires()), edges, list(net.inputs()), list(net.outputs()));
    }

    /// {@return the generator that an edge stands for}
    static Box box(Label label) {
        return switch (label) {
            case Label.Generator(Box box) -> box;
            case Label.Generator _, Label.Nest _ -> throw new IllegalArgumentException(label + " is no generator of a theory");
        };
    }

    static List<Integer> range(int from, int to) { return IntStream.range(from, to).boxed().toList(); }

    private static List<Integer> list(int[] numbers) { return Arrays.stream(numbers).boxed().toList(); }

    /// {@return the sort of a wire, if it is known}
    Optional<Ob> sort(int wire) { return sorts.get(wires.get(wire)); }

    /// {@return the net, in which wires whose sort is open are plain}
    Hypernet net() {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        for (int w = 0; w < wires.size(); w++) {
            builder.wire(sort(w).orElse(Sorts.plain()));
        }
        Map<Box, Label> labels = new HashMap<>();
        for (Edge edge : edges) {
            builder.edge(labels.computeIfAbsent(edge.box, Label::of), array(edge.from), array(edge.to));
        }
        return builder.inputs(array(in)).outputs(array(out)).freeze();
    }

    private static int[] array(List<Integer> numbers) { return numbers.stream().mapToInt(Objects::requireNonNull).toArray(); }

    /// {@return the type of the inputs, open sorts taken for plain ones}
    Ty dom() { return type(in); }

    /// {@return the type of the outputs, open sorts taken for plain ones}
    Ty cod() { return type(out); }

    private Ty type(List<Integer> boundary) {
        return Ty.of(boundary.stream().map(w -> sort(w).orElse(Sorts.plain())).toList());
    }
}
