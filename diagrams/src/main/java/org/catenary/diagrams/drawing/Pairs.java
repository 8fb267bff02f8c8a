package org.catenary.diagrams.drawing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A growing list of pairs of points, each with a distance from the first to the second and a weight.
final class Pairs {

    private int count;
    private int[] a = new int[16];
    private int[] b = new int[16];
    private double[] distance = new double[16];
    private double[] weight = new double[16];

    void add(int from, int to, double d, double w) {
        if (count == a.length) {
            a = Arrays.copyOf(a, 2 * count);
            b = Arrays.copyOf(b, 2 * count);
            distance = Arrays.copyOf(distance, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        a[count] = from;
        b[count] = to;
        distance[count] = d;
        weight[count++] = w;
    }

    int count() { return count; }

    int from(int k) { return a[k]; }

    int to(int k) { return b[k]; }

    double distance(int k) { return distance[k]; }

    double weight(int k) { return weight[k]; }

    /// The pairs by their first point: those of point `i` stand from `first[i]` to before `first[i + 1]`.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Index(int[] first, int[] pairs) {
        IntStream of(int point) { return Arrays.stream(pairs, first[point], first[point + 1]); }
    }

    Index byFrom(int points) { return index(a, points); }

    Index byTo(int points) { return index(b, points); }

    private Index index(int[] key, int points) {
        var first = new int[points + 1];
        for (int k = 0; k < count; k++) {
            first[key[k] + 1]++;
        }
        for (int i = 0; i < points; i++) {
            first[i + 1] += first[i];
        }
        var pairs = new int[count];
        int[] next = first.clone();
        for (int k = 0; k < count; k++) {
            pairs[next[key[k]]++] = k;
        }
        return new Index(first, pairs);
    }

    /// The pairs in an order in which those that end at a point come before those that begin there.
    ///
    /// @throws IllegalStateException if pairs form a cycle
    int[] sorted(int points) {
        Index byFrom = byFrom(points);
        var incoming = new int[points];
        for (int k = 0; k < count; k++) {
            incoming[b[k]]++;
        }
        var ready = new ArrayDeque<Integer>();
        IntStream.range(0, points).filter(i -> incoming[i] == 0).forEach(ready::add);
        var sorted = new int[count];
        int done = 0;
        while (!ready.isEmpty()) {
            int i = ready.remove();
            for (int at = byFrom.first[i]; at < byFrom.first[i + 1]; at++) {
                int k = byFrom.pairs[at];
                sorted[done++] = k;
                if (--incoming[b[k]] == 0) {
                    ready.add(b[k]);
                }
            }
        }
        if (done < count) {
            throw new IllegalStateException("points stand left of each other in a circle");
        }
        return sorted;
    }
}
