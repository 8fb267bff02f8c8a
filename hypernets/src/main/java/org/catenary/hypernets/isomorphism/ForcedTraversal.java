package org.catenary.hypernets.isomorphism;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import org.catenary.hypernets.net.Ends;

/// Isomorphism of nets whose wires have at most one producer and one consumer.
///
/// A pair of wires forces the pairs of their ends, a pair of edges those of its slots; so the boundary forces all that it
/// reaches. What it does not reach falls into closed components, which are compared by their [codes][ClosedComponents].
final class ForcedTraversal {

    private final Pairing pairing;
    private final Coded left;
    private final Coded right;
    private final Ends leftEnds;
    private final Ends rightEnds;
    private final int[] open;
    private int opened;
    private int expanded;
    private String reason = "";

    /// @param pairing holds the pairs of the boundary
    ForcedTraversal(Pairing pairing, Ends leftEnds, Ends rightEnds) {
        this.pairing = pairing;
        this.left = pairing.left;
        this.right = pairing.right;
        this.leftEnds = leftEnds;
        this.rightEnds = rightEnds;
        this.open = new int[left.net().edges()];
    }

    Comparison run() {
        if (fromBoundary() && closed()) {
            return pairing.looseWires().<Comparison>map(Difference::new).orElseGet(pairing::isomorphism);
        }
        return new Difference(reason);
    }

    /// Breadth first from the inputs, then from the outputs, so that the difference told is one of the nearest.
    private boolean fromBoundary() {
        return from(left.net().inputs()) && from(left.net().outputs());
    }

    private boolean from(int[] boundary) {
        for (int wire : boundary) {
            if (!ends(wire, pairing.wireTo[wire])) {
                return false;
            }
        }
        while (expanded < opened) {
            int e = open[expanded++], f = pairing.edgeTo[e];
            int ports = left.net().ports(e);
            for (int k = 0; k < ports; k++) {
                if (!wires(left.net().port(e, k), right.net().port(f, k))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean wires(int a, int b) {
        if (pairing.wireTo[a] == b) {
            return true;
        }
        return pairing.wire(a, b) ? ends(a, b)
                : differ("wire %d on the left stands where wire %d on the right does, but not everywhere".formatted(a, b));
    }

    private boolean ends(int a, int b) {
        return end(leftEnds.producer(a), rightEnds.producer(b), a, b, true)
                && end(leftEnds.consumer(a), rightEnds.consumer(b), a, b, false);
    }

    private boolean end(int x, int y, int a, int b, boolean above) {
        if (x >= 0 && y >= 0 && left.code(x) == right.code(y)) {
            if (pairing.edgeTo[x] == Pairing.FREE && pairing.edgeFrom[y] == Pairing.FREE) {
                pairing.edgeTo[x] = y;
                pairing.edgeFrom[y] = x;
                open[opened++] = x;
            }
            return pairing.edgeTo[x] == y || differ("%s at wire %d on the left is not %s at wire %d on the right".formatted(
                    left.edge(x), a, right.edge(y), b));
        }
        return x < 0 && x == y || differ("wire %d on the left %s %s, wire %d on the right %s %s".formatted(
                a, above ? "comes from" : "goes to", name(left, x, above), b, above ? "from" : "to", name(right, y, above)));
    }

    private static String name(Coded net, int end, boolean above) {
        return end == Ends.NONE ? "nowhere"
                : end >= 0 ? net.edge(end) : "%s %d".formatted(above ? "input" : "output", -1 - end);
    }

    private boolean differ(String first) {
        reason = first;
        return false;
    }

    /// Pairs the closed components of the same code, in the order of the left net.
    private boolean closed() {
        var there = new HashMap<ClosedComponents.Component, Deque<ClosedComponents.Component>>();
        List<ClosedComponents.Component> here = new ClosedComponents(left, leftEnds, pairing.edgeTo).list();
        List<ClosedComponents.Component> others = new ClosedComponents(right, rightEnds, pairing.edgeFrom).list();
        others.forEach(component -> there.computeIfAbsent(component, _ -> new ArrayDeque<>()).add(component));
        for (var component : here) {
            Deque<ClosedComponents.Component> partners = there.getOrDefault(component, new ArrayDeque<>());
            if (partners.isEmpty()) {
                return differ("more closed components like that of %s on the left than on the right"
                        .formatted(left.edge(component.first())));
            }
            component.pair(partners.remove(), pairing);
        }
        return others.stream().filter(component -> pairing.edgeFrom[component.first()] == Pairing.FREE).findFirst()
                .map(component -> differ("more closed components like that of %s on the right than on the left"
                        .formatted(right.edge(component.first())))).orElse(true);
    }
}
