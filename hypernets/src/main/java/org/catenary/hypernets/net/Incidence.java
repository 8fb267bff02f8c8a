package org.catenary.hypernets.net;

import java.util.stream.IntStream;

/// The edges at each wire: those that produce it and those that consume it, by edge and slot.
public final class Incidence {

    private final int[] first;
    private final int[] edges;
    private final byte[] lowSlots;
    private final int[] highSlots;

    /// @param first     where the list of each wire begins, producers at `2w`, consumers at `2w + 1`
    /// @param lowSlots  the last eight bits of each slot
    /// @param highSlots the others, or nothing where there are none
    private Incidence(int[] first, int[] edges, byte[] lowSlots, int[] highSlots) {
        this.first = first;
        this.edges = edges;
        this.lowSlots = lowSlots;
        this.highSlots = highSlots;
    }

    static Incidence of(Hypernet net) {
        var first = new int[Math.addExact(Math.multiplyExact(2, net.wires()), 1)];
        for (int e = 0; e < net.edges(); e++) {
            for (int k = 0; k < net.ports(e); k++) {
                first[list(net, e, k) + 1]++;
            }
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] next = first.clone();
        var edges = new int[net.port.length];
        var lowSlots = new byte[net.port.length];
        boolean wide = IntStream.range(0, net.edges()).anyMatch(e -> Math.max(net.arity(e), net.coarity(e)) > 256);
        var highSlots = new int[wide ? net.port.length : 0];
        for (int e = 0; e < net.edges(); e++) {
            int arity = net.arity(e);
            for (int k = 0; k < net.ports(e); k++) {
                int place = next[list(net, e, k)]++;
                edges[place] = e;
                int slot = k < arity ? k : k - arity;
                lowSlots[place] = (byte) slot;
                if (wide) {
                    highSlots[place] = slot >>> 8;
                }
            }
        }
        return new Incidence(first, edges, lowSlots, highSlots);
    }

    private static int list(Hypernet net, int e, int k) { return 2 * net.port(e, k) + (k < net.arity(e) ? 1 : 0); }

    /// {@return the number of target slots that a wire stands on}
    public int producers(int wire) { return first[2 * wire + 1] - first[2 * wire]; }

    /// {@return the number of source slots that a wire stands on}
    public int consumers(int wire) { return first[2 * wire + 2] - first[2 * wire + 1]; }

    /// {@return the edge of the `i`-th target slot that a wire stands on}
    public int producer(int wire, int i) { return edges[first[2 * wire] + i]; }

    /// {@return the edge of the `i`-th source slot that a wire stands on}
    public int consumer(int wire, int i) { return edges[first[2 * wire + 1] + i]; }

    /// {@return the number, on its edge, of the `i`-th target slot that a wire stands on}
    public int producerSlot(int wire, int i) { return slot(first[2 * wire] + i); }

    /// {@return the number, on its edge, of the `i`-th source slot that a wire stands on}
    public int consumerSlot(int wire, int i) { return slot(first[2 * wire + 1] + i); }

    private int slot(int place) {
        return lowSlots[place] & 0xFF | (highSlots.length == 0 ? 0 : highSlots[place] << 8);
    }
}
