package org.catenary.functors.kernel;

/// Products of small matrices, entry by entry where they stand: nothing is packed, all places are known beforehand.
final class Small {

    /// The most multiplications for which packing does not pay.
    static final int MOST = 1024;

    private final int[] leftRows;
    private final int[] leftInner;
    private final int[] rightInner;
    private final int[] rightColumns;
    private final int[] rows;
    private final int[] columns;

    Small(Axes rows, Axes inner, Axes columns) {
        this.leftRows = rows.table(0);
        this.rows = rows.table(1);
        this.leftInner = inner.table(0);
        this.rightInner = inner.table(1);
        this.rightColumns = columns.table(0);
        this.columns = columns.table(1);
    }

    /// Writes `c = c·keep + sign·a·b` for real arrays.
    ///
    /// @param keep whether what is in `c` stays a summand
    void multiply(double sign, boolean keep, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        for (int i = 0; i < rows.length; i++) {
            int from = ao + leftRows[i], to = co + rows[i], j = 0;
            for (; j + 4 <= columns.length; j += 4) {
                four(sign, keep, a, from, b, bo, j, c, to);
            }
            for (; j < columns.length; j++) {
                one(sign, keep, a, from, b, bo, j, c, to);
            }
        }
    }

    private void four(double sign, boolean keep, double[] a, int ao, double[] b, int bo, int j, double[] c, int co) {
        int b0 = bo + rightColumns[j], b1 = bo + rightColumns[j + 1];
        int b2 = bo + rightColumns[j + 2], b3 = bo + rightColumns[j + 3];
        double c0 = 0, c1 = 0, c2 = 0, c3 = 0;
        for (int l = 0; l < leftInner.length; l++) {
            double x = a[ao + leftInner[l]];
            int at = rightInner[l];
            c0 += x * b[b0 + at];
            c1 += x * b[b1 + at];
            c2 += x * b[b2 + at];
            c3 += x * b[b3 + at];
        }
        put(sign, keep, c0, c, co + columns[j]);
        put(sign, keep, c1, c, co + columns[j + 1]);
        put(sign, keep, c2, c, co + columns[j + 2]);
        put(sign, keep, c3, c, co + columns[j + 3]);
    }

    private void one(double sign, boolean keep, double[] a, int ao, double[] b, int bo, int j, double[] c, int co) {
        int from = bo + rightColumns[j];
        double sum = 0;
        for (int l = 0; l < leftInner.length; l++) {
            sum += a[ao + leftInner[l]] * b[from + rightInner[l]];
        }
        put(sign, keep, sum, c, co + columns[j]);
    }

    private static void put(double sign, boolean keep, double x, double[] c, int at) { c[at] = keep ? c[at] + sign * x : sign * x; }
}
