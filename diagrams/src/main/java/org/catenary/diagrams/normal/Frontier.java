package org.catenary.diagrams.normal;

/// The wires that cross one level of a diagram, as numbers from left to right: a gap buffer, so that a change costs its
/// distance from the last one.
final class Frontier {

    private int[] items = new int[16];
    private int gap;
    private int end = items.length;

    int size() { return items.length - (end - gap); }

    int get(int i) { return items[i < gap ? i : i + end - gap]; }

    /// Replaces `count` numbers from `at` on by `added` new ones that count up from `first`.
    void replace(int at, int count, int first, int added) {
        moveGap(at);
        end += count;
        reserve(added);
        for (int k = 0; k < added; k++) {
            items[gap++] = first + k;
        }
    }

    private void moveGap(int at) {
        if (at < gap) {
            System.arraycopy(items, at, items, end - (gap - at), gap - at);
        } else {
            System.arraycopy(items, end, items, gap, at - gap);
        }
        end += at - gap;
        gap = at;
    }

    private void reserve(int room) {
        if (end - gap < room) {
            var wider = new int[2 * items.length + room];
            int after = items.length - end;
            System.arraycopy(items, 0, wider, 0, gap);
            System.arraycopy(items, end, wider, wider.length - after, after);
            end = wider.length - after;
            items = wider;
        }
    }
}
