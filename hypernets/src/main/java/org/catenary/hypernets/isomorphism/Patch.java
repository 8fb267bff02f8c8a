package org.catenary.hypernets.isomorphism;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.catenary.hypernets.net.Hypernet;

/// Some edges of a net with the wires that they stand on, and colours that tell these apart.
///
/// Refining mixes into the colour of each edge those of its wires in order, then into that of each wire those of its slots.
final class Patch {

    /// The colours of edges and wires.
    @SuppressWarnings("ArrayRecordComponent") // compared by their sorted values
    record Colours(long[] edges, long[] wires) {

        Colours copy() { return new Colours(edges.clone(), wires.clone()); }

        /// {@return a number that tells how often each colour occurs}
        long sum() {
            long sum = 0;
            for (long edge : edges) {
                sum += Mixing.mix(edge);
            }
            for (long wire : wires) {
                sum += Mixing.mix(~wire);
            }
            return sum;
        }

        /// {@return all colours in ascending order}
        long[] sorted() {
            long[] sorted = Arrays.copyOf(edges, edges.length + wires.length);
            System.arraycopy(wires, 0, sorted, edges.length, wires.length);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    private final Hypernet net;
    private final int[] edges;
    private final int[][] ports;
    private final Map<Integer, Integer> wires = new HashMap<>();
    private final Colours first;

    /// @param edges the edges of the net that it has
    /// @param edge  what tells an edge from those that no isomorphism carries it to
    /// @param wire  the same for wires
    Patch(Hypernet net, int[] edges, IntToLongFunction edge, IntToLongFunction wire) {
        this.net = net;
        this.edges = edges;
        this.ports = new int[edges.length][];
        for (int i = 0; i < edges.length; i++) {
            ports[i] = new int[net.ports(edges[i])];
            for (int k = 0; k < ports[i].length; k++) {
                ports[i][k] = wires.computeIfAbsent(net.port(edges[i], k), _ -> wires.size());
            }
        }
        var wireColours = new long[wires.size()];
        wires.forEach((w, i) -> wireColours[i] = Mixing.mix(wire.applyAsLong(w)));
        this.first = new Colours(Arrays.stream(edges).mapToLong(edge).toArray(), wireColours);
    }

    int size() { return edges.length; }

    int edge(int i) { return edges[i]; }

    int[] ports(int i) { return ports[i]; }

    /// {@return what one round costs}
    long cost() { return 4L * edges.length + wires.size(); }

    Colours colours() { return first.copy(); }

    /// Gives an edge of the net, or by `-1 - w` a wire, a colour of its own.
    void mark(Colours colours, int element, long mark) {
        if (element < 0) {
            int place = wires.getOrDefault(~element, -1);
            colours.wires[place] = Mixing.mix(colours.wires[place], mark);
        } else {
            for (int i = 0; i < edges.length; i++) {
                colours.edges[i] = edges[i] == element ? Mixing.mix(colours.edges[i], mark) : colours.edges[i];
            }
        }
    }

    /// Refines until no more edges and wires are told apart.
    ///
    /// @return how often edges and wires were looked at
    long settle(Colours colours) {
        long work = cost();
        for (int classes = 0, now = Surroundings.classes(colours.sorted()); now != classes; work += cost()) {
            refine(colours);
            classes = now;
            now = Surroundings.classes(colours.sorted());
        }
        return work;
    }

    /// Looks one step further.
    void refine(Colours colours) {
        long[] edge = colours.edges, wire = colours.wires;
        for (int i = 0; i < edge.length; i++) {
            for (int w : ports[i]) {
                edge[i] = Mixing.mix(edge[i], wire[w]);
            }
        }
        for (int w = 0; w < wire.length; w++) {
            wire[w] = Mixing.mix(wire[w]);
        }
        for (int i = 0; i < edge.length; i++) {
            int arity = net.arity(edges[i]);
            for (int k = 0; k < ports[i].length; k++) {
                wire[ports[i][k]] += Mixing.mix(k < arity ? 2L * k : 2L * (k - arity) + 1, edge[i]);
            }
        }
    }
}
