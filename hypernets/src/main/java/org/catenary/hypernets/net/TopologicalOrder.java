package org.catenary.hypernets.net;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The edges of a net in an order in which every producer of a wire comes before every consumer.
///
/// Where no wire has several producers and the edges' own numbers are such an order, these are taken; else edges
/// come as soon as all their sources have, those of smaller number first among the first.
///
/// Kahn, *Topological sorting of large networks*, Comm. ACM 5 (1962).
public final class TopologicalOrder {

    private final int[] edges;
    private final int[] layers;

    private TopologicalOrder(int[] edges, int[] layers) {
        this.edges = edges;
        this.layers = layers;
    }

    /// {@return the order, or nothing where the net has a cycle}
    static Optional<TopologicalOrder> of(Hypernet net) {
        TopologicalOrder order = net.ends().map(ends -> of(net, ends)).orElseGet(() -> of(net, net.incidence()));
        return order.edges.length == net.edges() ? Optional.of(order) : Optional.empty();
    }

    private static TopologicalOrder of(Hypernet net, Ends ends) {
        return isOrdered(net, ends) ? of(net, IntStream.range(0, net.edges()).toArray()) : along(net, ends);
    }

    private static TopologicalOrder of(Hypernet net, Incidence incidence) {
        return of(net, isOrdered(net, incidence) ? IntStream.range(0, net.edges()).toArray() : kahn(net));
    }

    private static TopologicalOrder of(Hypernet net, int[] edges) {
        return new TopologicalOrder(edges, layers(net, edges));
    }

    /// {@return the number of edges}
    public int size() { return edges.length; }

    /// {@return the edge at a place of the order}
    public int edge(int i) { return edges[i]; }

    /// {@return for each edge the number of its layer: one more than the greatest among the producers of its sources}
    int[] layers() { return layers.clone(); }

    private static int[] layers(Hypernet net, int[] order) {
        var ofWire = new int[net.wires()];
        var ofEdge = new int[net.edges()];
        for (int e : order) {
            for (int k = 0; k < net.arity(e); k++) {
                ofEdge[e] = Math.max(ofEdge[e], ofWire[net.source(e, k)]);
            }
            for (int k = 0; k < net.coarity(e); k++) {
                int wire = net.target(e, k);
                ofWire[wire] = Math.max(ofWire[wire], ofEdge[e] + 1);
            }
        }
        return ofEdge;
    }

    /// {@return whether every edge produces wires only for edges of greater number}
    private static boolean isOrdered(Hypernet net, Ends ends) {
        for (int e = 0; e < net.edges(); e++) {
            for (int k = 0; k < net.arity(e); k++) {
                if (ends.producer(net.source(e, k)) >= e) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isOrdered(Hypernet net, Incidence incidence) {
        for (int e = 0; e < net.edges(); e++) {
            for (int k = 0; k < net.arity(e); k++) {
                int wire = net.source(e, k), producers = incidence.producers(wire);
                if (producers > 1 || producers == 1 && incidence.producer(wire, 0) >= e) {
                    return false;
                }
            }
        }
        return true;
    }

    /// How many numbers stand together for an edge, in one line of memory: the number of sources that are missing, the layer,
    /// and what consumes its only target.
    private static final int STRIDE = 4;
    private static final int SEVERAL = -2;
    private static final int NOTHING = -1;

    /// {@return the order of the edges that one reaches, where wires have at most one producer and one consumer}
    ///
    /// What it takes is memory that is not at hand, one place after the other. So what follows an edge is looked up for all edges
    /// before, in the order of their numbers, where no place waits for the one before.
    private static TopologicalOrder along(Hypernet net, Ends ends) {
        int edges = net.edges();
        var state = new int[Math.multiplyExact(STRIDE, edges)];
        for (int e = 0; e < edges; e++) {
            int sources = net.offset[2 * e], targets = net.offset[2 * e + 1], end = net.offset[2 * e + 2], missing = 0;
            for (int p = sources; p < targets; p++) {
                missing += ends.producer(net.port[p]) >= 0 ? 1 : 0;
            }
            state[STRIDE * e] = missing;
            state[STRIDE * e + 2] = end - targets == 1 ? Math.max(ends.consumer(net.port[targets]), NOTHING) : SEVERAL;
        }
        var queue = new int[edges];
        int end = 0;
        for (int e = 0; e < edges; e++) {
            if (state[STRIDE * e] == 0) {
                queue[end++] = e;
            }
        }
        for (int i = 0; i < end; i++) {
            int e = queue[i], layer = state[STRIDE * e + 1] + 1, only = state[STRIDE * e + 2];
            if (only >= 0) {
                end = reached(only, layer, state, queue, end);
            } else if (only == SEVERAL) {
                for (int p = net.offset[2 * e + 1]; p < net.offset[2 * e + 2]; p++) {
                    int next = ends.consumer(net.port[p]);
                    end = next >= 0 ? reached(next, layer, state, queue, end) : end;
                }
            }
        }
        var layers = new int[edges];
        for (int e = 0; e < edges; e++) {
            layers[e] = state[STRIDE * e + 1];
        }
        return new TopologicalOrder(end == edges ? queue : Arrays.copyOf(queue, end), layers);
    }

    private static int reached(int e, int layer, int[] state, int[] queue, int end) {
        state[STRIDE * e + 1] = Math.max(state[STRIDE * e + 1], layer);
        if (--state[STRIDE * e] == 0) {
            queue[end] = e;
            return end + 1;
        }
        return end;
    }

    /// {@return the edges that an order reaches: all but those on cycles and after them}
    private static int[] kahn(Hypernet net) {
        Incidence incidence = net.incidence();
        var missingSources = new int[net.edges()];
        var missingProducers = new int[net.wires()];
        var queue = new int[net.edges()];
        int end = 0;
        for (int e = 0; e < net.edges(); e++) {
            for (int k = 0; k < net.arity(e); k++) {
                missingSources[e] += incidence.producers(net.source(e, k)) > 0 ? 1 : 0;
            }
            if (missingSources[e] == 0) {
                queue[end++] = e;
            }
        }
        for (int w = 0; w < net.wires(); w++) {
            missingProducers[w] = incidence.producers(w);
        }
        for (int i = 0; i < end; i++) {
            for (int k = 0; k < net.coarity(queue[i]); k++) {
                int wire = net.target(queue[i], k);
                if (--missingProducers[wire] == 0) {
                    for (int c = 0; c < incidence.consumers(wire); c++) {
                        int next = incidence.consumer(wire, c);
                        if (--missingSources[next] == 0) {
                            queue[end++] = next;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(queue, end);
    }

    /// {@return the edges of one cycle of a net that has one, each producing a wire for the next}
    static List<Integer> cycle(Hypernet net) {
        Incidence incidence = net.incidence();
        var reached = new boolean[net.edges()];
        for (int e : kahn(net)) {
            reached[e] = true;
        }
        int now = IntStream.range(0, net.edges()).filter(e -> !reached[e]).findFirst().orElseThrow();
        var place = new int[net.edges()];
        Arrays.fill(place, -1);
        var path = new Ints();
        while (place[now] < 0) {
            place[now] = path.size();
            path.add(now);
            now = unreachedProducer(net, incidence, now, reached);
        }
        int[] backwards = path.toArray();
        return IntStream.range(place[now], backwards.length).mapToObj(i -> backwards[i]).toList().reversed();
    }

    private static int unreachedProducer(Hypernet net, Incidence incidence, int e, boolean[] reached) {
        for (int k = 0; k < net.arity(e); k++) {
            int wire = net.source(e, k);
            for (int i = 0; i < incidence.producers(wire); i++) {
                if (!reached[incidence.producer(wire, i)]) {
                    return incidence.producer(wire, i);
                }
            }
        }
        throw new AssertionError("an edge that no order reaches waits for another");
    }
}
