package org.catenary.hypernets.translate;

import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// A left-monogamous net with its copies made edges: where a wire has several consumers, or none, an edge copies it right
/// after what produces it.
final class Branches {

    private final Hypernet net;
    private final HypernetBuilder builder = new HypernetBuilder(Wiring.MONOGAMOUS);
    private final int[] consumers;
    private final int[] next;

    private Branches(Hypernet net) {
        this.net = net;
        this.consumers = new int[net.wires()];
        this.next = new int[net.wires()];
        for (int e = 0; e < net.edges(); e++) {
            for (int k = 0; k < net.arity(e); k++) {
                consumers[net.source(e, k)]++;
            }
        }
        IntStream.of(net.outputs()).forEach(w -> consumers[w]++);
    }

    /// {@return the monogamous net with copies for edges}
    static Hypernet copied(Hypernet net) { return new Branches(net).copied(); }

    private Hypernet copied() {
        for (int w : net.inputs()) {
            int wire = builder.wire(net.sort(w));
            builder.inputs(wire);
            branch(w, wire);
        }
        var order = net.order().orElseThrow();
        for (int i = 0; i < order.size(); i++) {
            int e = order.edge(i);
            int first = builder.edge(net.label(e), IntStream.of(net.sources(e)).map(this::take).toArray());
            int[] targets = net.targets(e);
            for (int k = 0; k < targets.length; k++) {
                branch(targets[k], first + k);
            }
        }
        return builder.outputs(IntStream.of(net.outputs()).map(this::take).toArray()).freeze();
    }

    private void branch(int wire, int made) {
        next[wire] = consumers[wire] == 1 ? made
                : builder.edge(Label.of(new Diagram.Copy(net.sort(wire), consumers[wire])), made);
    }

    private int take(int wire) { return next[wire]++; }
}
