package org.catenary.diagrams.normal;

import java.util.Arrays;

/// The threads by which cells without input hang on strands: for each wire, the cells on its right that it holds, the
/// lowest first.
///
/// What stands to the right of a snake's leg hangs on it, and so goes below the snake when the leg was the left one of its
/// cap. When it was the right one, what stands there goes above the snake: it hangs where the cap hung.
final class Threads {

    static final int NONE = -1;

    private final int cells;
    private final int[] next;

    Threads(Strands strands) {
        var wiring = strands.wiring();
        cells = wiring.margin() + 1;
        next = new int[cells + wiring.slices().size()];
        Arrays.fill(next, NONE);
        var cap = new int[wiring.wires() + 1];
        Arrays.fill(cap, NONE);
        for (int cell = 0; cell < wiring.slices().size(); cell++) {
            if (wiring.slices().in(cell) == 0) {
                int holder = wiring.holder(cell), place = cap[holder] == NONE ? holder : cells + cap[holder];
                next[cells + cell] = next[place];
                next[place] = cell;
                if (wiring.slices().out(cell) == 2 && strands.isRightLeg(cell, wiring.firstOut(cell) + 1)) {
                    cap[wiring.firstOut(cell) + 1] = cell;
                }
            }
        }
    }

    /// The first cell that hangs on a wire or on the margin.
    int first(int wire) { return next[wire]; }

    /// The cell that hangs on the same wire above a cell.
    int after(int cell) { return next[cells + cell]; }
}
