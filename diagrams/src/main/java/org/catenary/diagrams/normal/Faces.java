package org.catenary.diagrams.normal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;

/// The faces between the wires of a planar diagram, and the parts that float in them, held by no open wire.
///
/// A face begins at the top or between two outputs of a cell. It is written as the least of the numbers of these places.
/// Exchanges end if and only if no face holds two floating parts at once: in a face without holes whatever floats comes to
/// rest in one place; round a floating part there is no rest, and another in the same face passes it for ever.
final class Faces {

    private final Slices slices;
    private final int[] part;
    private final int[] face;
    private final int[] faceOf;
    private final int[] firstGap;
    private int faces;

    /// Parts are numbered as their first cells, the open wires together as the last part.
    private Faces(Slices slices) {
        this.slices = slices;
        int n = slices.size(), gaps = slices.width() + 1;
        for (int k = 0; k < n; k++) {
            gaps += slices.out(k) + 1;
        }
        part = numbers(n + 1);
        face = numbers(gaps);
        faceOf = new int[n];
        firstGap = new int[n];
    }

    private static int[] numbers(int n) {
        var numbers = new int[n];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    static Faces of(Slices slices) {
        var faces = new Faces(slices);
        faces.trace();
        return faces;
    }

    /// {@return the part that a cell belongs to: its first cell, or the number of cells for what open wires hold}
    int part(int cell) {
        int root = root(part, cell);
        return root == root(part, slices.size()) ? slices.size() : root;
    }

    /// {@return the face beside a cell, on its left}
    int beside(int cell) { return root(face, faceOf[cell]); }

    /// {@return the face at the top, left of an open wire or right of all}
    int top(int gap) { return root(face, gap); }

    /// {@return the face that begins below a cell, left of an output but the first}
    int below(int cell, int output) { return root(face, firstGap[cell] + output); }

    /// {@return the part around a face, whose cell opened it: as [#part], and the number of cells where none did}
    int around(int face) {
        int gap = root(this.face, face);
        if (gap <= slices.width()) {
            return slices.size();
        }
        int cell = Arrays.binarySearch(firstGap, gap);
        return part(cell >= 0 ? cell : -cell - 2);
    }

    /// {@return a bound for the numbers of faces}
    int bound() { return face.length; }

    /// {@return the mistake to tell of when two parts float in one face}
    static Optional<NotConnected> circling(Slices slices) {
        return of(slices).crowded();
    }

    private void trace() {
        int open = slices.size();
        Frontier wires = new Frontier(), gaps = new Frontier();
        for (int i = 0; i < slices.width(); i++) {
            wires.replace(i, 0, open, 1);
        }
        gaps.replace(0, 0, 0, slices.width() + 1);
        faces = slices.width() + 1;
        for (int k = 0; k < slices.size(); k++) {
            int at = slices.offset(k), in = slices.in(k), out = slices.out(k);
            for (int i = 0; i < in; i++) {
                unite(part, wires.get(at + i), k);
            }
            wires.replace(at, in, 0, 0);
            for (int i = 0; i < out; i++) {
                wires.replace(at + i, 0, k, 1);
            }
            pass(gaps, k, at, in, out);
        }
        for (int i = 0; i < wires.size(); i++) {
            unite(part, wires.get(i), open);
        }
    }

    /// Below a cell new faces open between its wires; beside it the faces go on, one and the same where a side has no wire.
    private void pass(Frontier gaps, int cell, int at, int in, int out) {
        int left = gaps.get(at), right = gaps.get(at + in);
        faceOf[cell] = left;
        int first = faces;
        firstGap[cell] = first;
        faces += out + 1;
        gaps.replace(at, in + 1, first, out + 1);
        unite(face, left, first);
        unite(face, right, first + out);
    }

    private Optional<NotConnected> crowded() {
        var firstFloating = new HashMap<Integer, Integer>();
        for (int k = 0; k < slices.size(); k++) {
            int root = root(part, k);
            if (root == root(part, slices.size())) {
                continue;
            }
            int outer = root(face, faceOf[k]);
            Integer other = root == k ? firstFloating.putIfAbsent(outer, k) : null;
            if (other != null) {
                return Optional.of(new NotConnected(slices.cell(other).summary(), slices.cell(k).summary()));
            }
        }
        return Optional.empty();
    }

    private static void unite(int[] parents, int x, int y) {
        int a = root(parents, x), b = root(parents, y);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] parents, int x) {
        int root = x;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
