package org.catenary.diagrams.syntax;

import java.util.Arrays;

/// Wires in rows from left to right, to be put together and taken apart: a treap for each row, which the number of its root
/// names. Every operation costs logarithmic time.
///
/// Seidel and Aragon, *Randomized search trees*, Algorithmica 16 (1996).
final class Rows {

    /// The row without wires.
    static final int EMPTY = 0;

    /// A row in two.
    record Cut(int left, int right) {}

    private int[] left = new int[16];
    private int[] right = new int[16];
    private int[] parent = new int[16];
    private int[] size = new int[16];
    private int wires;

    /// {@return a new wire, a row of its own; the first is 1}
    int add() {
        if (++wires == left.length) {
            left = Arrays.copyOf(left, 2 * wires);
            right = Arrays.copyOf(right, 2 * wires);
            parent = Arrays.copyOf(parent, 2 * wires);
            size = Arrays.copyOf(size, 2 * wires);
        }
        size[wires] = 1;
        return wires;
    }

    int size(int row) { return size[row]; }

    /// {@return the row of a wire}
    int row(int wire) {
        int root = wire;
        while (parent[root] != EMPTY) {
            root = parent[root];
        }
        return root;
    }

    /// {@return the number of wires to the left of one in its row}
    int place(int wire) {
        int place = size[left[wire]];
        for (int below = wire, at = parent[wire]; at != EMPTY; below = at, at = parent[at]) {
            place += right[at] == below ? size[left[at]] + 1 : 0;
        }
        return place;
    }

    /// {@return the wire at a place of a row}
    int at(int row, int place) {
        int wire = row, rest = place;
        while (rest != size[left[wire]]) {
            boolean before = rest < size[left[wire]];
            rest -= before ? 0 : size[left[wire]] + 1;
            wire = before ? left[wire] : right[wire];
        }
        return wire;
    }

    /// {@return the row of two, one after the other}
    int join(int first, int second) {
        if (first == EMPTY || second == EMPTY) {
            return first == EMPTY ? second : first;
        }
        if (priority(first) > priority(second)) {
            return parented(first, left[first], join(right[first], second));
        }
        return parented(second, join(first, left[second]), right[second]);
    }

    /// {@return the row of the wires before a place, and that of the others}
    Cut cut(int row, int place) {
        if (row == EMPTY) {
            return new Cut(EMPTY, EMPTY);
        }
        parent[row] = EMPTY;
        if (place <= size[left[row]]) {
            Cut cut = cut(left[row], place);
            return new Cut(cut.left, parented(row, cut.right, right[row]));
        }
        Cut cut = cut(right[row], place - size[left[row]] - 1);
        return new Cut(parented(row, left[row], cut.left), cut.right);
    }

    /// {@return the row in which the wires from a place on stand in the place of `count` others}
    int replaced(int row, int place, int count, int others) {
        Cut before = cut(row, place), after = cut(before.right, count);
        return join(join(before.left, others), after.right);
    }

    private int parented(int root, int before, int after) {
        left[root] = before;
        right[root] = after;
        parent[before] = root;
        parent[after] = root;
        parent[EMPTY] = EMPTY;
        size[root] = size[before] + 1 + size[after];
        return root;
    }

    /// A number that looks random, the same always.
    private static int priority(int wire) {
        int mixed = wire * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    }
}
