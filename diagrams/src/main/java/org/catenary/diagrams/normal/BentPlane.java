package org.catenary.diagrams.normal;

import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;

/// A diagram in the plane, wires being curves of any shape.
///
/// The *ports* of a box are numbered clockwise from its first input as it was declared, so half a turn changes none. A *strand*
/// leads from a port, or from the boundary, through cups and caps to another.
final class BentPlane {

    /// In the place of a cell where a strand ends at the boundary.
    static final int BOUNDARY = -4;

    private final Slices slices;
    private final Wiring wiring;
    private final Faces faces;
    private final int[] leftFace;
    private final int[] rightFace;
    private final int[] outputs;

    /// Where a strand ends.
    ///
    /// @param cell  the box, or [#BOUNDARY]
    /// @param place the port, or the place clockwise round the boundary
    record End(int cell, int place) {}

    BentPlane(Slices slices) {
        this.slices = slices;
        wiring = new Wiring(slices);
        faces = Faces.of(slices);
        leftFace = new int[wiring.wires()];
        rightFace = new int[wiring.wires()];
        outputs = new int[wiring.wires()];
        for (int i = 0; i < wiring.outputs(); i++) {
            outputs[wiring.output(i)] = i;
        }
        for (int i = 0; i < slices.width(); i++) {
            leftFace[i] = faces.top(i);
            rightFace[i] = faces.top(i + 1);
        }
        for (int k = 0; k < slices.size(); k++) {
            for (int j = 0; j < slices.out(k); j++) {
                leftFace[wiring.firstOut(k) + j] = faces.below(k, j);
                rightFace[wiring.firstOut(k) + j] = faces.below(k, j + 1);
            }
        }
    }

    Slices slices() { return slices; }

    Wiring wiring() { return wiring; }

    Faces faces() { return faces; }

    /// The face on the right of a wire.
    int right(int wire) { return rightFace[wire]; }

    boolean isBend(int cell) {
        return slices.cell(cell) instanceof Diagram.Cup || slices.cell(cell) instanceof Diagram.Cap;
    }

    int ports(int cell) { return slices.in(cell) + slices.out(cell); }

    private boolean isUpsideDown(int cell) {
        return switch (slices.cell(cell)) {
            case Diagram.Turned(var _, int z, boolean _) -> z % 2 != 0;
            case Diagram.Frame frame -> frame.border() instanceof Border.Bubble(var _, int z, boolean _) && z % 2 != 0;
            default -> false;
        };
    }

    /// The port at a place clockwise from the first input as drawn.
    private int port(int cell, int place) {
        return isUpsideDown(cell) ? (place + slices.out(cell)) % ports(cell) : place;
    }

    private int place(int cell, int port) {
        return isUpsideDown(cell) ? (port + slices.in(cell)) % ports(cell) : port;
    }

    /// The wire at a port, and whether it leads down from there.
    private int wire(int cell, int port) {
        int place = place(cell, port), in = slices.in(cell);
        return place < in ? wiring.input(cell, place) : wiring.firstOut(cell) + ports(cell) - 1 - place;
    }

    private boolean leadsDown(int cell, int port) { return place(cell, port) >= slices.in(cell); }

    /// The face behind a port, clockwise.
    int corner(int cell, int port) {
        return leadsDown(cell, port) ? leftFace[wire(cell, port)] : rightFace[wire(cell, port)];
    }

    End follow(int first, boolean downwards) {
        int wire = first;
        boolean down = downwards;
        while (true) {
            if (down ? !wiring.hasTarget(wire) : !wiring.hasSource(wire)) {
                return new End(BOUNDARY, down ? slices.width() + wiring.outputs() - 1 - outputs[wire] : wire);
            }
            int cell = down ? wiring.target(wire) : wiring.source(wire);
            int leg = down ? wiring.port(wire) : wire - wiring.firstOut(cell);
            if (!isBend(cell)) {
                return new End(cell, port(cell, down ? leg : ports(cell) - 1 - leg));
            }
            wire = down ? wiring.input(cell, 1 - leg) : wiring.firstOut(cell) + 1 - leg;
            down = !down;
        }
    }

    /// Where the strand at a port ends.
    End strand(int cell, int port) { return follow(wire(cell, port), leadsDown(cell, port)); }
}
