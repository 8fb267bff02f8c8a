package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;

/// A space of rows of bits, with a basis in echelon form.
final class RowSpace {

    private final int columns;
    private final long[][] byPivot;
    private final long[] pivots;
    private int rank;

    RowSpace(int columns) {
        this.columns = columns;
        this.byPivot = new long[columns][];
        this.pivots = new long[columns + 63 >> 6];
    }

    /// Adds a row, which is given away; the least column of what is left of it becomes a pivot.
    void add(long[] row) {
        for (int w = 0; w < row.length; w++) {
            while (row[w] != 0) {
                int least = (w << 6) + Long.numberOfTrailingZeros(row[w]);
                if ((pivots[w] >>> least & 1) == 0) {
                    byPivot[least] = row;
                    pivots[w] |= 1L << least;
                    rank++;
                    return;
                }
                xor(row, byPivot[least]);
            }
        }
    }

    int rank() { return rank; }

    private static void xor(long[] x, long[] y) {
        for (int w = 0; w < x.length; w++) {
            x[w] ^= y[w];
        }
    }

    /// {@return a basis of the vectors that are orthogonal to all rows}
    List<long[]> orthogonal() {
        var basis = new ArrayList<long[]>();
        if (rank == columns) {
            return basis;
        }
        for (int high = columns - 1; high >= 0; high--) {
            for (int c = 0; c < high && isPivot(high); c++) {
                if (isPivot(c) && (byPivot[c][high >> 6] >>> high & 1) == 1) {
                    xor(byPivot[c], byPivot[high]);
                }
            }
        }
        for (int free = 0; free < columns; free++) {
            if (!isPivot(free)) {
                var y = new long[pivots.length];
                y[free >> 6] |= 1L << free;
                for (int c = 0; c < columns; c++) {
                    if (isPivot(c) && (byPivot[c][free >> 6] >>> free & 1) == 1) {
                        y[c >> 6] |= 1L << c;
                    }
                }
                basis.add(y);
            }
        }
        return basis;
    }

    private boolean isPivot(int c) { return (pivots[c >> 6] >>> c & 1) == 1; }
}
