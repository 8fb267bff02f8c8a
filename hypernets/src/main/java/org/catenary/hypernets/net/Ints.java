package org.catenary.hypernets.net;

import java.util.Arrays;

/// A growing sequence of ints.
final class Ints {

    private int[] array = new int[4];
    private int size;

    int size() { return size; }

    int get(int i) { return array[i]; }

    void add(int x) {
        if (size == array.length) {
            array = Arrays.copyOf(array, Math.addExact(size, size));
        }
        array[size++] = x;
    }

    void addAll(int[] xs, int from, int count) {
        while (size + count > array.length) {
            array = Arrays.copyOf(array, Math.addExact(array.length, array.length));
        }
        System.arraycopy(xs, from, array, size, count);
        size += count;
    }

    int[] toArray() { return Arrays.copyOf(array, size); }
}
