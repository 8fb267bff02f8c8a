package org.catenary.hypernets.isomorphism;

import java.util.Arrays;
import java.util.Optional;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// What the boundary forces in nets whose wires have any number of ends.
///
/// A pair of wires forces the pair of the edges that alone stand on them by some label and slot, a pair of edges those of its
/// wires. The producer of a wire that has one is forced always, so in a left-monogamous net all that leads to an output is.
final class ForcedNeighbours {

    private final Pairing pairing;
    private final Hypernet left;
    private final Hypernet right;
    private final Incidence here;
    private final Incidence there;
    private final int[] open;
    private int opened;
    private String reason = "";

    /// @param pairing holds the pairs of the boundary
    ForcedNeighbours(Pairing pairing) {
        this.pairing = pairing;
        this.left = pairing.left.net();
        this.right = pairing.right.net();
        this.here = left.incidence();
        this.there = right.incidence();
        this.open = new int[left.wires()];
        for (int w = 0; w < open.length; w++) {
            if (pairing.wireTo[w] != Pairing.FREE) {
                open[opened++] = w;
            }
        }
    }

    /// {@return why there is no isomorphism, or nothing when all that is forced was paired}
    Optional<String> run() {
        for (int i = 0; i < opened; i++) {
            if (!side(open[i], false) || !side(open[i], true)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /// Pairs what stands on one side of a paired wire by a label and a slot that nothing else there has.
    private boolean side(int a, boolean below) {
        int b = pairing.wireTo[a];
        int count = count(here, a, below), other = count(there, b, below);
        if (count != other) {
            return differ("wire %d on the left has %d %s, wire %d on the right %d".formatted(
                    a, count, below ? "consumers among the edges" : "producers among the edges", b, other));
        }
        if (count == 1) {
            return pair(a, b, edge(here, a, 0, below), edge(there, b, 0, below),
                    slot(here, a, 0, below) == slot(there, b, 0, below));
        }
        long[] ends = ends(pairing.left, here, a, below), others = ends(pairing.right, there, b, below);
        for (int i = 0; i < count; i++) {
            int e = edge(here, a, (int) ends[2 * i + 1], below), f = edge(there, b, (int) others[2 * i + 1], below);
            boolean same = ends[2 * i] == others[2 * i];
            boolean alone = (i == 0 || ends[2 * i - 2] != ends[2 * i]) && (i == count - 1 || ends[2 * i + 2] != ends[2 * i]);
            if ((!same || alone) && !pair(a, b, e, f, same)) {
                return false;
            }
        }
        return true;
    }

    /// {@return label and slot of each end, then its place in the list, sorted by the first}
    private static long[] ends(Coded net, Incidence incidence, int wire, boolean below) {
        int count = count(incidence, wire, below);
        var keyed = new long[count][];
        for (int i = 0; i < count; i++) {
            keyed[i] = new long[] {(long) net.code(edge(incidence, wire, i, below)) << Integer.SIZE
                    | slot(incidence, wire, i, below), i};
        }
        Arrays.sort(keyed, (x, y) -> Long.compare(x[0], y[0]));
        return Arrays.stream(keyed).flatMapToLong(Arrays::stream).toArray();
    }

    private static int count(Incidence incidence, int wire, boolean below) {
        return below ? incidence.consumers(wire) : incidence.producers(wire);
    }

    private static int edge(Incidence incidence, int wire, int i, boolean below) {
        return below ? incidence.consumer(wire, i) : incidence.producer(wire, i);
    }

    private static int slot(Incidence incidence, int wire, int i, boolean below) {
        return below ? incidence.consumerSlot(wire, i) : incidence.producerSlot(wire, i);
    }

    private boolean pair(int a, int b, int e, int f, boolean sameSlot) {
        if (!sameSlot || pairing.left.code(e) != pairing.right.code(f)) {
            return differ("%s stands at wire %d on the left as nothing does at wire %d on the right; %s does".formatted(
                    pairing.left.edge(e), a, b, pairing.right.edge(f)));
        }
        if (pairing.edgeTo[e] == f) {
            return true;
        }
        if (pairing.edgeTo[e] != Pairing.FREE || pairing.edgeFrom[f] != Pairing.FREE) {
            return differ("%s at wire %d on the left is not %s at wire %d on the right".formatted(
                    pairing.left.edge(e), a, pairing.right.edge(f), b));
        }
        pairing.edgeTo[e] = f;
        pairing.edgeFrom[f] = e;
        for (int k = 0; k < left.ports(e); k++) {
            int x = left.port(e, k), y = right.port(f, k);
            boolean free = pairing.wireTo[x] == Pairing.FREE;
            if (!pairing.wire(x, y)) {
                return differ("wire %d on the left stands where wire %d on the right does, but not everywhere"
                        .formatted(x, y));
            }
            if (free) {
                open[opened++] = x;
            }
        }
        return true;
    }

    private boolean differ(String first) {
        reason = first;
        return false;
    }
}
