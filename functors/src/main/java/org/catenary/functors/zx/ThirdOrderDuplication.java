package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Fewer parities with the same cubic part: third order duplicate and destroy (TODD).
///
/// Adding `z` to the parities that `y` chooses keeps the cubic part if `A y = 0` and, in coordinates where `z` is a unit, every product of two
/// rows of `A` is orthogonal to `y`; with `z = a + b` and `y` choosing one of `a` and `b`, both vanish. An odd `y` leaves `z` itself.
/// Of a number of `z` in random order, the one by which most parities vanish is taken.
/// Heyfron and Campbell, *An efficient quantum compiler that reduces T count* (2019), section 3.
final class ThirdOrderDuplication {

    /// How many `z` are tried once some parities are known to vanish.
    private static final int PATIENCE = 200;

    private final int qubits;
    private final RandomGenerator random;
    private long[] columns;

    private ThirdOrderDuplication(int qubits, long... parities) {
        this.qubits = qubits;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        this.columns = parities.clone();
    }

    /// {@return the parities that are left, in ascending order}
    static long[] reduced(int qubits, long... parities) {
        var search = new ThirdOrderDuplication(qubits, parities);
        boolean fewer = search.step();
        while (fewer) {
            fewer = search.step();
        }
        Arrays.sort(search.columns);
        return search.columns;
    }

    /// {@return whether the cubic part is zero, so that an eighth of a turn on each parity is a Clifford circuit}
    static boolean isNothing(int qubits, long... parities) {
        int words = parities.length + 63 >> 6;
        long[][] rows = rows(qubits, parities);
        for (int i = 0; i < qubits; i++) {
            for (int j = i; j < qubits; j++) {
                for (int k = j; k < qubits; k++) {
                    int common = 0;
                    for (int w = 0; w < words; w++) {
                        common += Long.bitCount(rows[i][w] & rows[j][w] & rows[k][w]);
                    }
                    if (common % 2 == 1) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long[][] rows(int qubits, long... columns) {
        var rows = new long[qubits][columns.length + 63 >> 6];
        for (int j = 0; j < columns.length; j++) {
            for (long rest = columns[j]; rest != 0; rest &= rest - 1) {
                rows[Long.numberOfTrailingZeros(rest)][j >> 6] |= 1L << j;
            }
        }
        return rows;
    }

    /// The pairs of parities by their sum, single parities with nothing beside them.
    private List<Map.Entry<Long, List<int[]>>> candidates() {
        var pairs = new TreeMap<Long, List<int[]>>();
        for (int a = 0; a < columns.length; a++) {
            pairs.computeIfAbsent(columns[a], _ -> new ArrayList<>());
            for (int b = a + 1; b < columns.length; b++) {
                pairs.computeIfAbsent(columns[a] ^ columns[b], _ -> new ArrayList<>()).add(new int[] {a, b});
            }
        }
        var all = new ArrayList<>(pairs.entrySet());
        for (int k = all.size() - 1; k > 0; k--) {
            all.set(k, all.set(random.nextInt(k + 1), all.get(k)));
        }
        all.sort((x, y) -> Integer.compare(y.getValue().size(), x.getValue().size()));
        return all;
    }

    private boolean step() {
        var place = new HashMap<Long, Integer>();
        for (int k = 0; k < columns.length; k++) {
            place.put(columns[k], k);
        }
        int best = 0, left = PATIENCE;
        long chosen = 0;
        long[] choice = {};
        for (var candidate : candidates()) {
            if (best > 0 && left-- == 0) {
                break;
            }
            long z = candidate.getKey();
            int own = place.getOrDefault(z, -1);
            List<long[]> basis = space(z).orthogonal();
            for (long[] start : basis) {
                long[] y = start.clone();
                int gain = gain(y, candidate.getValue(), own);
                for (long[] other : basis) {
                    xor(y, other);
                    int more = gain(y, candidate.getValue(), own);
                    if (more > gain) {
                        gain = more;
                    } else {
                        xor(y, other);
                    }
                }
                if (gain > best) {
                    best = gain;
                    chosen = z;
                    choice = y;
                }
            }
        }
        if (best > 0) {
            columns = changed(chosen, choice);
        }
        return best > 0;
    }

    private static void xor(long[] x, long[] y) {
        for (int w = 0; w < x.length; w++) {
            x[w] ^= y[w];
        }
    }

    /// How many parities vanish.
    private static int gain(long[] y, List<int[]> pairs, int own) {
        int gain = 0;
        for (int[] pair : pairs) {
            gain += has(y, pair[0]) != has(y, pair[1]) ? 2 : 0;
        }
        boolean odd = Elimination.weight(y) % 2 == 1;
        if (own >= 0) {
            return gain + (odd != has(y, own) ? 1 : 0);
        }
        return gain - (odd ? 1 : 0);
    }

    private static boolean has(long[] y, int j) { return (y[j >> 6] >>> j & 1) == 1; }

    /// The conditions on `y`.
    private RowSpace space(long z) {
        int m = columns.length, words = m + 63 >> 6, k = Long.numberOfTrailingZeros(z);
        long[][] rows = rows(qubits, Arrays.stream(columns).map(c -> (c >>> k & 1) == 1 ? c ^ z ^ 1L << k : c).toArray());
        var space = new RowSpace(m);
        for (long[] row : rows) {
            space.add(row.clone());
        }
        for (int i = 0; i < qubits && space.rank() < m; i++) {
            for (int j = i + 1; j < qubits && space.rank() < m; j++) {
                if (i != k && j != k) {
                    var both = new long[words];
                    for (int w = 0; w < words; w++) {
                        both[w] = rows[i][w] & rows[j][w];
                    }
                    space.add(both);
                }
            }
        }
        return space;
    }

    private long[] changed(long z, long[] y) {
        var odd = new TreeMap<Long, Boolean>();
        for (int j = 0; j < columns.length; j++) {
            odd.merge(has(y, j) ? columns[j] ^ z : columns[j], true, Boolean::logicalXor);
        }
        if (Elimination.weight(y) % 2 == 1) {
            odd.merge(z, true, Boolean::logicalXor);
        }
        return odd.entrySet().stream().filter(term -> term.getKey() != 0 && term.getValue()).mapToLong(Map.Entry::getKey).toArray();
    }
}
