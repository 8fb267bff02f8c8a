package org.catenary.qnlp.parser;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A linear classifier: the score of a class is the sum of the weights that the features present have for it.
///
/// Features are numbers of 64 bits. While it learns, each mistake adds 1 to the weights of the right class and takes 1 from
/// those of the guessed one; the weights in the end are the averages over all examples.
///
/// Collins, *Discriminative training methods for hidden Markov models* (2002), section 3.
final class Perceptron {

    private static final float SCALE = 256;
    private static final int SELDOM = 3;

    private final int classes;
    private long[] keys = new long[1 << 16];
    private Row[] rows = new Row[1 << 16];
    private int size;
    private int time = 1;

    /// The weights of one feature, for the classes that have one, sorted.
    private static final class Row {
        private short[] classes = new short[4];
        private float[] weights = new float[4];
        private float[] totals = new float[4];
        private int[] times = new int[4];
        private int size;
        private int updates;

        int placeOrNew(int of) {
            int at = Arrays.binarySearch(classes, 0, size, (short) of);
            if (at >= 0) {
                return at;
            }
            at = -at - 1;
            if (size == classes.length) {
                classes = Arrays.copyOf(classes, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
                totals = Arrays.copyOf(totals, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            System.arraycopy(classes, at, classes, at + 1, size - at);
            System.arraycopy(weights, at, weights, at + 1, size - at);
            System.arraycopy(totals, at, totals, at + 1, size - at);
            System.arraycopy(times, at, times, at + 1, size - at);
            classes[at] = (short) of;
            weights[at] = 0;
            totals[at] = 0;
            times[at] = 0;
            size++;
            return at;
        }
    }

    /// @param classes how many, 32,767 at most
    Perceptron(int classes) { this.classes = classes; }

    /// {@return the score of each class}
    float[] scores(long[] features, int count) {
        var scores = new float[classes];
        for (int k = 0; k < count; k++) {
            Row row = rows[slot(features[k])];
            if (row != null) {
                for (int i = 0; i < row.size; i++) {
                    scores[row.classes[i]] += row.weights[i];
                }
            }
        }
        return scores;
    }

    /// Learns from one example.
    void learn(long[] features, int count, int right, int guessed) {
        time++;
        if (right != guessed) {
            for (int k = 0; k < count; k++) {
                Row row = rowOrNew(features[k]);
                row.updates++;
                change(row, right, 1);
                change(row, guessed, -1);
            }
        }
    }

    private void change(Row row, int of, float by) {
        int at = row.placeOrNew(of);
        row.totals[at] += row.weights[at] * (time - row.times[at]);
        row.times[at] = time;
        row.weights[at] += by;
    }

    /// Replaces the weights by their averages. Small ones are left out, and so are features that changed less than three times.
    void average(float smallest) {
        for (Row row : rows) {
            if (row != null && row.updates < SELDOM) {
                row.size = 0;
            } else if (row != null) {
                int kept = 0;
                for (int i = 0; i < row.size; i++) {
                    float mean = (row.totals[i] + row.weights[i] * (time - row.times[i])) / time;
                    float rounded = Math.round(mean * SCALE) / SCALE;
                    if (Math.abs(rounded) >= smallest) {
                        row.classes[kept] = row.classes[i];
                        row.weights[kept++] = rounded;
                    }
                }
                row.size = kept;
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1, at = (int) (key ^ key >>> 32) * 0x9E3779B9 >>> 7 & mask;
        while (rows[at] != null && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private Row rowOrNew(long key) {
        int at = slot(key);
        if (rows[at] == null) {
            if (2 * size > keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            rows[at] = new Row();
            size++;
        }
        return rows[at];
    }

    private void grow() {
        long[] oldKeys = keys;
        Row[] oldRows = rows;
        keys = new long[2 * oldKeys.length];
        rows = new Row[2 * oldRows.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != null) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                rows[at] = oldRows[i];
            }
        }
    }

    /// Writes the weights, the features in the order of their numbers.
    void write(DataOutput out) throws IOException {
        int[] order = IntStream.range(0, rows.length).filter(i -> rows[i] != null && rows[i].size > 0).boxed()
                .sorted((a, b) -> Long.compareUnsigned(keys[a], keys[b])).mapToInt(i -> i).toArray();
        out.writeShort(classes);
        out.writeInt(order.length);
        for (int i : order) {
            Row row = rows[i];
            out.writeLong(keys[i]);
            out.writeShort(row.size);
            for (int k = 0; k < row.size; k++) {
                out.writeShort(row.classes[k]);
                out.writeShort(Math.clamp(Math.round(row.weights[k] * SCALE), Short.MIN_VALUE, Short.MAX_VALUE));
            }
        }
    }

    static Perceptron read(DataInput in) throws IOException {
        var perceptron = new Perceptron(in.readShort());
        int features = in.readInt();
        for (int f = 0; f < features; f++) {
            Row row = perceptron.rowOrNew(in.readLong());
            int n = in.readShort();
            row.classes = new short[n];
            row.weights = new float[n];
            row.size = n;
            for (int k = 0; k < n; k++) {
                row.classes[k] = in.readShort();
                row.weights[k] = in.readShort() / SCALE;
            }
        }
        return perceptron;
    }
}
