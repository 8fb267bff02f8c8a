package org.catenary.diagrams.normal;

/// The walk round a floating part of a planar diagram, which shows one of its cells before all others.
///
/// Walk clockwise, the part on the right hand, up and down along its wires. Over the top of a cell without input and under
/// the bottom of one without output the walk turns right by half a turn; between two outputs or two inputs of a cell, left.
/// Tops and bottoms alternate, and one round turns right twice. Count the turns, and go on round after round: each count is
/// met for the last time at one corner, and the corners of all last times are two in a round, a top and a bottom. Exchanges
/// move neither; the cell at this top is the *root* of the part.
///
/// Dvoretzky and Motzkin, *A problem of arrangements*, Duke Math. J. 14 (1947): the cycle lemma.
final class Outline {

    private static final int NONE = -1;

    private final Wiring wiring;
    private final Slices slices;
    private int wire;
    private boolean down;

    private Outline(Wiring wiring) {
        this.wiring = wiring;
        this.slices = wiring.slices();
    }

    /// {@return the root of the part whose topmost cell is given}
    static int root(Wiring wiring, int topmost) {
        return wiring.slices().out(topmost) == 0 ? topmost : new Outline(wiring).walk(topmost);
    }

    /// One round from the topmost cell: the last corner of the least count or the last after it of the next, whichever is
    /// a top.
    private int walk(int topmost) {
        int least = 0, onLeast = topmost, onNext = NONE, count = 1, start = go(lastOut(topmost), true);
        do {
            int cell = down ? wiring.target(wire) : wiring.source(wire), top = down ? NONE : cell;
            int turn = turn(cell);
            if (turn != 0 && count <= least) {
                least = count;
                onLeast = top;
                onNext = NONE;
            } else if (turn != 0 && count == least + 1) {
                onNext = top;
            }
            count += turn;
        } while (wire != start || !down);
        return onLeast == NONE ? onNext : onLeast;
    }

    /// Passes a cell, and tells whether that was half a turn to the right, 1, to the left, −1, or none.
    private int turn(int cell) {
        int port = down ? wiring.port(wire) : wire - wiring.firstOut(cell);
        if (down && port + 1 < slices.in(cell)) {
            go(wiring.input(cell, port + 1), false);
            return -1;
        }
        if (!down && port > 0) {
            go(wire - 1, true);
            return -1;
        }
        boolean passes = down ? slices.out(cell) > 0 : slices.in(cell) > 0, onward = passes == down;
        go(onward ? lastOut(cell) : wiring.input(cell, 0), onward);
        return passes ? 0 : 1;
    }

    private int lastOut(int cell) { return wiring.firstOut(cell) + slices.out(cell) - 1; }

    private int go(int next, boolean downwards) {
        wire = next;
        down = downwards;
        return next;
    }
}
