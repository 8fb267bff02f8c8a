package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;

class DuplicationSpaceTest {

    /// The choices that keep the conditions, found by trying all of them, are what the basis spans; each of its last bits is its own.
    @Seeded void theBasisSpansWhatKeepsTheCubicPart(long seed) {
        Seeded.Random.draws(seed, random -> {
            int n = random.nextInt(2, 6), m = random.nextInt(1, 11);
            long[] columns = random.longs(m, 1, 1L << n).toArray();
            var space = new DuplicationSpace(n, columns);
            for (long z = 1; z < 1L << n; z++) {
                long parity = z;
                Set<Long> expected = IntStream.range(0, 1 << m).filter(y -> keeps(n, columns, parity, y)).mapToObj(y -> (long) y)
                        .collect(Collectors.toCollection(TreeSet::new));
                List<Long> basis = space.basis(z).stream().map(y -> y[0]).toList();
                var spanned = new TreeSet<>(Set.of(0L));
                for (long y : basis) {
                    List.copyOf(spanned).forEach(other -> spanned.add(other ^ y));
                    assertEquals(1, basis.stream().filter(other -> (other & Long.highestOneBit(y)) != 0).count());
                }
                assertEquals(expected, spanned);
            }
        });
    }

    /// Adding `z` to the parities that `y` chooses, and `z` itself if it is odd, changes nothing of third order.
    private static boolean keeps(int n, long[] columns, long z, int y) {
        int k = Long.numberOfTrailingZeros(z);
        long[] seen = IntStream.range(0, columns.length).mapToLong(c -> (columns[c] >>> k & 1) == 1 ? columns[c] ^ z ^ 1L << k : columns[c]).toArray();
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                int a = i, b = j;
                boolean product = i == j || i != k && j != k;
                if (product && IntStream.range(0, seen.length).filter(c -> (y >> c & 1) == 1
                        && (seen[c] >>> a & 1) == 1 && (seen[c] >>> b & 1) == 1).count() % 2 == 1) {
                    return false;
                }
            }
        }
        return true;
    }
}
