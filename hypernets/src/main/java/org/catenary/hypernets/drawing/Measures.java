package org.catenary.hypernets.drawing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.diagrams.syntax.Border;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// How much room nodes, names and sorts take.
final class Measures {

    private final Hypernet net;
    private final Look look;
    private final IdentityHashMap<Hypernet, Drawing> inside;

    /// @param inside the drawings of the nets inside labels
    Measures(Hypernet net, Look look, IdentityHashMap<Hypernet, Drawing> inside) {
        this.net = net;
        this.look = look;
        this.inside = inside;
    }

    double unit() { return look.unit(); }

    double textSize() { return look.unit() * 13 / 36; }

    double labelSize() { return look.unit() * 10 / 36; }

    boolean labelled() { return look.types(); }

    /// The drawings inside an edge, side by side.
    List<Drawing> inside(Label label) {
        return label.inside().stream().map(term -> Objects.requireNonNull(inside.get(term))).toList();
    }

    void measure(Node node) {
        double u = unit();
        switch (node.kind) {
            case EDGE -> edge(node);
            case POINT -> {
                node.left = 0.2 * u;
                node.right = 0.2 * u + (node.portsAbove() == 0 ? sortWidth(node.index) : 0);
                node.height = 0.26 * u;
            }
            case INPUT -> node.right = sortWidth(net.inputs()[node.index]);
            case FOOT -> node.right = node.down.isEmpty() ? 0 : sortWidth(node.index);
            case PASS, OUTPUT -> node.right = 0;
        }
    }

    private void edge(Node node) {
        double u = unit();
        Label label = net.label(node.index);
        List<Drawing> terms = inside(label);
        node.pitchAbove = u;
        node.pitchBelow = u;
        double last = 0;
        for (int k = 0; k < node.portsBelow(); k++) {
            last = sortWidth(net.target(node.index, k));
            node.pitchBelow = k + 1 < node.portsBelow() ? Math.max(node.pitchBelow, last + 0.25 * u) : node.pitchBelow;
        }
        double ports = Math.max((node.portsAbove() - 1) * node.pitchAbove, (node.portsBelow() - 1) * node.pitchBelow);
        double within = terms.isEmpty() ? width(label.name(), textSize()) + 0.5 * u
                : terms.stream().mapToDouble(term -> term.bounds().width() + u).sum() - u + 0.8 * u;
        double named = isNamed(label) && !terms.isEmpty() ? width(label.name(), labelSize()) + 0.4 * u : 0;
        double half = Math.max(Math.max(u, named), Math.max(within, ports + 0.5 * u)) / 2;
        node.left = half;
        node.right = Math.max(half, node.portsBelow() == 0 ? 0 : node.below(node.portsBelow() - 1) + last);
        node.height = terms.isEmpty() ? 0.75 * u
                : terms.stream().mapToDouble(term -> term.bounds().height()).max().orElse(0) + 0.6 * u + strip(label);
    }

    /// Whether a frame has a name of its own, at its upper left.
    private static boolean isNamed(Label label) { return label instanceof Label.Nest nest && nest.border() instanceof Border.Bubble; }

    /// {@return the height of the strip for the name of a frame}
    double strip(Label label) { return isNamed(label) ? 1.3 * labelSize() : 0; }

    private double sortWidth(int wire) {
        return labelled() ? width(net.sort(wire).toString(), labelSize()) + 0.2 * unit() : 0;
    }

    private static double width(String text, double size) {
        return new Shape.Text(0, 0, text, size, Shape.Anchor.START).bounds().width();
    }
}
