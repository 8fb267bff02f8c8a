package org.catenary.hypernets.drawing;

import java.util.ArrayList;
import java.util.List;

/// Something that stands in a layer: an edge, a point where wires meet, or a wire that passes, begins or ends.
final class Node {

    /// What a node is.
    enum Kind {
        /// An edge of the net.
        EDGE,
        /// A wire with other than two ends, or a closed one.
        POINT,
        /// A foot of a cup or cap, which two make together.
        FOOT,
        /// A wire on its way through a layer.
        PASS,
        /// A place of the upper boundary.
        INPUT,
        /// A place of the lower boundary.
        OUTPUT
    }

    /// A stretch of a wire from one node down to another.
    ///
    /// @param from     where it begins
    /// @param fromPort the port there, counted from the left
    /// @param to       where it ends
    /// @param toPort   the port there
    /// @param wire     the wire of the net
    record Link(Node from, int fromPort, Node to, int toPort, int wire) {
        double fromX() { return from.x + from.below(fromPort); }

        double toX() { return to.x + to.above(toPort); }
    }

    final Kind kind;
    final int index;
    final List<Link> up = new ArrayList<>();
    final List<Link> down = new ArrayList<>();
    int layer;
    int place;
    int column;
    double shift;
    double x;
    double left;
    double right;
    double height;
    double pitchAbove;
    double pitchBelow;
    private final int portsAbove;
    private final int portsBelow;

    /// @param index the edge, wire or place that it stands for
    Node(Kind kind, int index, int portsAbove, int portsBelow) {
        this.kind = kind;
        this.index = index;
        this.portsAbove = portsAbove;
        this.portsBelow = portsBelow;
    }

    int portsAbove() { return portsAbove; }

    int portsBelow() { return portsBelow; }

    /// Where a port above is, from the middle.
    double above(int port) { return (port - (portsAbove - 1) / 2.0) * pitchAbove; }

    /// Where a port below is, from the middle.
    double below(int port) { return (port - (portsBelow - 1) / 2.0) * pitchBelow; }

    /// Whether it may be moved within its layer.
    boolean movable() { return kind != Kind.INPUT && kind != Kind.OUTPUT; }
}
