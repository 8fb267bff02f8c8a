package org.catenary.hypernets.saturation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;

/// Some edges of a net whose wires have one producer and one consumer, and the wires where they begin and end.
///
/// @param net     the net
/// @param edges   the edges, in an order that the boundary follows
/// @param inputs  the wires that edges outside produce
/// @param outputs the wires that edges outside consume
/// @param isWhole whether it is all of the net, wires without edges among it
record Region(Hypernet net, List<Integer> edges, List<Integer> inputs, List<Integer> outputs, boolean isWhole) {

    static Region of(Hypernet net, List<Integer> edges) {
        Ends ends = net.ends().orElseThrow();
        var in = new BitSet();
        edges.forEach(in::set);
        List<Integer> inputs = new ArrayList<>(), outputs = new ArrayList<>();
        for (int e : edges) {
            IntStream.of(net.sources(e)).filter(w -> ends.producer(w) < 0 || !in.get(ends.producer(w))).forEach(inputs::add);
            IntStream.of(net.targets(e)).filter(w -> ends.consumer(w) < 0 || !in.get(ends.consumer(w))).forEach(outputs::add);
        }
        return new Region(net, edges, inputs, outputs, false);
    }

    /// {@return all of a net}
    static Region whole(Hypernet net) {
        return new Region(net, IntStream.range(0, net.edges()).boxed().toList(),
                IntStream.of(net.inputs()).boxed().toList(), IntStream.of(net.outputs()).boxed().toList(), true);
    }

    /// {@return the least region around some edges that no path leaves and enters again; where wires may lead back, these edges}
    static Region convex(Hypernet net, List<Integer> edges) {
        List<Integer> all = new ArrayList<>(edges);
        if (!net.wiring().allowsCycles()) {
            BitSet after = reached(net, edges, true);
            after.and(reached(net, edges, false));
            edges.forEach(after::clear);
            after.stream().forEach(all::add);
        }
        Ends ends = net.ends().orElseThrow();
        return all.size() == net.edges() && IntStream.range(0, net.wires()).allMatch(w -> ends.producer(w) >= 0 || ends.consumer(w) >= 0)
                ? whole(net) : of(net, all);
    }

    private static BitSet reached(Hypernet net, List<Integer> from, boolean forwards) {
        Ends ends = net.ends().orElseThrow();
        var reached = new BitSet();
        var open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            int e = open.removeLast();
            for (int w : forwards ? net.targets(e) : net.sources(e)) {
                int next = forwards ? ends.consumer(w) : ends.producer(w);
                if (next >= 0 && !reached.get(next)) {
                    reached.set(next);
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /// {@return the net with one edge in place of this region}
    Hypernet replaced(Label by) {
        var builder = new HypernetBuilder(net.wiring());
        var gone = new BitSet();
        edges.forEach(gone::set);
        Ends ends = net.ends().orElseThrow();
        var wires = new int[net.wires()];
        for (int w = 0; w < wires.length; w++) {
            boolean inside = ends.producer(w) >= 0 && gone.get(ends.producer(w))
                    && ends.consumer(w) >= 0 && gone.get(ends.consumer(w));
            wires[w] = inside ? -1 : builder.wire(net.sort(w));
        }
        for (int e = 0; e < net.edges(); e++) {
            if (!gone.get(e)) {
                builder.edge(net.label(e), renamed(net.sources(e), wires), renamed(net.targets(e), wires));
            }
        }
        builder.edge(by, inputs.stream().mapToInt(w -> wires[w]).toArray(), outputs.stream().mapToInt(w -> wires[w]).toArray());
        return builder.inputs(renamed(net.inputs(), wires)).outputs(renamed(net.outputs(), wires)).freeze();
    }

    private static int[] renamed(int[] of, int[] names) { return IntStream.of(of).map(w -> names[w]).toArray(); }
}
