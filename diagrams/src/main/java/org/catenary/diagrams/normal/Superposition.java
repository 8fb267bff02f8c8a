package org.catenary.diagrams.normal;

import java.util.ArrayDeque;

/// Two maps that have the same code laid one upon the other: part on part, in each face what floats there.
final class Superposition {

    private record Pair(int left, int right) {}

    private final PlaneMap left;
    private final PlaneMap right;
    private final int[] layers;
    private final boolean[] done;
    private final ArrayDeque<Pair> open = new ArrayDeque<>();

    Superposition(PlaneMap left, PlaneMap right) {
        this.left = left;
        this.right = right;
        layers = new int[left.slices().size()];
        done = new boolean[left.faces().bound()];
    }

    /// {@return the layer on the right for each on the left}
    int[] layers() {
        open.add(new Pair(left.open(), right.open()));
        for (int gap = 0; gap <= left.slices().width(); gap++) {
            faces(left.faces().top(gap), right.faces().top(gap));
        }
        while (!open.isEmpty()) {
            parts(open.remove());
        }
        return layers;
    }

    private void parts(Pair pair) {
        int[] here = left.cells(pair.left), there = right.cells(pair.right);
        int outside = left.outside(pair.left);
        for (int i = 0; i < here.length; i++) {
            int cell = here[i];
            layers[cell] = there[i];
            for (int k = 1; k < left.slices().out(cell); k++) {
                int face = left.faces().below(cell, k);
                if (face != outside) {
                    faces(face, right.faces().below(there[i], k));
                }
            }
        }
    }

    private void faces(int here, int there) {
        if (done[here]) {
            return;
        }
        done[here] = true;
        int[] parts = left.floating(here), others = right.floating(there);
        for (int i = 0; i < parts.length; i++) {
            open.add(new Pair(parts[i], others[i]));
        }
    }
}
