package org.catenary.hypernets.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.drawing.Bounds;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Path;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.hypernets.drawing.Arrangement.Bend;
import org.catenary.hypernets.drawing.Node.Kind;
import org.catenary.hypernets.drawing.Node.Link;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;

/// Draws a net whose nodes have their places: gives the layers their heights, and makes boxes, wires and labels.
///
/// Between two layers wires first run straight, where they carry their sorts, and then bend.
final class Pen {

    /// By how much of a unit a wire leaves its port aside to run straight, which no eye sees.
    private static final double UNSEEN = 0.07;

    private final Hypernet net;
    private final Measures measures;
    private final List<Marked> marked;
    private final double u;
    private final List<List<Node>> layers;
    private final List<Bend> bends;
    private final Map<Bend, Double> radii = new HashMap<>();
    private final Set<Node> leftFeet = new HashSet<>();
    private final double[] tops;
    private final double[] bottoms;
    private final double[] leads;
    private final List<Part> parts = new ArrayList<>();

    Pen(Hypernet net, Arrangement arrangement, Measures measures, List<Marked> marked) {
        this.net = net;
        this.measures = measures;
        this.marked = marked;
        this.u = measures.unit();
        this.layers = arrangement.layers();
        this.bends = arrangement.bends();
        this.tops = new double[layers.size()];
        this.bottoms = new double[layers.size()];
        this.leads = new double[layers.size()];
        bends.forEach(bend -> leftFeet.add(bend.left().x <= bend.right().x ? bend.left() : bend.right()));
    }

    List<Part> parts() {
        nest();
        measureLayers();
        for (int i = 0; i < marked.size(); i++) {
            Marked mark = marked.get(i);
            double margin = (0.14 + 0.1 * (marked.size() - 1 - i)) * u;
            layers.forEach(layer -> layer.stream().filter(node -> node.kind == Kind.EDGE && mark.edges().contains(node.index))
                    .forEach(node -> ground(node, margin, mark)));
        }
        for (List<Node> layer : layers) {
            for (Node node : layer) {
                node.down.stream().filter(_ -> node.kind != Kind.PASS).forEach(this::wire);
                switch (node.kind) {
                    case EDGE -> parts.addAll(Face.of(net, measures, node, middle(node)));
                    case POINT -> point(node);
                    case FOOT, PASS, INPUT, OUTPUT -> { }
                }
            }
        }
        bends.forEach(this::bend);
        return parts;
    }

    /// Gives each bend a radius greater than those of the bends it goes round.
    private void nest() {
        List<Bend> narrowFirst = bends.stream().sorted(Comparator.comparingDouble(Pen::span)).toList();
        for (int i = 0; i < narrowFirst.size(); i++) {
            Bend bend = narrowFirst.get(i);
            double inner = 0;
            for (Bend other : narrowFirst.subList(0, i)) {
                boolean sameRow = other.cup() == bend.cup() && other.left().layer == bend.left().layer;
                if (sameRow && least(other) < greatest(bend) && greatest(other) > least(bend)) {
                    inner = Math.max(inner, radii.getOrDefault(other, 0.0));
                }
            }
            radii.put(bend, Math.min(span(bend) / 2, inner == 0 ? u : inner + 0.75 * u));
        }
        radii.forEach((bend, radius) -> {
            bend.left().height = radius;
            bend.right().height = radius;
        });
    }

    private static double span(Bend bend) { return greatest(bend) - least(bend); }

    private static double least(Bend bend) { return Math.min(bend.left().x, bend.right().x); }

    private static double greatest(Bend bend) { return Math.max(bend.left().x, bend.right().x); }

    private void measureLayers() {
        double y = 0;
        for (int r = 0; r < layers.size(); r++) {
            List<Node> layer = layers.get(r);
            tops[r] = y;
            bottoms[r] = y + layer.stream().mapToDouble(node -> node.height).max().orElse(0);
            double shift = layer.stream().flatMap(node -> node.down.stream())
                    .mapToDouble(link -> Math.abs(link.fromX() - link.toX())).max().orElse(0);
            boolean begins = layer.stream().anyMatch(node -> node.kind != Kind.PASS && !node.down.isEmpty());
            leads[r] = begins ? (measures.labelled() ? 0.5 : 0.25) * u : 0;
            double bend = shift < UNSEEN * u ? 0 : Math.min(0.45 * u + 0.4 * shift, 3 * u);
            y = bottoms[r] + Math.max(leads[r] + bend, begins ? 0.75 * u : 0.2 * u);
        }
    }

    /// Draws a wire from where it begins through the layers that it passes.
    private void wire(Link first) {
        Node from = first.from();
        if (from.kind == Kind.EDGE || from.kind == Kind.INPUT || leftFeet.contains(from)) {
            label(first, first.fromX());
        }
        Path path = from.kind == Kind.EDGE ? Path.from(first.fromX(), middle(from) + from.height / 2)
                : Path.from(first.fromX(), from.kind == Kind.POINT ? middle(from) : bottoms[from.layer]);
        var pieces = new ArrayList<Path>();
        Link link = first;
        boolean done = false;
        while (!done) {
            Node to = link.to();
            boolean last = to.kind == Kind.EDGE || to.kind == Kind.OUTPUT;
            double x = link.fromX(), top = tops[to.layer];
            double toX = last && Math.abs(link.toX() - x) < UNSEEN * u ? x : link.toX();
            if (link.from().kind == Kind.POINT) {
                path = leave(path, x, toX, top);
            } else {
                path = path.line(x, bottoms[link.from().layer] + leads[link.from().layer]);
                path = to.kind == Kind.POINT ? arrive(path, x, toX, middle(to)) : path.bend(toX, top);
            }
            path = to.kind == Kind.EDGE ? path.line(toX, middle(to) - to.height / 2)
                    : to.kind == Kind.PASS ? path.line(toX, bottoms[to.layer]) : path;
            pieces.add(path);
            path = Path.from(path.endX(), path.endY());
            done = to.kind != Kind.PASS;
            link = done ? link : to.down.getFirst();
        }
        Part wire = Part.of(Part.Role.WIRE, new Shape.Curve(Path.joined(pieces), Shape.Stroke.PLAIN));
        parts.add(marked.reversed().stream().filter(mark -> mark.wires().contains(first.wire())).findFirst()
                .map(mark -> wire.in(mark.tint())).orElse(wire));
    }

    /// Draws what a marked edge stands on.
    private void ground(Node node, double margin, Marked mark) {
        double y = middle(node), r = 0.25 * u;
        var bounds = new Bounds(node.x - node.left - margin, y - node.height / 2 - margin, node.x + node.left + margin,
                y + node.height / 2 + margin);
        parts.add(Part.of(Part.Role.REGION, new Shape.Area(Path.rectangle(bounds, r, r, r, r), Shape.Fill.WASH)).in(mark.tint()));
    }

    /// Goes on from a point, towards where it ends, to end vertically.
    private static Path leave(Path path, double x, double toX, double toY) {
        double y = path.endY();
        return Math.abs(x - toX) < 0.01 ? path.line(toX, toY)
                : path.cubic(x + 0.6 * (toX - x), y + 0.1 * (toY - y), toX, y + 0.4 * (toY - y), toX, toY);
    }

    /// Goes on to a point, vertical at first.
    private static Path arrive(Path path, double x, double toX, double toY) {
        double y = path.endY();
        return Math.abs(x - toX) < 0.01 ? path.line(toX, toY)
                : path.cubic(x, y + 0.6 * (toY - y), x + 0.4 * (toX - x), toY - 0.1 * (toY - y), toX, toY);
    }

    private double middle(Node node) { return (tops[node.layer] + bottoms[node.layer]) / 2; }

    private void label(Link link, double x) {
        if (measures.labelled()) {
            double size = measures.labelSize(), y = bottoms[link.from().layer] + 0.1 * u + size * 0.76;
            parts.add(Part.of(Part.Role.LABEL, new Shape.Text(x + 0.12 * u, y, net.sort(link.wire()).toString(), size,
                    Shape.Anchor.START)));
        }
    }

    private void bend(Bend bend) {
        double left = least(bend), right = greatest(bend), r = radii.getOrDefault(bend, 0.0);
        int layer = bend.left().layer;
        double from = bend.cup() ? tops[layer] : bottoms[layer], to = bend.cup() ? from + r : from - r;
        Path path = Path.from(left, from).corner(left, to, left + r, to).line(right - r, to).corner(right, to, right, from);
        parts.add(Part.of(Part.Role.WIRE, new Shape.Curve(path, Shape.Stroke.PLAIN)));
    }

    private void point(Node node) {
        boolean loop = node.portsAbove() + node.portsBelow() == 0 && net.wiring() == Wiring.TRACED;
        parts.add(Part.of(Part.Role.SPIDER, loop ? new Shape.Dot(node.x, middle(node), 0.3 * u, Shape.Fill.NONE)
                : new Shape.Dot(node.x, middle(node), 0.13 * u, Shape.Fill.INK)));
        if (measures.labelled() && node.portsAbove() + node.portsBelow() == 0) {
            parts.add(Part.of(Part.Role.LABEL, new Shape.Text(node.x + 0.4 * u, middle(node) + 0.355 * measures.labelSize(),
                    net.sort(node.index).toString(), measures.labelSize(), Shape.Anchor.START)));
        }
    }
}
