package org.catenary.diagrams.drawing;

import java.util.Arrays;

/// A list that grows anywhere: what stands left of what.
final class Order {

    /// Before everything.
    static final int HEAD = 0;

    private int[] next = {-1, 0, 0, 0};
    private int[] previous = {-1, 0, 0, 0};
    private int size = 1;

    /// {@return a new place right after another}
    int after(int place) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            previous = Arrays.copyOf(previous, 2 * size);
        }
        int made = size++;
        next[made] = next[place];
        previous[made] = place;
        if (next[place] >= 0) {
            previous[next[place]] = made;
        }
        next[place] = made;
        return made;
    }

    /// {@return a new place right before another, which is not the head}
    int before(int place) { return after(previous[place]); }

    /// {@return the rank of each place}
    int[] ranks() {
        var ranks = new int[size];
        int rank = 0;
        for (int place = HEAD; place >= 0; place = next[place]) {
            ranks[place] = rank++;
        }
        return ranks;
    }
}
