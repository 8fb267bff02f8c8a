package org.catenary.hypernets.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;

/// Nets in the language of Graphviz: a box for each edge, a point for each wire, the boundary as plain numbers.
///
/// Lines run from wires to the edges that consume them and from edges to the wires that they produce; each says its slot.
/// A net inside labels is a cluster of its own, to which a dashed line leads from each edge that holds it.
///
/// {@snippet class="org.catenary.hypernets.notation.HypernetJsonTest" region="dot"}
public final class Dot {

    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Hypernet, String> names = new IdentityHashMap<>();
    private final Deque<Hypernet> open = new ArrayDeque<>();

    private Dot() {}

    /// {@return a net as a digraph}
    public static String of(Hypernet net) {
        var dot = new Dot();
        dot.text.append("digraph hypernet {\n");
        dot.name(net);
        while (!dot.open.isEmpty()) {
            dot.write(dot.open.remove());
        }
        return dot.text.append("}\n").toString();
    }

    private String name(Hypernet net) {
        String known = names.get(net);
        if (known == null) {
            known = "n%d".formatted(names.size());
            names.put(net, known);
            open.add(net);
        }
        return known;
    }

    private void write(Hypernet net) {
        String name = name(net);
        level(net, name);
        for (int e = 0; e < net.edges(); e++) {
            for (Hypernet inside : net.label(e).inside()) {
                text.append("  %se%d -> %s [style=dashed, arrowhead=none];\n".formatted(name, e, name(inside)));
            }
        }
    }

    private void level(Hypernet net, String name) {
        text.append("  subgraph cluster_%s {\n".formatted(name));
        text.append("    %s [shape=point, style=invis];\n".formatted(name));
        places(net.inputs(), name + "in", name, true);
        places(net.outputs(), name + "out", name, false);
        for (int w = 0; w < net.wires(); w++) {
            text.append("    %sw%d [shape=point, xlabel=%s];\n".formatted(name, w, quoted(net.sort(w).toString())));
        }
        for (int e = 0; e < net.edges(); e++) {
            text.append("    %se%d [shape=box, label=%s];\n".formatted(name, e, quoted(net.label(e).name())));
            for (int k = 0; k < net.arity(e); k++) {
                text.append("    %sw%d -> %se%d [headlabel=\"%d\"];\n".formatted(name, net.source(e, k), name, e, k));
            }
            for (int k = 0; k < net.coarity(e); k++) {
                text.append("    %se%d -> %sw%d [taillabel=\"%d\"];\n".formatted(name, e, name, net.target(e, k), k));
            }
        }
        text.append("  }\n");
    }

    private void places(int[] wires, String side, String name, boolean input) {
        IntStream.range(0, wires.length).forEach(k -> text.append("    %s%d [shape=plaintext, label=\"%d\"];\n    %s\n"
                .formatted(side, k, k, input ? "%s%d -> %sw%d;".formatted(side, k, name, wires[k])
                        : "%sw%d -> %s%d;".formatted(name, wires[k], side, k))));
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
