package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;

/// The inputs that a net uses, in the order in which a walk back from its output meets them, the sources of an edge from left
/// to right; at last those from which only other things are made.
final class FirstUses {

    private final Hypernet net;
    private final Map<Integer, Integer> places = new HashMap<>();

    FirstUses(Hypernet net) {
        this.net = net;
        int[] inputs = net.inputs();
        for (int k = 0; k < inputs.length; k++) {
            places.put(inputs[k], k);
        }
    }

    /// {@return the places of these inputs}
    IntStream slots() {
        Set<Integer> met = new LinkedHashSet<>();
        var seen = new BitSet();
        walk(net.outputs()[0], seen, met);
        IntStream.range(0, net.edges()).map(e -> net.target(e, 0)).forEach(wire -> walk(wire, seen, met));
        return met.stream().mapToInt(k -> k);
    }

    private void walk(int from, BitSet seen, Set<Integer> met) {
        var pending = new ArrayDeque<Integer>();
        pending.push(from);
        while (!pending.isEmpty()) {
            int wire = pending.pop();
            if (!seen.get(wire)) {
                seen.set(wire);
                if (places.containsKey(wire)) {
                    met.add(places.get(wire));
                } else {
                    int e = net.incidence().producer(wire, 0);
                    for (int k = net.arity(e) - 1; k >= 0; k--) {
                        pending.push(net.source(e, k));
                    }
                }
            }
        }
    }
}
