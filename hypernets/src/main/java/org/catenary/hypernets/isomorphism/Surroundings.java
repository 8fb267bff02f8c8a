package org.catenary.hypernets.isomorphism;

import java.util.Arrays;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// A colour for each wire and edge of a net that tells what surrounds it, further with each round.
///
/// Two elements that an isomorphism carries to each other have the same colours after the same number of rounds.
///
/// Weisfeiler and Leman, *The reduction of a graph to canonical form* (1968).
final class Surroundings {

    private static final long PRODUCER = 3, CONSUMER = 4, PAIRED = 5;

    private final Hypernet net;
    private final Incidence incidence;
    private long[] wires;
    private long[] edges;

    /// @param pairedWires a number for each wire that is known to go to the other net's wire of this number, or -1
    /// @param pairedEdges the same for edges
    Surroundings(Coded coded, int[] pairedWires, int[] pairedEdges) {
        this.net = coded.net();
        this.incidence = net.incidence();
        this.wires = new long[net.wires()];
        this.edges = new long[net.edges()];
        for (int w = 0; w < wires.length; w++) {
            wires[w] = pairedWires[w] < 0 ? 0 : Mixing.mix(PAIRED, pairedWires[w]);
        }
        for (int e = 0; e < edges.length; e++) {
            edges[e] = Mixing.mix(coded.code(e), pairedEdges[e]);
        }
    }

    long wire(int w) { return wires[w]; }

    long edge(int e) { return edges[e]; }

    /// Looks one step further.
    void refine() {
        var next = new long[edges.length];
        for (int e = 0; e < next.length; e++) {
            long hash = edges[e];
            for (int k = 0; k < net.ports(e); k++) {
                hash = Mixing.mix(hash, wires[net.port(e, k)]);
            }
            next[e] = hash;
        }
        var around = new long[wires.length];
        for (int w = 0; w < around.length; w++) {
            long sum = Mixing.mix(wires[w]);
            for (int i = 0; i < incidence.producers(w); i++) {
                sum += Mixing.mix(PRODUCER + 4L * incidence.producerSlot(w, i), next[incidence.producer(w, i)]);
            }
            for (int i = 0; i < incidence.consumers(w); i++) {
                sum += Mixing.mix(CONSUMER + 4L * incidence.consumerSlot(w, i), next[incidence.consumer(w, i)]);
            }
            around[w] = sum;
        }
        edges = next;
        wires = around;
    }

    /// {@return all colours in ascending order}
    long[] sorted() {
        long[] sorted = Arrays.copyOf(edges, edges.length + wires.length);
        System.arraycopy(wires, 0, sorted, edges.length, wires.length);
        Arrays.sort(sorted);
        return sorted;
    }

    /// {@return the number of different values in a sorted array}
    static int classes(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count += i > 0 && sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return count;
    }
}
