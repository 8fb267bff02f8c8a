package org.catenary.hypernets.rewrite;

import java.util.Arrays;

/// A number for each edge of an acyclic live net that grows along every wire, to bound searches for paths.
///
/// Numbers are wide apart, so that what a rewrite adds finds room between its neighbours. Where it does not, or where old
/// edges come into another order, the numbers are worthless until they are made anew, which is linear in the net.
final class Ranks {

    private static final long GAP = 1L << 32;

    private final LiveNet net;
    private long[] rank = {};
    private boolean valid;

    Ranks(LiveNet net) { this.net = net; }

    boolean isValid() { return valid; }

    void forget() { valid = false; }

    /// {@return the number of an edge, the least possible for the inputs, the greatest for the outputs}
    long of(int edge) { return rank[edge]; }

    /// Numbers all edges anew.
    void renew() {
        int limit = net.edgeLimit();
        rank = new long[limit];
        var missing = new int[limit];
        var order = new int[limit];
        int end = 0;
        for (int e = 0; e < limit; e++) {
            if (net.label(e) != LiveNet.NONE) {
                missing[e] = net.arity(e);
                if (missing[e] == 0) {
                    order[end++] = e;
                }
            }
        }
        for (int i = 0; i < end; i++) {
            int e = order[i];
            rank[e] = net.isBoundary(e) ? boundary(e) : i * GAP;
            for (int k = net.arity(e); k < net.slots(e); k++) {
                for (int port = net.consumer(net.wireAt(e, k)); port != LiveNet.NONE; port = net.nextPort(port)) {
                    if (--missing[net.edge(port)] == 0) {
                        order[end++] = net.edge(port);
                    }
                }
            }
        }
        valid = true;
    }

    private long boundary(int edge) { return net.isInput(edge) ? Long.MIN_VALUE / 4 : Long.MAX_VALUE / 4; }

    /// Numbers edges that were added, in an order in which none produces for an earlier one, on wires of the boundary of a
    /// rewrite.
    void place(int from, int to, int[] boundary) {
        if (!valid) {
            return;
        }
        long above = Long.MIN_VALUE / 4, below = Long.MAX_VALUE / 4;
        for (int wire : boundary) {
            int producer = net.edge(net.producer(wire));
            boolean added = producer >= from;
            for (int port = net.consumer(wire); port != LiveNet.NONE; port = net.nextPort(port)) {
                int consumer = net.edge(port);
                if (consumer < from) {
                    valid &= added || rank[producer] < rank[consumer];
                    below = added ? Math.min(below, rank[consumer]) : below;
                } else if (!added) {
                    above = Math.max(above, rank[producer]);
                }
            }
        }
        long step = (below - above) / (to - from + 1);
        valid &= step > 0;
        if (valid && to > rank.length) {
            rank = Arrays.copyOf(rank, Math.max(to, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * rank.length)));
        }
        for (int e = from; e < to && valid; e++) {
            rank[e] = above + (e - from + 1) * step;
        }
    }
}
