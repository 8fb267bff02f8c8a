package org.catenary.diagrams.drawing;

import org.catenary.diagrams.syntax.Diagram;

/// A cell of a diagram with the tracks that it meets and the row in which it stands.
///
/// @param cell  what is drawn
/// @param sign  how
/// @param ins   the tracks that reach it from above
/// @param outs  the tracks that leave it below; for a sign that tracks pass, the same as `ins`
/// @param row   its row
/// @param place its place from left to right
@SuppressWarnings("ArrayRecordComponent") // never compared
record Node(Diagram cell, Sign sign, int[] ins, int[] outs, int row, int place) {

    Node as(Sign other) { return new Node(cell, other, ins, outs, row, place); }

    Node inRow(int other) { return new Node(cell, sign, ins, outs, other, place); }
}
