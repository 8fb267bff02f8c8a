package org.catenary.functors.kernel;

/// Small contractions of [#WIDTH] evaluations side by side: the axis that counts them is the last of every array that
/// depends on it.
///
/// Places of entries count evaluations in; an operand without lanes is the same for all of them. What an instance reads and
/// writes is small enough for the nearest caches, so that its speed is theirs.
public abstract class Lanes {

    /// How many evaluations stand side by side.
    public static final int WIDTH = 32;

    /// {@return the fastest that this machine has}
    public static Lanes best() { return Tiles.hasVectors() ? new VectorLanes() : new PlainLanes(); }

    /// How an operand takes part.
    public enum Kind {
        /// Every evaluation has numbers of its own in both operands.
        BOTH,
        /// Only the left operand has.
        LEFT,
        /// Only the right one has.
        RIGHT
    }

    /// A contraction, its places known beforehand.
    public static final class Shape {
        final int[][] batch;
        final int[] leftRows;
        final int[] rows;
        final int[] leftInner;
        final int[] rightInner;
        final int[] rightColumns;
        final int[] columns;
        final Kind kind;

        /// @param batch the axes of all three, in the order left, right, result
        /// @param rows those of the left operand and the result, `inner` those of both operands, `columns` those of the right
        ///             operand and the result
        public Shape(Axes batch, Axes rows, Axes inner, Axes columns, Kind kind) {
            int left = kind == Kind.RIGHT ? 1 : WIDTH, right = kind == Kind.LEFT ? 1 : WIDTH;
            this.batch = new int[][]{times(left, batch.table(0)), times(right, batch.table(1)), times(WIDTH, batch.table(2))};
            this.leftRows = times(left, rows.table(0));
            this.rows = times(WIDTH, rows.table(1));
            this.leftInner = times(left, inner.table(0));
            this.rightInner = times(right, inner.table(1));
            this.rightColumns = times(right, columns.table(0));
            this.columns = times(WIDTH, columns.table(1));
            this.kind = kind;
        }

        private static int[] times(int factor, int[] places) {
            for (int i = 0; i < places.length; i++) {
                places[i] *= factor;
            }
            return places;
        }
    }

    /// Writes the contraction of `a` and `b` to `c`.
    public final void run(Shape shape, Span a, Span b, Span c) {
        multiply(shape, 1, false, a.re(), a.start(), b.re(), b.start(), c.re(), c.start());
        if (!a.isReal()) {
            multiply(shape, 1, false, a.im(), a.start(), b.re(), b.start(), c.im(), c.start());
        }
        if (!b.isReal()) {
            multiply(shape, 1, !a.isReal(), a.re(), a.start(), b.im(), b.start(), c.im(), c.start());
        }
        if (!a.isReal() && !b.isReal()) {
            multiply(shape, -1, true, a.im(), a.start(), b.im(), b.start(), c.re(), c.start());
        }
    }

    private void multiply(Shape shape, double sign, boolean keep, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        for (int n = 0; n < shape.batch[0].length; n++) {
            int left = ao + shape.batch[0][n], right = bo + shape.batch[1][n], to = co + shape.batch[2][n];
            for (int i = 0; i < shape.rows.length; i++) {
                row(shape, sign, keep, a, left + shape.leftRows[i], b, right, c, to + shape.rows[i]);
            }
        }
    }

    private void row(Shape shape, double sign, boolean keep, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        for (int j = 0; j < shape.columns.length; j++) {
            int right = bo + shape.rightColumns[j], to = co + shape.columns[j];
            switch (shape.kind) {
                case BOTH -> both(sign, keep, shape.leftInner, shape.rightInner, a, ao, b, right, c, to);
                case LEFT -> one(sign, keep, shape.rightInner, shape.leftInner, b, right, a, ao, c, to);
                case RIGHT -> one(sign, keep, shape.leftInner, shape.rightInner, a, ao, b, right, c, to);
            }
        }
    }

    /// Writes `c = c·keep + sign·Σₗ a[l]·b[l]` for all lanes.
    abstract void both(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo, double[] c, int co);

    /// The same for an `a` that all lanes share.
    abstract void one(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo, double[] c, int co);

    /// Puts arrays of `size` numbers side by side, the number of each evaluation next to that of the next.
    ///
    /// @param count how many there are; the lanes beyond are filled with zeros
    public static void spread(double[] from, int start, int size, int count, double[] to, int place) {
        for (int i = 0; i < size; i++) {
            int t = place + i * WIDTH;
            for (int lane = 0; lane < count; lane++) {
                to[t + lane] = from[start + lane * size + i];
            }
            for (int lane = count; lane < WIDTH; lane++) {
                to[t + lane] = 0;
            }
        }
    }

    /// Puts what stands side by side one array after the other.
    public static void gather(double[] from, int place, int size, int count, double[] to, int start) {
        for (int i = 0; i < size; i++) {
            int f = place + i * WIDTH;
            for (int lane = 0; lane < count; lane++) {
                to[start + lane * size + i] = from[f + lane];
            }
        }
    }
}
