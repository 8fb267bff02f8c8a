package org.catenary.diagrams.drawing;

import java.util.Arrays;

/// Where the wires of a boundary go on outside of it: joints of pieces, or loose ends.
///
/// @param above of the upper boundary, from left to right
/// @param below of the lower boundary
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seams(int[] above, int[] below) {

    /// Wires that end with the drawing.
    static Seams loose(long above, long below) {
        var seams = new Seams(new int[Math.toIntExact(above)], new int[Math.toIntExact(below)]);
        Arrays.fill(seams.above, Ink.LOOSE);
        Arrays.fill(seams.below, Ink.LOOSE);
        return seams;
    }

    /// Wires that go on, above, below or both.
    static Seams of(int above, boolean onAbove, int below, boolean onBelow, Ink ink) {
        Seams seams = loose(above, below);
        if (onAbove) {
            Arrays.setAll(seams.above, _ -> ink.joint());
        }
        if (onBelow) {
            Arrays.setAll(seams.below, _ -> ink.joint());
        }
        return seams;
    }
}
