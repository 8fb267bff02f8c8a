package org.catenary.hypernets.net;

import java.util.Arrays;
import java.util.Optional;

/// Where each wire comes from and goes to, in a net whose wires have at most one producer and one consumer.
///
/// An end is an edge, by its number; a place on the boundary, `-1 - k` for input or output `k`; or [#NONE].
public final class Ends {

    /// No end: a wire that nothing produces, or nothing consumes.
    public static final int NONE = Integer.MIN_VALUE;

    private final int[] ends;

    private Ends(int[] ends) { this.ends = ends; }

    /// {@return the ends of a net's wires, or nothing where a wire has several producers or several consumers}
    static Optional<Ends> of(Hypernet net) {
        var ends = new int[Math.multiplyExact(2, net.wires())];
        Arrays.fill(ends, NONE);
        boolean single = true;
        for (int k = 0; k < net.in.length; k++) {
            single &= put(ends, 2 * net.in[k], -1 - k);
        }
        for (int k = 0; k < net.out.length; k++) {
            single &= put(ends, 2 * net.out[k] + 1, -1 - k);
        }
        for (int e = 0; e < net.edges(); e++) {
            int targets = net.offset[2 * e + 1];
            for (int i = net.offset[2 * e]; i < net.offset[2 * e + 2]; i++) {
                single &= put(ends, i < targets ? 2 * net.port[i] + 1 : 2 * net.port[i], e);
            }
        }
        return single ? Optional.of(new Ends(ends)) : Optional.empty();
    }

    private static boolean put(int[] ends, int place, int end) {
        boolean free = ends[place] == NONE;
        ends[place] = end;
        return free;
    }

    /// {@return what produces a wire}
    public int producer(int wire) { return ends[2 * wire]; }

    /// {@return what consumes a wire}
    public int consumer(int wire) { return ends[2 * wire + 1]; }
}
