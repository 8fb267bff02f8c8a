package org.catenary.diagrams.braid;

import java.util.stream.IntStream;

/// A braid in which each strand passes at most once in front of any to its right, and none behind: told by where strands end.
final class Simple {

    /// The place at the bottom of the strand from each place at the top, and the other way round.
    private final int[] to;
    private final int[] from;
    private int crossings;

    private Simple(int crossings, IntStream ends) {
        this.crossings = crossings;
        to = ends.toArray();
        from = new int[to.length];
        for (int i = 0; i < to.length; i++) {
            from[to[i]] = i;
        }
    }

    static Simple identity(int n) { return new Simple(0, IntStream.range(0, n)); }

    /// The crossing of the strands at a place and the next alone.
    static Simple crossing(int n, int i) {
        return new Simple(1, IntStream.range(0, n).map(k -> k == i ? i + 1 : k == i + 1 ? i : k));
    }

    /// The half turn of all strands without the last crossing, which is at a place and the next.
    static Simple halfTurnWithout(int n, int i) {
        return new Simple(all(n) - 1,
                IntStream.range(0, n).map(k -> n - 1 - k).map(k -> k == i ? i + 1 : k == i + 1 ? i : k));
    }

    boolean isIdentity() { return crossings == 0; }

    boolean isHalfTurn() { return crossings == all(to.length); }

    /// The crossings of a half turn.
    private static int all(int n) { return Math.multiplyExact(n, n - 1) / 2; }

    /// Whether it can begin with a crossing at a place.
    boolean begins(int i) { return to[i] > to[i + 1]; }

    /// Whether a crossing at a place can follow.
    boolean grows(int i) { return from[i] < from[i + 1]; }

    int from(int i) { return from[i]; }

    /// Puts a crossing at its end.
    void append(int i) {
        int first = from[i];
        from[i] = from[i + 1];
        from[i + 1] = first;
        to[from[i]] = i;
        to[from[i + 1]] = i + 1;
        crossings++;
    }

    /// Takes a crossing from its beginning.
    void remove(int i) {
        int first = to[i];
        to[i] = to[i + 1];
        to[i + 1] = first;
        from[to[i]] = i;
        from[to[i + 1]] = i + 1;
        crossings--;
    }

    /// {@return what is left of the half turn after this}
    Simple rest() { return new Simple(all(to.length) - crossings, IntStream.of(from).map(k -> to.length - 1 - k)); }

    /// {@return the same seen from behind: left and right exchanged}
    Simple turned() {
        int n = to.length;
        return new Simple(crossings, IntStream.range(0, n).map(i -> n - 1 - to[n - 1 - i]));
    }

    /// {@return its crossings, the strands that end on the left brought there first}
    IntStream word() {
        var word = IntStream.builder();
        int[] now = IntStream.range(0, to.length).toArray();
        for (int k = 0; k < now.length; k++) {
            int place = k;
            while (now[place] != from[k]) {
                place++;
            }
            for (; place > k; place--) {
                word.add(place - 1);
                now[place] = now[place - 1];
            }
            now[k] = from[k];
        }
        return word.build();
    }
}
