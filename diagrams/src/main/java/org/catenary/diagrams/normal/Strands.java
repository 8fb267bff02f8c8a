package org.catenary.diagrams.normal;

import java.util.Arrays;
import org.catenary.diagrams.syntax.Diagram;

/// The wires of a diagram with some of its snakes pulled straight: a strand runs down one wire, up the leg of a snake, down
/// the next wire.
final class Strands {

    private static final int NONE = -1;

    private final Wiring wiring;
    private final int[] below;
    private final int[] above;
    private final int[] leg;
    private int remaining;

    private Strands(Wiring wiring) {
        this.wiring = wiring;
        below = new int[wiring.wires()];
        above = new int[wiring.wires()];
        leg = new int[wiring.slices().size()];
        remaining = leg.length;
        Arrays.fill(below, NONE);
        Arrays.fill(above, NONE);
        Arrays.fill(leg, NONE);
    }

    /// {@return one strand a wire}
    static Strands asTheyAre(Wiring wiring) { return new Strands(wiring); }

    /// {@return the strands when as many snakes as share no cap and no cup are pulled straight, the topmost cap's first}
    static Strands straight(Wiring wiring) {
        var strands = new Strands(wiring);
        for (int cell = 0; cell < wiring.slices().size(); cell++) {
            if (wiring.slices().cell(cell) instanceof Diagram.Cap) {
                strands.pull(cell, 0);
                strands.pull(cell, 1);
            }
        }
        return strands;
    }

    /// Pulls the snake that a leg of a cap makes, if it makes one: it runs into a cup on the other side, and the wire that
    /// comes carries the same object as the wire that goes.
    private void pull(int cap, int side) {
        int wire = wiring.firstOut(cap) + side;
        if (removed(cap) || !wiring.hasTarget(wire) || wiring.port(wire) != 1 - side) {
            return;
        }
        int cup = wiring.target(wire);
        Diagram bend = wiring.slices().cell(cup), arch = wiring.slices().cell(cap);
        if (bend instanceof Diagram.Cup && !removed(cup) && bend.dom().get(side).equals(arch.cod().get(1 - side))) {
            leg[cap] = wire;
            leg[cup] = wire;
            remaining -= 2;
            join(wiring.input(cup, side), wire);
            join(wire, wiring.firstOut(cap) + 1 - side);
        }
    }

    private void join(int upper, int lower) {
        below[upper] = lower;
        above[lower] = upper;
    }

    Wiring wiring() { return wiring; }

    /// The number of cells that are left.
    int remaining() { return remaining; }

    /// Whether a cell was the cap or the cup of a snake.
    boolean removed(int cell) { return leg[cell] != NONE; }

    /// Whether a wire was the right leg of a cap, and the leg of a snake.
    boolean isRightLeg(int cap, int wire) { return leg[cap] == wire && wire == wiring.firstOut(cap) + 1; }

    /// The wire that the strand runs along after this one, or -1.
    int below(int wire) { return below[wire]; }

    /// The wire that the strand ran along before this one, or -1.
    int above(int wire) { return above[wire]; }
}
