package org.catenary.hypernets.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.hypernets.drawing.Node.Kind;
import org.catenary.hypernets.drawing.Node.Link;
import org.catenary.hypernets.net.Hypernet;

/// A net as layers of nodes, joined by links that go from each layer to the next.
///
/// A wire with one producer and one consumer is a link. One with two producers ends in a cup and one with two consumers
/// begins in a cap, two feet each; any other is a point. A link that would lead back up goes round: over a cap, down a
/// strand of its own, through a cup.
final class Arrangement {

    /// Two feet that one bend joins.
    ///
    /// @param left  one foot
    /// @param right the other
    /// @param cup   whether the wires come from above
    record Bend(Node left, Node right, boolean cup) {}

    private final Hypernet net;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Bend> bends = new ArrayList<>();
    private final List<List<Node>> layers = new ArrayList<>();

    private Arrangement(Hypernet net) { this.net = net; }

    static Arrangement of(Hypernet net) {
        var arrangement = new Arrangement(net);
        arrangement.addNodes();
        arrangement.turnBack();
        arrangement.assignLayers();
        arrangement.cutLinks();
        return arrangement;
    }

    List<Bend> bends() { return bends; }

    List<List<Node>> layers() { return layers; }

    private Node node(Kind kind, int index, int above, int below) {
        var node = new Node(kind, index, above, below);
        nodes.add(node);
        return node;
    }

    private record End(Node node, int port) {}

    private void addNodes() {
        int[] inputs = net.inputs(), outputs = net.outputs();
        List<List<End>> producers = new ArrayList<>(), consumers = new ArrayList<>();
        for (int w = 0; w < net.wires(); w++) {
            producers.add(new ArrayList<>());
            consumers.add(new ArrayList<>());
        }
        for (int k = 0; k < inputs.length; k++) {
            producers.get(inputs[k]).add(new End(node(Kind.INPUT, k, 0, 1), 0));
        }
        for (int e = 0; e < net.edges(); e++) {
            Node edge = node(Kind.EDGE, e, net.arity(e), net.coarity(e));
            for (int k = 0; k < net.arity(e); k++) {
                consumers.get(net.source(e, k)).add(new End(edge, k));
            }
            for (int k = 0; k < net.coarity(e); k++) {
                producers.get(net.target(e, k)).add(new End(edge, k));
            }
        }
        for (int k = 0; k < outputs.length; k++) {
            consumers.get(outputs[k]).add(new End(node(Kind.OUTPUT, k, 1, 0), 0));
        }
        for (int w = 0; w < net.wires(); w++) {
            join(w, producers.get(w), consumers.get(w));
        }
    }

    private void join(int wire, List<End> above, List<End> below) {
        if (above.size() == 1 && below.size() == 1) {
            link(above.getFirst(), below.getFirst(), wire);
        } else if (above.size() == 2 && below.isEmpty()) {
            Bend cup = bend(wire, true);
            link(above.getFirst(), new End(cup.left, 0), wire);
            link(above.getLast(), new End(cup.right, 0), wire);
        } else if (above.isEmpty() && below.size() == 2) {
            Bend cap = bend(wire, false);
            link(new End(cap.left, 0), below.getFirst(), wire);
            link(new End(cap.right, 0), below.getLast(), wire);
        } else {
            Node point = node(Kind.POINT, wire, above.size(), below.size());
            IntStream.range(0, above.size()).forEach(k -> link(above.get(k), new End(point, k), wire));
            IntStream.range(0, below.size()).forEach(k -> link(new End(point, k), below.get(k), wire));
        }
    }

    private Bend bend(int wire, boolean cup) {
        int above = cup ? 1 : 0;
        var bend = new Bend(node(Kind.FOOT, wire, above, 1 - above), node(Kind.FOOT, wire, above, 1 - above), cup);
        bends.add(bend);
        return bend;
    }

    private void link(End from, End to, int wire) {
        var link = new Link(from.node, from.port, to.node, to.port, wire);
        links.add(link);
        from.node.down.add(link);
        to.node.up.add(link);
    }

    /// Replaces each link that closes a cycle of a depth-first walk.
    private void turnBack() {
        var state = new HashMap<Node, Integer>();
        record Visit(Node node, ArrayDeque<Link> ahead) {}
        List<Link> back = new ArrayList<>();
        for (Node root : nodes) {
            if (state.containsKey(root)) {
                continue;
            }
            var open = new ArrayDeque<Visit>();
            state.put(root, 1);
            open.push(new Visit(root, new ArrayDeque<>(root.down)));
            while (!open.isEmpty()) {
                Visit visit = open.element();
                if (visit.ahead.isEmpty()) {
                    state.put(open.pop().node, 2);
                    continue;
                }
                Link link = visit.ahead.remove();
                Integer seen = state.get(link.to());
                if (seen == null) {
                    state.put(link.to(), 1);
                    open.push(new Visit(link.to(), new ArrayDeque<>(link.to().down)));
                } else if (seen == 1) {
                    back.add(link);
                }
            }
        }
        links.removeAll(new HashSet<>(back));
        for (Link link : back) {
            link.from().down.remove(link);
            link.to().up.remove(link);
            Bend cap = bend(link.wire(), false), cup = bend(link.wire(), true);
            link(new End(cap.left, 0), new End(link.to(), link.toPort()), link.wire());
            link(new End(link.from(), link.fromPort()), new End(cup.left, 0), link.wire());
            link(new End(cap.right, 0), new End(cup.right, 0), link.wire());
        }
    }

    /// Each node stands as high as it can, one that nothing reaches as low as it can; the feet of a bend stand together.
    private void assignLayers() {
        int first = net.inputs().length > 0 ? 1 : 0;
        var missing = new HashMap<Node, Integer>();
        var ready = new ArrayDeque<Node>();
        int last = first;
        for (Node node : nodes) {
            node.layer = node.kind == Kind.INPUT ? 0 : first;
            missing.put(node, node.up.size());
            if (node.up.isEmpty()) {
                ready.add(node);
            }
        }
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            last = node.movable() ? Math.max(last, node.layer + 1) : last;
            for (Link link : node.down) {
                link.to().layer = Math.max(link.to().layer, node.layer + 1);
                if (missing.merge(link.to(), -1, Integer::sum) == 0) {
                    ready.add(link.to());
                }
            }
        }
        for (Node node : nodes) {
            node.layer = node.kind == Kind.OUTPUT ? last : node.layer;
        }
        for (Node node : nodes) {
            if (node.kind != Kind.INPUT && node.up.isEmpty() && !node.down.isEmpty()) {
                node.layer = node.down.stream().mapToInt(link -> link.to().layer).min().orElseThrow() - 1;
            }
        }
        for (Bend bend : bends) {
            int layer = bend.cup ? Math.max(bend.left.layer, bend.right.layer) : Math.min(bend.left.layer, bend.right.layer);
            bend.left.layer = layer;
            bend.right.layer = layer;
        }
        int count = nodes.stream().mapToInt(node -> node.layer + 1).max().orElse(0);
        IntStream.range(0, count).forEach(_ -> layers.add(new ArrayList<>()));
    }

    /// Lets each link that passes layers stand in them, and puts all nodes into their layers, in the order of a walk.
    private void cutLinks() {
        for (Link link : links) {
            Node from = link.from();
            int port = link.fromPort();
            if (link.to().layer == from.layer + 1) {
                continue;
            }
            int above = from.down.indexOf(link), below = link.to().up.indexOf(link);
            for (int layer = from.layer + 1; layer < link.to().layer; layer++) {
                Node pass = node(Kind.PASS, link.wire(), 1, 1);
                pass.layer = layer;
                var piece = new Link(from, port, pass, 0, link.wire());
                if (from == link.from()) {
                    from.down.set(above, piece);
                } else {
                    from.down.add(piece);
                }
                pass.up.add(piece);
                from = pass;
                port = 0;
            }
            var piece = new Link(from, port, link.to(), link.toPort(), link.wire());
            from.down.add(piece);
            link.to().up.set(below, piece);
        }
        var seen = new HashSet<Node>();
        for (Node root : List.copyOf(nodes)) {
            walk(root, seen);
        }
    }

    private void walk(Node root, Set<Node> seen) {
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (seen.add(node)) {
                List<Node> layer = layers.get(node.layer);
                node.place = layer.size();
                layer.add(node);
                node.down.reversed().forEach(link -> open.push(link.to()));
            }
        }
    }
}
