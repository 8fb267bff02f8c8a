package org.catenary.hypernets.rewrite;

import java.util.Arrays;
import java.util.BitSet;

/// Edges that wait, first come, first served, each once.
final class Worklist {

    private int[] ring = new int[1024];
    private int first;
    private int count;
    private final BitSet waiting = new BitSet();

    void add(int edge) {
        if (waiting.get(edge)) {
            return;
        }
        waiting.set(edge);
        if (count == ring.length) {
            int[] longer = Arrays.copyOfRange(ring, first, first + Math.multiplyExact(2, count));
            System.arraycopy(ring, 0, longer, count - first, first);
            ring = longer;
            first = 0;
        }
        ring[(first + count++) % ring.length] = edge;
    }

    boolean isEmpty() { return count == 0; }

    int take() {
        int edge = ring[first];
        first = (first + 1) % ring.length;
        count--;
        waiting.clear(edge);
        return edge;
    }
}
