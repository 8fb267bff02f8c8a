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

    /// A parity to be added, and the pairs of parities that have it as their sum, as `a₀, b₀, a₁, b₁, …`.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Candidate(long z, int... pairs) {}

    /// The sums of two parities and the parities themselves, those of most pairs first, else in random order.
    private List<Candidate> candidates() {
        var pairs = new HashMap<Long, List<Integer>>();
        for (int a = 0; a < columns.length; a++) {
            pairs.computeIfAbsent(columns[a], _ -> new ArrayList<>(0));
            for (int b = a + 1; b < columns.length; b++) {
                var list = pairs.computeIfAbsent(columns[a] ^ columns[b], _ -> new ArrayList<>(2));
                list.add(a);
                list.add(b);
            }
        }
        long[] sums = pairs.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        var all = new ArrayList<Candidate>(sums.length);
        for (long z : sums) {
            all.add(new Candidate(z, pairs.getOrDefault(z, List.of()).stream().mapToInt(Integer::intValue).toArray()));
        }
        for (int k = all.size() - 1; k > 0; k--) {
            all.set(k, all.set(random.nextInt(k + 1), all.get(k)));
        }
        all.sort((x, y) -> Integer.compare(y.pairs.length, x.pairs.length));
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
        var space = new DuplicationSpace(qubits, columns);
        for (Candidate candidate : candidates()) {
            if (best > 0 && left-- == 0) {
                break;
            }
            int own = place.getOrDefault(candidate.z, -1);
            List<long[]> basis = space.basis(candidate.z);
            List<long[]> seen = basis.stream().map(y -> seen(y, candidate.pairs, own)).toList();
            for (int start = 0; start < basis.size(); start++) {
                long[] sum = seen.get(start).clone();
                var taken = new boolean[basis.size()];
                taken[start] = true;
                int gain = gain(sum, own);
                for (int k = 0; k < basis.size(); k++) {
                    xor(sum, seen.get(k));
                    int more = gain(sum, own);
                    if (more > gain) {
                        gain = more;
                        taken[k] ^= true;
                    } else {
                        xor(sum, seen.get(k));
                    }
                }
                if (gain > best) {
                    best = gain;
                    chosen = candidate.z;
                    choice = new long[columns.length + 63 >> 6];
                    for (int k = 0; k < taken.length; k++) {
                        if (taken[k]) {
                            xor(choice, basis.get(k));
                        }
                    }
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

    /// What a choice does that counts: whether it is odd, whether it has `z` itself, and which pairs it parts; all this is linear.
    private static long[] seen(long[] y, int[] pairs, int own) {
        var seen = new long[2 + pairs.length / 2 + 63 >> 6];
        seen[0] = Elimination.weight(y) & 1 | (own >= 0 && has(y, own) ? 2 : 0);
        for (int k = 0; k < pairs.length; k += 2) {
            if (has(y, pairs[k]) != has(y, pairs[k + 1])) {
                int bit = 2 + k / 2;
                seen[bit >> 6] |= 1L << bit;
            }
        }
        return seen;
    }

    /// How many parities vanish.
    private static int gain(long[] seen, int own) {
        int odd = (int) seen[0] & 1, itself = (int) (seen[0] >> 1) & 1;
        int parted = Elimination.weight(seen) - odd - itself;
        return 2 * parted + (own >= 0 ? odd ^ itself : -odd);
    }

    private static boolean has(long[] y, int j) { return (y[j >> 6] >>> j & 1) == 1; }

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
