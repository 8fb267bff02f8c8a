package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Row additions over two elements that leave some row with a single one; rows are packed in bits.
final class Elimination {

    private static final int BUDGET = 20_000;

    private Elimination() {}

    /// {@return additions `{from, to}` in order, as few as are found}
    static List<int[]> additions(long[][] rows) {
        int[] sum = smallestSum(rows);
        return sum.length > 0 ? collected(rows, sum) : List.of();
    }

    /// {@return the fewest rows whose sum has a single one, by the number of rows, then by Gaussian elimination; none if there are none}
    private static int[] smallestSum(long[][] rows) {
        int tried = 0;
        for (int size = 2; size <= rows.length && tried < BUDGET; size++) {
            var chosen = new int[size];
            var partial = new long[size][];
            for (int k = 0; k < size; k++) {
                chosen[k] = k;
            }
            int from = 0;
            while (true) {
                for (int k = from; k < size; k++) {
                    partial[k] = k == 0 ? rows[chosen[0]] : xor(partial[k - 1], rows[chosen[k]]);
                }
                tried++;
                if (isUnit(partial[size - 1])) {
                    return chosen;
                }
                int k = size - 1;
                while (k >= 0 && chosen[k] == rows.length - size + k) {
                    k--;
                }
                if (k < 0 || tried >= BUDGET) {
                    break;
                }
                chosen[k]++;
                for (int j = k + 1; j < size; j++) {
                    chosen[j] = chosen[j - 1] + 1;
                }
                from = k;
            }
        }
        return byGauss(rows);
    }

    private static long[] xor(long[] x, long[] y) {
        var sum = new long[x.length];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = x[k] ^ y[k];
        }
        return sum;
    }

    private static boolean isUnit(long[] row) { return weight(row) == 1; }

    static int weight(long[] row) {
        int weight = 0;
        for (long word : row) {
            weight += Long.bitCount(word);
        }
        return weight;
    }

    /// The fewest rows that make a row of the reduced echelon form with a single one.
    private static int[] byGauss(long[][] rows) {
        int n = rows.length, words = rows[0].length, tail = n + 63 >> 6;
        var wide = new long[n][];
        for (int r = 0; r < n; r++) {
            wide[r] = Arrays.copyOf(rows[r], words + tail);
            wide[r][words + (r >> 6)] |= 1L << r;
        }
        int rank = 0;
        for (int c = 0; c < 64 * words && rank < n; c++) {
            int pivot = rank;
            while (pivot < n && (wide[pivot][c >> 6] >>> c & 1) == 0) {
                pivot++;
            }
            if (pivot == n) {
                continue;
            }
            long[] row = wide[pivot];
            wide[pivot] = wide[rank];
            wide[rank] = row;
            for (int r = 0; r < n; r++) {
                if (r != rank && (wide[r][c >> 6] >>> c & 1) == 1) {
                    wide[r] = xor(wide[r], row);
                }
            }
            rank++;
        }
        int[] best = {};
        for (int r = 0; r < rank; r++) {
            if (isUnit(Arrays.copyOf(wide[r], words))) {
                int[] sum = ones(Arrays.copyOfRange(wide[r], words, words + tail));
                best = best.length == 0 || sum.length < best.length ? sum : best;
            }
        }
        return best;
    }

    private static int[] ones(long[] row) {
        var ones = new int[weight(row)];
        int n = 0;
        for (int c = 0; c < 64 * row.length; c++) {
            if ((row[c >> 6] >>> c & 1) == 1) {
                ones[n++] = c;
            }
        }
        return ones;
    }

    /// Adds the rows of a sum to one of them, each time the two whose sum is lightest against the heavier.
    private static List<int[]> collected(long[][] rows, int[] sum) {
        var left = new ArrayList<Integer>();
        for (int r : sum) {
            left.add(r);
        }
        long[][] now = rows.clone();
        var additions = new ArrayList<int[]>();
        while (left.size() > 1) {
            int best = Integer.MIN_VALUE;
            int[] chosen = {};
            for (int i : left) {
                for (int j : left) {
                    int saved = i == j ? Integer.MIN_VALUE : weight(now[j]) - weight(xor(now[i], now[j]));
                    if (saved > best) {
                        best = saved;
                        chosen = new int[] {i, j};
                    }
                }
            }
            int gone = chosen[0];
            now[chosen[1]] = xor(now[chosen[0]], now[chosen[1]]);
            left.removeIf(r -> r == gone);
            additions.add(chosen);
        }
        return additions;
    }
}
