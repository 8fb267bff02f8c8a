package org.catenary.hypernets.rewrite;

import java.util.Arrays;

/// Which edges and wires of a live net a search has taken, and for what of the left side.
///
/// The searches of one net share these, so that beginning a search costs nothing; each leaves them free.
final class Occupied {

    /// Not taken.
    static final int FREE = -1;

    private int[] edges = {};
    private int[] wires = {};

    /// Makes room for the edges and wires of a net.
    void grow(LiveNet net) {
        edges = grown(edges, net.edgeLimit());
        wires = grown(wires, net.wireLimit());
    }

    private static int[] grown(int[] from, int count) {
        if (count <= from.length) {
            return from;
        }
        int[] grown = Arrays.copyOf(from, Math.max(count, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * from.length)));
        Arrays.fill(grown, from.length, grown.length, FREE);
        return grown;
    }

    /// {@return the edge of the left side that takes an edge of the host}
    int edge(int host) { return edges[host]; }

    /// {@return the first wire of the left side that takes a wire of the host}
    int wire(int host) { return wires[host]; }

    void takeEdge(int host, int edge) { edges[host] = edge; }

    void takeWire(int host, int wire) { wires[host] = wire; }
}
