package org.catenary.hypernets.rewrite;

import java.util.Arrays;

/// Whether a match in a net without cycles is convex: no directed path leaves its image and comes back.
///
/// A path leaves at an output of the left side, by an edge that is not in the image, and comes back at an input. The search goes forward from the outputs and no
/// further down than the lowest edge that produces for an input; as long as the [ranks][Ranks] that tell this are
/// worthless it goes as far as it must, until it has cost as much as new ranks do.
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory II*, Math. Struct. Comp. Sci. 32
/// (2022), definition 13.
final class Convexity {

    private final LiveNet net;
    private final Occupied occupied;
    private final Ranks ranks;
    private int[] seen = {};
    private int round;
    private int[] open = new int[16];
    private long spent;

    Convexity(LiveNet net, Occupied occupied) {
        this.net = net;
        this.occupied = occupied;
        this.ranks = new Ranks(net);
        this.spent = Long.MAX_VALUE;
    }

    Ranks ranks() { return ranks; }

    /// {@return whether the present match of a search is convex}
    boolean holds(Search search) {
        Pattern pattern = search.pattern();
        return !pattern.needsConvexity() || !comesBack(search, pattern);
    }

    private boolean comesBack(Search search, Pattern pattern) {
        if (!ranks.isValid() && spent >= net.edgeLimit()) {
            ranks.renew();
            spent = 0;
        }
        seen = seen.length < net.edgeLimit() ? Arrays.copyOf(seen, 2 * net.edgeLimit()) : seen;
        round++;
        long lowest = lowest(search, pattern);
        int count = 0;
        for (int w : pattern.lhs().outputs()) {
            count = addConsumers(search.wire(w), lowest, count);
        }
        while (count > 0) {
            int e = open[--count];
            for (int k = net.arity(e); k < net.slots(e); k++) {
                int wire = net.wireAt(e, k), of = occupied.wire(wire);
                if (of != Occupied.FREE && pattern.isInput(of)) {
                    return true;
                }
                count = addConsumers(wire, lowest, count);
            }
        }
        return false;
    }

    private long lowest(Search search, Pattern pattern) {
        long lowest = Long.MIN_VALUE;
        for (int w : pattern.lhs().inputs()) {
            lowest = Math.max(lowest, rank(net.edge(net.producer(search.wire(w)))));
        }
        return lowest;
    }

    private long rank(int edge) { return ranks.isValid() ? ranks.of(edge) : 0; }

    private int addConsumers(int wire, long lowest, int begun) {
        int count = begun;
        for (int port = net.consumer(wire); port != LiveNet.NONE; port = net.nextPort(port)) {
            if (occupied.edge(net.edge(port)) == Occupied.FREE) {
                count = add(net.edge(port), lowest, count);
            }
        }
        return count;
    }

    private int add(int edge, long lowest, int count) {
        if (seen[edge] == round || rank(edge) > lowest) {
            return count;
        }
        seen[edge] = round;
        spent += ranks.isValid() ? 0 : 1;
        open = count == open.length ? Arrays.copyOf(open, 2 * count) : open;
        open[count] = edge;
        return count + 1;
    }
}
