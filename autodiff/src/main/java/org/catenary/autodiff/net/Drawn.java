package org.catenary.autodiff.net;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.catenary.autodiff.language.Primitive;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;

/// Nets of programs as they are drawn: primitives by their signs, as `×` for `mul` and `×*` for its transpose.
final class Drawn {

    private final IdentityHashMap<Hypernet, Hypernet> done = new IdentityHashMap<>();

    /// {@return the net with other names, the nets inside too}
    Hypernet of(Hypernet net) {
        Deque<Hypernet> open = new ArrayDeque<>(List.of(net));
        while (!open.isEmpty()) {
            Hypernet now = open.element();
            List<Hypernet> missing = now.inside().stream().filter(inside -> !done.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                done.computeIfAbsent(now, this::level);
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(done.get(net));
    }

    private Hypernet level(Hypernet net) {
        var builder = new HypernetBuilder(net.wiring());
        for (int wire = 0; wire < net.wires(); wire++) {
            builder.wire(net.sort(wire));
        }
        for (int edge = 0; edge < net.edges(); edge++) {
            builder.edge(label(net.label(edge)), net.sources(edge), net.targets(edge));
        }
        return builder.inputs(net.inputs()).outputs(net.outputs()).freeze();
    }

    private Label label(Label label) {
        return switch (label) {
            case Label.Nest nest -> new Label.Nest(nest.border(), nest.inside().stream().map(net -> Objects.requireNonNull(done.get(net))).toList());
            case Label.Generator(Box box) -> Label.of(Box.of(name(box.name()), box.dom(), box.cod()));
            default -> label;
        };
    }

    private static String name(String word) {
        String star = word.endsWith("*") ? "*" : "";
        return Primitive.of(word.substring(0, word.length() - star.length())).map(primitive -> primitive.drawn() + star).orElse(word);
    }
}
