package org.catenary.hypernets.isomorphism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// The components into which some edges of a net fall.
///
/// @param net the net
record Components(Hypernet net) {

    /// {@return the components of some edges, in the order of their first edges}
    ///
    /// @param joins whether a wire joins the edges on it
    List<int[]> of(int[] edges, IntPredicate joins) {
        Incidence incidence = net.incidence();
        var components = new ArrayList<int[]>();
        var reached = new BitSet();
        var component = new int[edges.length];
        int count = 0;
        for (int seed : edges) {
            if (reached.get(seed)) {
                continue;
            }
            int first = count;
            component[count++] = seed;
            reached.set(seed);
            for (int i = first; i < count; i++) {
                for (int k = 0; k < net.ports(component[i]); k++) {
                    int wire = net.port(component[i], k);
                    int producers = incidence.producers(wire);
                    int ends = joins.test(wire) ? producers + incidence.consumers(wire) : 0;
                    for (int j = 0; j < ends; j++) {
                        int next = j < producers ? incidence.producer(wire, j) : incidence.consumer(wire, j - producers);
                        if (!reached.get(next)) {
                            reached.set(next);
                            component[count++] = next;
                        }
                    }
                }
            }
            components.add(Arrays.copyOfRange(component, first, count));
        }
        return components;
    }
}
