package org.catenary.functors.kernel;

/// The innermost product of matrices: a few rows by a few columns, from operands packed for it.
///
/// The packed left operand holds `a[i, l]` at `l · rows() + i`, the right one `b[l, j]` at `l · columns() + j`; what a
/// matrix lacks of a full tile is zero there. The product is row-major, `columns()` wide.
interface Tile {

    /// {@return how many rows a full product has}
    int rows();

    /// {@return how many columns a full product has}
    int columns();

    /// {@return the longest sums that are packed at a time}
    int depth();

    /// {@return how many rows are packed at a time, in tiles}
    int tilesDown();

    /// {@return how many columns are packed at a time, in tiles}
    int tilesAcross();

    /// {@return a tile that is no larger than a matrix needs, where this one can be fitted}
    default Tile fitted(int m, int n) { return this; }

    /// {@return whether small matrices are better read where they stand, by [VectorRows]}
    default boolean readsUnpacked() { return false; }

    /// Multiplies the first `m ≤ rows()` rows with the first `n ≤ columns()` columns at least.
    ///
    /// @param k       the length of the sums
    /// @param ao      where `a` begins
    /// @param bo      where `b` begins
    /// @param product is written to from its beginning
    void multiply(int m, int n, int k, double[] a, int ao, double[] b, int bo, double[] product);

    /// Writes the product of whole matrices where they stand, if it can.
    ///
    /// @return whether it could
    default boolean multiply(Axes rows, Axes inner, Axes columns, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        return false;
    }

    /// {@return the sum of the products of numbers in a row}
    default double dot(int k, double[] x, int xo, double[] y, int yo) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int l = 0;
        for (; l + 4 <= k; l += 4) {
            s0 += x[xo + l] * y[yo + l];
            s1 += x[xo + l + 1] * y[yo + l + 1];
            s2 += x[xo + l + 2] * y[yo + l + 2];
            s3 += x[xo + l + 3] * y[yo + l + 3];
        }
        for (; l < k; l++) {
            s0 += x[xo + l] * y[yo + l];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// Copies the rows of a full panel, which are neighbours in both arrays.
    ///
    /// @param start where entry `[0, 0]` is, if `along[0]` is 0
    /// @param along what is added to that for each row
    /// @param width the length of a row
    default void copy(double[] from, int start, int[] along, int depth, int width, double[] to, int panel) {
        for (int l = 0, t = panel; l < depth; l++, t += width) {
            System.arraycopy(from, start + along[l], to, t, width);
        }
    }

    /// Adds a product, or writes it, to where it belongs.
    ///
    /// @param sign    what it is multiplied by
    /// @param fresh   whether it replaces what is there
    /// @param product `m × n` numbers in rows of `columns()`
    /// @param to      holds entry `[i, j]` at `start + rows[row + i] + columns[column + j]`
    /// @param runs    whether neighbouring columns are neighbours there
    default void move(double sign, boolean fresh, double[] product, int m, int n,
                      double[] to, int start, int[] rows, int row, int[] columns, int column, boolean runs) {
        for (int i = 0; i < m; i++) {
            int at = start + rows[row + i], from = i * columns();
            if (runs) {
                int first = at + columns[column];
                for (int j = 0; j < n; j++) {
                    to[first + j] = (fresh ? 0 : to[first + j]) + sign * product[from + j];
                }
            } else {
                for (int j = 0; j < n; j++) {
                    int place = at + columns[column + j];
                    to[place] = (fresh ? 0 : to[place]) + sign * product[from + j];
                }
            }
        }
    }
}
