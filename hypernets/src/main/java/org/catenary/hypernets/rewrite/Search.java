package org.catenary.hypernets.rewrite;

import java.util.Arrays;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// The matches of a pattern in a live net, one after the other: homomorphisms that keep labels, sorts and slots, are
/// injective on edges, let wires meet only where the pattern allows it, and satisfy the gluing condition.
///
/// The gluing condition: nothing but edges of the match stands on the image of a wire inside the left side, and no other
/// wire goes there. Edges are matched in the order of a plan, and the last choice is taken back when the next fails. In a
/// connected left side whose wires have one producer and one consumer, the first edge forces all others.
///
/// A search is used again and again; between [#start] and [#close] the net must not change.
final class Search {

    /// In place of a seed: anything.
    static final int ANY = -1;

    private static final int FREE = Occupied.FREE;

    private final LiveNet net;
    private final Pattern pattern;
    private final Hypernet lhs;
    private final Incidence incidence;
    private final Occupied occupied;
    private final int[] edgeTo;
    private final int[] wireTo;
    private final int[] cursor;
    private final int[] trail;
    private final int[] trailAt;
    private Plan plan;
    private int seed = ANY;
    private int depth = -1;
    private int trailed;
    private boolean begun;
    private long effort = Long.MAX_VALUE;

    Search(Pattern pattern, LiveNet net, Occupied occupied) {
        this.net = net;
        this.pattern = pattern;
        this.lhs = pattern.lhs();
        this.incidence = lhs.incidence();
        this.occupied = occupied;
        this.plan = Plan.withoutEdges(lhs);
        this.edgeTo = new int[lhs.edges()];
        this.wireTo = new int[lhs.wires()];
        this.cursor = new int[lhs.edges() + lhs.wires()];
        this.trail = new int[lhs.wires()];
        this.trailAt = new int[lhs.edges() + lhs.wires()];
        Arrays.fill(edgeTo, FREE);
        Arrays.fill(wireTo, FREE);
    }

    Pattern pattern() { return pattern; }

    /// Begins a search.
    ///
    /// @param by  the order to go through the left side
    /// @param first where the plan's first edge, or its first wire where there is no edge, is to go, or [#ANY]
    void start(Plan by, int first) {
        occupied.grow(net);
        plan = by;
        seed = first;
        begun = false;
        depth = 0;
    }

    /// Makes a given map the present match.
    ///
    /// @return whether it is one; either way the search is to be ended
    boolean startAt(Image image) {
        occupied.grow(net);
        plan = pattern.anywhere();
        for (depth = 0; depth < plan.steps(); depth++) {
            trailAt[depth] = trailed;
            boolean edge = plan.isEdge(depth);
            int candidate = edge ? image.edges()[plan.edge(depth)] : image.wires()[plan.wire(depth)];
            if (candidate < 0 || candidate >= (edge ? net.edgeLimit() : net.wireLimit()) || !take(candidate)) {
                return false;
            }
        }
        return Arrays.equals(wireTo, image.wires());
    }

    /// Gives up, in this search and those to come, after so many edges and wires of the net have been tried.
    void limit(long tries) { effort = tries; }

    /// {@return whether the search was given up}
    boolean isSpent() { return effort <= 0; }

    /// Goes on to the next match.
    ///
    /// @return whether there is one
    boolean next() {
        if (begun) {
            depth--;
        } else if (plan.steps() == 0) {
            begun = true;
            return true;
        } else {
            begun = true;
            enter();
        }
        while (depth >= 0 && effort > 0) {
            effort--;
            retract();
            int candidate = advance();
            if (candidate == LiveNet.NONE) {
                depth--;
            } else if (take(candidate)) {
                depth++;
                if (depth == plan.steps()) {
                    return true;
                }
                enter();
            }
        }
        return false;
    }

    /// Ends the search where it stands.
    void close() {
        for (depth = Math.min(depth, plan.steps() - 1); depth >= 0; depth--) {
            retract();
        }
    }

    /// {@return the present match}
    Image image() { return new Image(edgeTo.clone(), wireTo.clone()); }

    /// {@return where an edge of the left side goes at present}
    int edge(int e) { return edgeTo[e]; }

    /// {@return where a wire of the left side goes at present}
    int wire(int w) { return wireTo[w]; }

    // ---- candidates, step by step

    private void enter() {
        trailAt[depth] = trailed;
        if (depth == 0 && seed != ANY) {
            cursor[depth] = seed;
        } else if (!plan.isEdge(depth)) {
            cursor[depth] = 0;
        } else if (plan.slot(depth) == Plan.BEGINNING) {
            cursor[depth] = net.firstEdge(pattern.label(plan.edge(depth)));
        } else {
            int e = plan.edge(depth), slot = plan.slot(depth), wire = wireTo[lhs.port(e, slot)];
            cursor[depth] = slot < lhs.arity(e) ? net.consumer(wire) : net.producer(wire);
        }
    }

    private int advance() {
        int now = cursor[depth];
        if (depth == 0 && seed != ANY) {
            cursor[depth] = LiveNet.NONE;
            return now;
        }
        if (!plan.isEdge(depth)) {
            return nextWire(now, pattern.sort(plan.wire(depth)));
        }
        if (plan.slot(depth) == Plan.BEGINNING) {
            cursor[depth] = now == LiveNet.NONE ? now : net.nextEdge(now);
            return now;
        }
        int port = now;
        while (port != LiveNet.NONE && net.slot(port) != plan.slot(depth)) {
            port = net.nextPort(port);
        }
        cursor[depth] = port == LiveNet.NONE ? port : net.nextPort(port);
        return port == LiveNet.NONE ? port : net.edge(port);
    }

    private int nextWire(int from, int sort) {
        int wire = from;
        while (wire < net.wireLimit() && net.sortOf(wire) != sort) {
            wire++;
        }
        cursor[depth] = wire + 1;
        return wire < net.wireLimit() ? wire : LiveNet.NONE;
    }

    // ---- taking and taking back

    private boolean take(int candidate) {
        if (!plan.isEdge(depth)) {
            int w = plan.wire(depth);
            return net.sortOf(candidate) == pattern.sort(w) && takeWire(w, candidate);
        }
        int e = plan.edge(depth);
        if (net.label(candidate) != pattern.label(e) || occupied.edge(candidate) != FREE) {
            return false;
        }
        edgeTo[e] = candidate;
        occupied.takeEdge(candidate, e);
        for (int k = 0; k < lhs.ports(e); k++) {
            if (!takeWire(lhs.port(e, k), net.wireAt(candidate, k))) {
                return false;
            }
        }
        return true;
    }

    private boolean takeWire(int w, int host) {
        if (wireTo[w] != FREE) {
            return wireTo[w] == host;
        }
        int other = occupied.wire(host);
        if (other != FREE && !pattern.mayMeet(w, other) || pattern.isInterior(w) && !hasItsEndsOnly(w, host)) {
            return false;
        }
        wireTo[w] = host;
        trail[trailed++] = w;
        if (other == FREE) {
            occupied.takeWire(host, w);
        }
        return true;
    }

    /// As the match is injective on edges and keeps slots, the ends are those of the left side when they are as many.
    private boolean hasItsEndsOnly(int w, int host) {
        return count(net.producer(host), incidence.producers(w)) && count(net.consumer(host), incidence.consumers(w));
    }

    private boolean count(int first, int wanted) {
        int port = first, count = 0;
        for (; port != LiveNet.NONE && count < wanted; count++) {
            port = net.nextPort(port);
        }
        return port == LiveNet.NONE && count == wanted;
    }

    private void retract() {
        for (; trailed > trailAt[depth]; trailed--) {
            int w = trail[trailed - 1];
            if (occupied.wire(wireTo[w]) == w) {
                occupied.takeWire(wireTo[w], FREE);
            }
            wireTo[w] = FREE;
        }
        if (plan.isEdge(depth) && edgeTo[plan.edge(depth)] != FREE) {
            occupied.takeEdge(edgeTo[plan.edge(depth)], FREE);
            edgeTo[plan.edge(depth)] = FREE;
        }
    }
}
