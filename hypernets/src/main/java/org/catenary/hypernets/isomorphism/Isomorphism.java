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

    /// {@return the isomorphism that pairs edges in a given way, and with them their wires and those of the boundary}
    /// @param edges the edge of the second net for each of the first, known to keep labels, slots and boundary
    public static Isomorphism ofEdges(Hypernet left, Hypernet right, int[] edges) {
        var wires = new int[left.wires()];
        pair(left.inputs(), right.inputs(), wires);
        pair(left.outputs(), right.outputs(), wires);
        for (int e = 0; e < edges.length; e++) {
            for (int k = 0; k < left.ports(e); k++) {
                wires[left.port(e, k)] = right.port(edges[e], k);
            }
        }
        return new Isomorphism(wires, edges.clone());
    }

    private static void pair(int[] here, int[] there, int[] wires) {
        for (int k = 0; k < here.length; k++) {
            wires[here[k]] = there[k];
        }
    }

    /// {@return the wire that a wire of the first net is in the second}
    public int wire(int wire) { return wires[wire]; }

    /// {@return the edge that an edge of the first net is in the second}
    public int edge(int edge) { return edges[edge]; }

    @Override public String toString() {
        return "an isomorphism of %d edges and %d wires".formatted(edges.length, wires.length);
    }
}
