package org.catenary.functors.kernel;

/// Products of matrices that the nearest caches hold: nothing is packed, all places are known beforehand, and vectors run
/// along the rows of the right operand and of the result.
final class Near {

    private static final int MOST = 1 << 12;
    private static final int DEEPEST = 256;

    private final int[] leftRows;
    private final int[] rows;
    private final int[] leftInner;
    private final int[] rightInner;
    private final int columns;

    Near(Axes rows, Axes inner, Axes columns) {
        this.leftRows = filled(rows.table(0));
        this.rows = rows.table(1);
        this.leftInner = inner.table(0);
        this.rightInner = inner.table(1);
        this.columns = columns.size();
    }

    /// {@return whether matrices are near: small, with columns that are neighbours in the right operand and in the result}
    static boolean suits(Tile tile, Axes rows, Axes inner, Axes columns) {
        return tile.readsUnpacked() && columns.size() >= VectorRows.NARROWEST && columns.isRun(0) && columns.isRun(1) && inner.size() <= DEEPEST
                && (long) inner.size() * columns.size() <= MOST && (long) rows.size() * inner.size() <= MOST;
    }

    /// The places of rows, the last one repeated until whole groups of rows are there.
    private static int[] filled(int[] places) {
        var filled = new int[(places.length + VectorRows.HEIGHT - 1) / VectorRows.HEIGHT * VectorRows.HEIGHT];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = places[Math.min(i, places.length - 1)];
        }
        return filled;
    }

    /// {@return what it needs for itself}
    static Workspace.Needs needs() { return new Workspace.Needs(0, 0, VectorRows.HEIGHT * VectorRows.WIDTH, 0, 0, 0); }

    /// Writes `c = c·keep + sign·a·b` for real arrays.
    ///
    /// @param keep whether what is in `c` stays a summand
    void multiply(double sign, boolean keep, double[] a, int ao, double[] b, int bo, double[] c, int co, Workspace space) {
        double[] product = space.product;
        for (int j = 0; j < columns; j += VectorRows.WIDTH) {
            int width = Math.min(VectorRows.WIDTH, columns - j);
            for (int i = 0; i < rows.length; i += VectorRows.HEIGHT) {
                VectorRows.multiply(width, leftRows, i, leftInner, rightInner, a, ao, b, bo + j, product);
                for (int row = i; row < Math.min(rows.length, i + VectorRows.HEIGHT); row++) {
                    VectorRows.move(width, sign, keep, product, (row - i) * VectorRows.WIDTH, c, co + rows[row] + j);
                }
            }
        }
    }
}
