package org.catenary.diagrams.drawing;

import org.catenary.diagrams.syntax.Ob;

/// A vertical line that wires follow: from where a wire begins to where one ends, past crossings and gates.
///
/// @param source the node that it leaves, or [#BORDER]
/// @param out    the position among that node's tracks below, or among the wires of the domain
/// @param target the node that it reaches, or [#BORDER]
/// @param in     the position among that node's tracks above, or among the wires of the codomain
/// @param place  its place from left to right
/// @param ob     what its first wire carries
record Track(int source, int out, int target, int in, int place, Ob ob) {

    /// The border of the drawing in place of a node.
    static final int BORDER = -1;

    static Track begin(int source, int out, int place, Ob ob) { return new Track(source, out, BORDER, 0, place, ob); }

    Track end(int node, int position) { return new Track(source, out, node, position, place, ob); }
}
