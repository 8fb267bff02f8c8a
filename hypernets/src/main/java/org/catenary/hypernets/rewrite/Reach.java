package org.catenary.hypernets.rewrite;

import java.util.BitSet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// Which outputs of a net its inputs reach.
final class Reach {

    private Reach() {}

    /// {@return whether directed paths lead from each input to each output; a wire reaches itself}
    ///
    /// Linear in the net for each input.
    static boolean everyInputReachesEveryOutput(Hypernet net) {
        for (int in : net.inputs()) {
            BitSet reached = from(net, in);
            for (int out : net.outputs()) {
                if (!reached.get(out)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BitSet from(Hypernet net, int start) {
        Incidence incidence = net.incidence();
        var wires = new BitSet();
        var edges = new BitSet();
        var open = new int[net.wires()];
        int count = 0;
        open[count++] = start;
        wires.set(start);
        while (count > 0) {
            int wire = open[--count];
            for (int i = 0; i < incidence.consumers(wire); i++) {
                int e = incidence.consumer(wire, i);
                for (int k = 0; k < net.coarity(e) && !edges.get(e); k++) {
                    int next = net.target(e, k);
                    if (!wires.get(next)) {
                        wires.set(next);
                        open[count++] = next;
                    }
                }
                edges.set(e);
            }
        }
        return wires;
    }
}
