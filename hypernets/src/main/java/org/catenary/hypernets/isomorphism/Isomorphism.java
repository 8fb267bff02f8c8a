package org.catenary.hypernets.isomorphism;

import org.catenary.hypernets.net.Hypernet;

/// A bijection between the wires and between the edges of two nets that keeps labels, slots and the boundary in order.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="isomorphism"}
public final class Isomorphism implements Comparison {

    private final int[] wires;
    private final int[] edges;

    Isomorphism(int[] wires, int[] edges) {
        this.wires = wires;
        this.edges = edges;
    }

    /// {@return an isomorphism between two nets, or why there is none}
    ///
    /// Where wires have one producer and one consumer, as in monogamous nets, the part that the boundary reaches costs
    /// linear time; each component that it does not reach costs its size times the number of its rarest edges at worst.
    /// Other nets are searched, guided by the shape of what surrounds each edge. Nets inside labels are compared likewise,
    /// innermost first, the terms of a sum in any order.
    public static Comparison between(Hypernet left, Hypernet right) { return new Alphabet().compare(left, right); }

    /// {@return the wire that a wire of the first net is in the second}
    public int wire(int wire) { return wires[wire]; }

    /// {@return the edge that an edge of the first net is in the second}
    public int edge(int edge) { return edges[edge]; }

    @Override public String toString() {
        return "an isomorphism of %d edges and %d wires".formatted(edges.length, wires.length);
    }
}
