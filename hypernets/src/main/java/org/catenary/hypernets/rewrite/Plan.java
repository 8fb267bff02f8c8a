package org.catenary.hypernets.rewrite;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// In which order a search goes through the edges of a left side, and from which slot it comes to each.
///
/// Each component begins somewhere; every other edge has a slot whose wire an edge before it has fixed. Wires without edges
/// come last.
final class Plan {

    /// The slot of an edge at which a component begins.
    static final int BEGINNING = -1;

    private final int[] edges;
    private final int[] slots;
    private final int[] loose;
    private int count;

    private Plan(Hypernet lhs) {
        this.edges = new int[lhs.edges()];
        this.slots = new int[lhs.edges()];
        this.loose = loose(lhs);
    }

    /// {@return the wires on which no edge stands}
    static int[] loose(Hypernet lhs) {
        return IntStream.range(0, lhs.wires()).filter(w ->
                lhs.incidence().producers(w) + lhs.incidence().consumers(w) == 0).toArray();
    }

    /// Whether an edge of the left side is to be preferred to another.
    interface Preference {
        boolean isRarer(int edge, int than);
    }

    static Plan of(Hypernet lhs, int root, Preference preference) {
        var plan = new Plan(lhs);
        var reached = new BitSet();
        plan.component(lhs, root, reached);
        int[] component = components(lhs), rarest = component.clone();
        for (int e = 0; e < lhs.edges(); e++) {
            rarest[component[e]] = preference.isRarer(e, rarest[component[e]]) ? e : rarest[component[e]];
        }
        for (int e = 0; e < lhs.edges(); e++) {
            if (!reached.get(e)) {
                plan.component(lhs, rarest[e], reached);
            }
        }
        return plan;
    }

    /// {@return the plan for a left side that has no edges}
    static Plan withoutEdges(Hypernet lhs) { return new Plan(lhs); }

    /// Breadth first from one edge.
    private void component(Hypernet lhs, int root, BitSet reached) {
        Incidence incidence = lhs.incidence();
        int next = count;
        add(root, BEGINNING, reached);
        while (next < count) {
            int e = edges[next++];
            for (int k = 0; k < lhs.ports(e); k++) {
                int wire = lhs.port(e, k);
                for (int i = 0; i < incidence.producers(wire); i++) {
                    int f = incidence.producer(wire, i);
                    add(f, lhs.arity(f) + incidence.producerSlot(wire, i), reached);
                }
                for (int i = 0; i < incidence.consumers(wire); i++) {
                    add(incidence.consumer(wire, i), incidence.consumerSlot(wire, i), reached);
                }
            }
        }
    }

    private void add(int edge, int slot, BitSet reached) {
        if (!reached.get(edge)) {
            reached.set(edge);
            edges[count] = edge;
            slots[count++] = slot;
        }
    }

    /// {@return the number of each edge's component, that of its first edge}
    private static int[] components(Hypernet lhs) {
        var number = new int[lhs.edges()];
        var reached = new BitSet();
        var plan = new Plan(lhs);
        for (int e = 0; e < number.length; e++) {
            int from = plan.count;
            if (!reached.get(e)) {
                plan.component(lhs, e, reached);
            }
            for (int i = from; i < plan.count; i++) {
                number[plan.edges[i]] = e;
            }
        }
        return number;
    }

    /// {@return the number of steps: edges, then wires without edges}
    int steps() { return edges.length + loose.length; }

    boolean isEdge(int step) { return step < edges.length; }

    int edge(int step) { return edges[step]; }

    /// {@return the slot whose wire is fixed when the search comes to the edge}
    int slot(int step) { return slots[step]; }

    /// {@return the wire without edges of a step}
    int wire(int step) { return loose[step - edges.length]; }
}
