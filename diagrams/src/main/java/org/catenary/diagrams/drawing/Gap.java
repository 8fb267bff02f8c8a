package org.catenary.diagrams.drawing;

/// The space between two neighbouring tracks, as far up as it is open.
///
/// @param top    the first row in which something new can stand here
/// @param owner  the node that bounds it above, or [Track#BORDER]
/// @param below  how many rows below its owner the gap begins
/// @param anchor the place after which something new stands
/// @param bottom the last row in which something ended here, −1 for none
record Gap(int top, int owner, int below, int anchor, int bottom) {

    static final Gap OPEN = new Gap(0, Track.BORDER, 0, Order.HEAD, -1);

    /// {@return the gap to the right of what was put at `place`}
    Gap rightOf(int place) { return new Gap(top, owner, below, place, bottom); }

    /// {@return this gap and the one to its right, after what stood between them ended in `row`}
    Gap merge(Gap right, int row) {
        Gap taller = top < right.top ? this : right;
        return new Gap(taller.top, taller.owner, taller.below, taller.anchor, Math.max(row, Math.max(bottom, right.bottom)));
    }
}
