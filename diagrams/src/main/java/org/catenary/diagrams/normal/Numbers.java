package org.catenary.diagrams.normal;

import java.util.Arrays;

/// A growing list of numbers.
final class Numbers {

    private int[] items = new int[16];
    private int size;

    void add(int number) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = number;
    }

    int[] toArray() { return Arrays.copyOf(items, size); }
}
