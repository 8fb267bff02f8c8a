package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// For which choices `y` of parities adding `z` to them keeps the cubic part, for all `z` at once.
///
/// With the parities as columns of `A`, a choice must have `A y = 0`; its products of rows, `Q_y[i, j] = (A_i ∧ A_j) · y`,
/// are then an alternating form, and the condition is `z ∧ Q_y = 0`, so that `Q_y = z ∧ w` for some `w`. Choices with
/// `Q_y = 0` serve every `z`; the others are found among the few forms `z ∧ e_j`, each reduced beforehand by the forms that
/// choices have. Vandaele, *Lower T-count with faster algorithms* (2024).
final class DuplicationSpace {

    private final int qubits;
    private final int forms;
    private final int words;
    private final List<long[]> kernel = new ArrayList<>();
    private final long[][] byPivot;
    private final long[][] reduced;

    DuplicationSpace(int qubits, long... columns) {
        this.qubits = qubits;
        this.forms = 1 + (qubits * (qubits - 1) / 2 + 63 >> 6);
        this.words = columns.length + 63 >> 6;
        this.byPivot = new long[64 * forms][0];
        for (int c = 0; c < columns.length; c++) {
            var row = new long[forms + words];
            row[0] = columns[c];
            for (long rest = columns[c]; rest != 0; rest &= rest - 1) {
                for (long more = rest & rest - 1; more != 0; more &= more - 1) {
                    int pair = pair(Long.numberOfTrailingZeros(rest), Long.numberOfTrailingZeros(more));
                    row[1 + (pair >> 6)] |= 1L << pair;
                }
            }
            row[forms + (c >> 6)] |= 1L << c;
            add(row);
        }
        this.reduced = new long[qubits * (qubits - 1) / 2][];
        for (int pair = 0; pair < reduced.length; pair++) {
            var row = new long[forms + words];
            row[1 + (pair >> 6)] |= 1L << pair;
            for (int w = 1; w < forms; w++) {
                for (long rest = row[w]; rest != 0; rest = row[w] & -2L << Long.numberOfTrailingZeros(rest)) {
                    long[] by = byPivot[(w << 6) + Long.numberOfTrailingZeros(rest)];
                    if (by.length > 0) {
                        xor(row, by);
                    }
                }
            }
            reduced[pair] = row;
        }
    }

    private static int pair(int i, int j) { return j * (j - 1) / 2 + i; }

    private void add(long[] row) {
        for (int w = 0; w < forms; w++) {
            while (row[w] != 0) {
                int least = (w << 6) + Long.numberOfTrailingZeros(row[w]);
                if (byPivot[least].length == 0) {
                    byPivot[least] = row;
                    return;
                }
                xor(row, byPivot[least]);
            }
        }
        kernel.add(Arrays.copyOfRange(row, forms, forms + words));
    }

    private static void xor(long[] x, long[] y) {
        for (int w = 0; w < x.length; w++) {
            x[w] ^= y[w];
        }
    }

    /// {@return a basis of the choices for a parity `z`, each with a last bit that no other has, in the order of these bits}
    List<long[]> basis(long z) {
        int lowest = Long.numberOfTrailingZeros(z);
        var rows = new ArrayList<long[]>();
        var basis = new ArrayList<>(kernel);
        for (int j = 0; j < qubits; j++) {
            if (j != lowest) {
                var form = new long[forms + words];
                for (long rest = z & ~(1L << j); rest != 0; rest &= rest - 1) {
                    int i = Long.numberOfTrailingZeros(rest);
                    xor(form, reduced[i < j ? pair(i, j) : pair(j, i)]);
                }
                for (long[] row : rows) {
                    int least = least(row);
                    if ((form[least >> 6] >>> least & 1) == 1) {
                        xor(form, row);
                    }
                }
                if (least(form) < 64 * forms) {
                    rows.add(form);
                } else {
                    basis.add(Arrays.copyOfRange(form, forms, forms + words));
                }
            }
        }
        return echelon(basis);
    }

    /// The first bit of a form.
    private int least(long[] row) {
        int w = 0;
        while (w < forms && row[w] == 0) {
            w++;
        }
        return w == forms ? 64 * forms : (w << 6) + Long.numberOfTrailingZeros(row[w]);
    }

    private static List<long[]> echelon(List<long[]> rows) {
        var done = new ArrayList<long[]>();
        for (long[] given : rows) {
            long[] row = given.clone();
            for (long[] other : done) {
                if (has(row, last(other))) {
                    xor(row, other);
                }
            }
            int last = last(row);
            if (last >= 0) {
                for (long[] other : done) {
                    if (has(other, last)) {
                        xor(other, row);
                    }
                }
                done.add(row);
            }
        }
        done.sort((x, y) -> Integer.compare(last(x), last(y)));
        return done;
    }

    private static boolean has(long[] row, int bit) { return (row[bit >> 6] >>> bit & 1) == 1; }

    private static int last(long[] row) {
        int w = row.length - 1;
        while (w >= 0 && row[w] == 0) {
            w--;
        }
        return w < 0 ? -1 : (w << 6) + 63 - Long.numberOfLeadingZeros(row[w]);
    }
}
