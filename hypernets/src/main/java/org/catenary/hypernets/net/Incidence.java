package org.catenary.hypernets.net;

/// The edges at each wire: those that produce it and those that consume it, by edge and slot.
public final class Incidence {

    private final int[] first;
    private final int[] edges;
    private final int[] slots;

    /// @param first where the list of each wire begins, producers at `2w`, consumers at `2w + 1`
    private Incidence(int[] first, int[] edges, int[] slots) {
        this.first = first;
        this.edges = edges;
        this.slots = slots;
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
        var slots = new int[net.port.length];
        for (int e = 0; e < net.edges(); e++) {
            int arity = net.arity(e);
            for (int k = 0; k < net.ports(e); k++) {
                int place = next[list(net, e, k)]++;
                edges[place] = e;
                slots[place] = k < arity ? k : k - arity;
            }
        }
        return new Incidence(first, edges, slots);
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
    public int producerSlot(int wire, int i) { return slots[first[2 * wire] + i]; }

    /// {@return the number, on its edge, of the `i`-th source slot that a wire stands on}
    public int consumerSlot(int wire, int i) { return slots[first[2 * wire + 1] + i]; }
}
