package org.catenary.hypernets.translate;

import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Wiring;

/// A traced net read as a diagram: every wire that leads back, by the numbers of its edges, is cut in two, the rest is read
/// as a net without cycles, and the cut wires are traced over.
final class Feedback {

    private final Hypernet net;
    private final Ends ends;

    Feedback(Hypernet net) {
        this.net = net;
        this.ends = net.ends().orElseThrow();
    }

    Diagram read(Cells cells) {
        int[] back = IntStream.range(0, net.wires()).filter(this::leadsBack).toArray(), cut = new int[net.wires()];
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        IntStream.range(0, net.wires()).forEach(w -> cut[w] = builder.wire(net.sort(w)));
        IntStream.of(back).filter(w -> ends.producer(w) != Ends.NONE).forEach(w -> cut[w] = builder.wire(net.sort(w)));
        for (int e = 0; e < net.edges(); e++) {
            builder.edge(net.label(e), net.sources(e), IntStream.of(net.targets(e)).map(w -> cut[w]).toArray());
        }
        builder.inputs(net.inputs()).inputs(back);
        Hypernet open = builder.outputs(net.outputs()).outputs(IntStream.of(back).map(w -> cut[w]).toArray()).freeze();
        return new Foliation(open, cells).read(open.order().orElseThrow())
                .trace(Ty.of(IntStream.of(back).mapToObj(net::sort).toList()));
    }

    /// Whether a wire runs from an edge to itself or to one before it, or has no ends at all.
    private boolean leadsBack(int wire) {
        int producer = ends.producer(wire), consumer = ends.consumer(wire);
        return producer == Ends.NONE || producer >= 0 && consumer >= 0 && producer >= consumer;
    }
}
