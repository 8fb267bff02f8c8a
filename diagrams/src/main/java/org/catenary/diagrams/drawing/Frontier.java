package org.catenary.diagrams.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The tracks that are open while a diagram is read, with the gaps between them: a cursor moves, its sides are stacks.
final class Frontier {

    /// A track with the gap to its left; the last slot has a gap alone.
    private record Slot(int track, Gap gap) {}

    private final ArrayDeque<Slot> left = new ArrayDeque<>();
    private final ArrayDeque<Slot> right = new ArrayDeque<>();

    Frontier() { right.push(new Slot(Track.BORDER, Gap.OPEN)); }

    void moveTo(long offset) {
        while (left.size() < offset) {
            left.push(right.pop());
        }
        while (left.size() > offset) {
            right.push(left.pop());
        }
    }

    /// The gap left of the cursor's track.
    Gap gap() { return right.element().gap; }

    void replaceGap(Gap gap) { right.push(new Slot(right.pop().track, gap)); }

    /// Takes the track at the cursor; the gap to its left goes with it.
    int take() { return right.pop().track; }

    /// Puts a track before the cursor.
    void put(int track, Gap gapToItsLeft) { left.push(new Slot(track, gapToItsLeft)); }

    /// The open tracks from left to right.
    List<Integer> tracks() {
        moveTo(0);
        var tracks = new ArrayList<Integer>();
        right.stream().filter(slot -> slot.track != Track.BORDER).forEach(slot -> tracks.add(slot.track));
        return tracks;
    }
}
