package org.catenary.hypernets.rewrite;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Incidence;

/// What remains of a host when the image of a left side is cut out: a net `dom ⊗ L.cod → cod ⊗ L.dom`.
///
/// @param net     what remains
/// @param rule    the rule whose left side was cut out
/// @param parting for each wire of the host where the boundary of the left side is, in order, on which new wire each of its
///                places is, inputs first, and then each slot of the host; empty where there is no choice
public record Complement(Hypernet net, Rule rule, List<Integer> parting) {

    /// The list is copied.
    public Complement {
        parting = List.copyOf(parting);
    }

    /// {@return the host again: the left side leads from the last outputs to the last inputs}
    public Hypernet host() { return glued(rule.lhs()); }

    /// {@return the host with the right side in place of the left}
    public Hypernet result() { return glued(rule.rhs()); }

    private Hypernet glued(Hypernet side) {
        var builder = new HypernetBuilder(net.wiring());
        add(net, builder);
        add(side, builder);
        int n = side.inputs().length, m = side.outputs().length, wires = net.wires();
        int[] in = net.inputs(), out = net.outputs();
        for (int k = 0; k < n; k++) {
            builder.merge(out[out.length - n + k], wires + side.inputs()[k]);
        }
        for (int k = 0; k < m; k++) {
            builder.merge(in[in.length - m + k], wires + side.outputs()[k]);
        }
        return builder.inputs(IntStream.of(in).limit(in.length - m).toArray())
                .outputs(IntStream.of(out).limit(out.length - n).toArray()).freeze();
    }

    private static void add(Hypernet part, HypernetBuilder builder) {
        int first = -1;
        for (int w = 0; w < part.wires(); w++) {
            int wire = builder.wire(part.sort(w));
            first = w == 0 ? wire : first;
        }
        for (int e = 0; e < part.edges(); e++) {
            builder.edge(part.label(e), moved(part.sources(e), first), moved(part.targets(e), first));
        }
    }

    private static int[] moved(int[] wires, int by) { return IntStream.of(wires).map(w -> w + by).toArray(); }

    /// Whether no path leads from where the left side ended to where it began.
    boolean isConvex() {
        Incidence incidence = net.incidence();
        int m = rule.lhs().outputs().length, n = rule.lhs().inputs().length, count = 0;
        var reached = new BitSet();
        var open = new int[net.wires()];
        int[] in = net.inputs(), out = net.outputs();
        for (int k = in.length - m; k < in.length; k++) {
            if (!reached.get(in[k])) {
                reached.set(in[k]);
                open[count++] = in[k];
            }
        }
        while (count > 0) {
            int wire = open[--count];
            for (int i = 0; i < incidence.consumers(wire); i++) {
                for (int target : net.targets(incidence.consumer(wire, i))) {
                    if (!reached.get(target)) {
                        reached.set(target);
                        open[count++] = target;
                    }
                }
            }
        }
        return IntStream.of(out).skip(out.length - n).noneMatch(reached::get);
    }
}
