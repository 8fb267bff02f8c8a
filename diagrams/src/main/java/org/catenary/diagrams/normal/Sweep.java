package org.catenary.diagrams.normal;

import java.util.Arrays;

/// Lays the cells of a planar diagram into layers anew: from the top, always the leftmost cell whose inputs lie ready.
///
/// A cell without input could come anywhere; here it hangs on a thread that runs beside the strand that holds it, from where
/// that begins. Threads keep the plane: cells and threads together are a diagram in which every cell has an input, and of
/// such diagrams this order is the right normal form. Without the threads it is a diagram equal to the given one, near to
/// its normal form. Each cell and wire is passed a bounded number of times, so the sweep is linear.
final class Sweep {

    private static final int NONE = -1;

    private final Strands strands;
    private final Wiring wiring;
    private final Threads threads;
    private final int[] next;
    private final int[] previous;
    private final int[] last;
    private final int[] joined;
    private final int[] order;
    private final int[] offsets;
    private int done;
    private int tail;

    private Sweep(Strands strands) {
        this.strands = strands;
        this.wiring = strands.wiring();
        this.threads = new Threads(strands);
        int nodes = wiring.wires() + 1 + wiring.slices().size();
        next = new int[nodes];
        previous = new int[nodes];
        last = new int[wiring.wires()];
        joined = new int[wiring.slices().size()];
        order = new int[strands.remaining()];
        offsets = new int[order.length];
        Arrays.fill(next, NONE);
        Arrays.fill(previous, NONE);
    }

    /// {@return the layers in the order of the sweep}
    static Slices leftmostFirst(Strands strands) {
        var sweep = new Sweep(strands);
        sweep.begin();
        sweep.run();
        if (sweep.done < sweep.order.length) {
            throw new AssertionError("the strands do not lie in the plane");
        }
        return strands.wiring().slices().arranged(sweep.order, sweep.offsets);
    }

    private void begin() {
        tail = wiring.margin();
        appendThreads(wiring.margin());
        for (int wire = 0; wire < wiring.slices().width(); wire++) {
            appendStrand(wire);
        }
    }

    private void run() {
        int at = wiring.margin(), passed = 0;
        while (at != NONE) {
            int cell = readyAt(at);
            if (cell == NONE) {
                passed += isWire(at) ? 1 : 0;
                at = next[at];
                continue;
            }
            order[done] = cell;
            offsets[done++] = passed;
            int before = previous[at];
            at = replaced(at, cell);
            if (isWire(before) && target(before) != NONE && isReady(target(before))) {
                int wires = wiring.port(last[before]) + 1;
                passed -= wires;
                at = before;
                for (int i = 1; i < wires; i++) {
                    at = previous[at];
                }
            }
        }
    }

    /// Puts what a cell gives in the place of what it takes, and tells what then stands there.
    private int replaced(int at, int cell) {
        int after = at;
        for (int i = 0; i < Math.max(1, wiring.slices().in(cell)); i++) {
            after = next[after];
        }
        int before = previous[at];
        tail = before;
        for (int i = 0; i < wiring.slices().out(cell); i++) {
            appendStrand(wiring.firstOut(cell) + i);
        }
        link(tail, after);
        return next[before];
    }

    private int readyAt(int node) {
        if (isThread(node)) {
            return node - wiring.margin() - 1;
        }
        return isWire(node) && target(node) != NONE && wiring.port(last[node]) == 0 && isReady(target(node))
                ? target(node) : NONE;
    }

    private boolean isReady(int cell) { return joined[cell] == wiring.slices().in(cell) - 1; }

    private boolean isWire(int node) { return node < wiring.margin(); }

    private boolean isThread(int node) { return node > wiring.margin(); }

    private int target(int wire) { return wiring.hasTarget(last[wire]) ? wiring.target(last[wire]) : NONE; }

    /// A strand with the threads of the cells that it holds: on the right of a wire that it runs down, left of one it runs up.
    private void appendStrand(int wire) {
        boolean down = true;
        for (int part = wire; part != NONE; part = strands.below(part), down = !down) {
            if (!down) {
                appendThreads(part);
            }
            last[wire] = part;
        }
        append(wire);
        down = true;
        for (int part = last[wire]; part != NONE; part = strands.above(part), down = !down) {
            if (down) {
                appendThreads(part);
            }
        }
    }

    private void appendThreads(int wire) {
        for (int cell = threads.first(wire); cell != Threads.NONE; cell = threads.after(cell)) {
            if (!strands.removed(cell)) {
                append(wiring.margin() + 1 + cell);
            }
        }
    }

    private void append(int node) {
        link(tail, node);
        tail = node;
    }

    private void link(int left, int right) {
        next[left] = right;
        if (right == NONE) {
            return;
        }
        previous[right] = left;
        if (isWire(left) && isWire(right) && target(left) != NONE && target(left) == target(right)
                && wiring.port(last[right]) == wiring.port(last[left]) + 1) {
            joined[target(left)]++;
        }
    }
}
