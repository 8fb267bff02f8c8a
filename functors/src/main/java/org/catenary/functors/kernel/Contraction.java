package org.catenary.functors.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Products of matrices whose rows, columns and sums are groups of axes in any order: `c[b,i,j] = Σₗ a[b,i,l] · b[b,l,j]`.
///
/// No operand is transposed first: packing reads it along its strides. Complex numbers take three real products for four:
/// `xu − yv` and `(x+y)(u+v) − xu − yv`. Of an instance many threads may make use, each with a workspace of its own.
///
/// Goto and van de Geijn, *Anatomy of high-performance matrix multiplication*, ACM Trans. Math. Softw. 34 (2008);
/// Matthews, *High-performance tensor contraction without transposition*, SIAM J. Sci. Comput. 40 (2018);
/// Van Zee and Smith, *Implementing high-performance complex matrix multiplication via the 3m and 4m methods*,
/// ACM Trans. Math. Softw. 44 (2017).
public final class Contraction {

    private static final List<Pass> REAL = List.of(new Pass(Part.RE, Part.RE, 1, 0));
    private static final List<Pass> LEFT = List.of(new Pass(Part.RE, Part.RE, 1, 0), new Pass(Part.IM, Part.RE, 0, 1));
    private static final List<Pass> RIGHT = List.of(new Pass(Part.RE, Part.RE, 1, 0), new Pass(Part.RE, Part.IM, 0, 1));
    private static final List<Pass> BOTH = List.of(new Pass(Part.RE, Part.RE, 1, -1), new Pass(Part.IM, Part.IM, -1, -1),
            new Pass(Part.SUM, Part.SUM, 0, 1));

    private static final long WORTH_SPLITTING = 1L << 21;
    private static final int CORES = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final Axes batch;
    private final Axes rows;
    private final Axes inner;
    private final Axes columns;
    private final Tile tile;
    private final Optional<Small> small;
    private final Optional<Thin> thin;
    private final Optional<Near> near;
    private final int down;
    private final int across;
    private final int depth;

    Contraction(Axes batch, Axes rows, Axes inner, Axes columns, Tile tile) {
        this.batch = batch;
        this.rows = rows;
        this.inner = inner;
        this.columns = columns;
        this.tile = tile.fitted(rows.size(), columns.size());
        this.near = rows.size() >= 4 && Near.suits(tile, rows, inner, columns)
                ? Optional.of(new Near(rows, inner, columns)) : Optional.empty();
        this.small = near.isEmpty() && (long) rows.size() * inner.size() * columns.size() <= Small.MOST
                ? Optional.of(new Small(rows, inner, columns)) : Optional.empty();
        this.thin = rows.size() <= Thin.MOST ? Optional.of(new Thin(rows, inner, columns, 0, tile))
                : columns.size() <= Thin.MOST ? Optional.of(new Thin(columns, inner, rows, 1, tile)) : Optional.empty();
        this.depth = Math.min(inner.size(), this.tile.depth());
        this.down = Math.min(this.tile.tilesDown(), tiles(rows.size(), this.tile.rows()));
        this.across = Math.min(this.tile.tilesAcross(), tiles(columns.size(), this.tile.columns()));
    }

    private static int tiles(int size, int width) { return (size - 1) / width + 1; }

    /// {@return the contraction of stacks of matrices}
    /// @param batch   the axes of all three, in the order left, right, result
    /// @param rows    the axes of the left operand and the result
    /// @param inner   the axes of the left and the right operand
    /// @param columns the axes of the right operand and the result
    public static Contraction of(Axes batch, Axes rows, Axes inner, Axes columns) {
        return new Contraction(batch, rows, inner, columns, Tiles.BEST);
    }

    /// {@return the product of an `m × k` with a `k × n` matrix, all row-major}
    public static Contraction matrices(int m, int k, int n) {
        return of(Axes.none(3), Axes.one(m, k, n), Axes.one(k, 1, n), Axes.one(n, 1, 1));
    }

    /// {@return the same product by OpenBLAS, where this machine has one that `-Dcatenary.blas=openblas` would take}
    public static Optional<Contraction> matricesByOpenBlas(int m, int k, int n) {
        return BlasTile.find().map(tile ->
                new Contraction(Axes.none(3), Axes.one(m, k, n), Axes.one(k, 1, n), Axes.one(n, 1, 1), tile));
    }

    /// {@return the number of multiplications of scalars}
    public long operations() { return (long) batch.size() * rows.size() * inner.size() * columns.size(); }

    /// {@return what each of its parts needs for itself}
    public Workspace.Needs needs() {
        if (small.isPresent()) {
            return Workspace.Needs.NONE;
        }
        if (near.isPresent()) {
            return Near.needs();
        }
        return thin.map(Thin::needs).orElseGet(this::packed);
    }

    private Workspace.Needs packed() {
        int m = down * tile.rows(), n = across * tile.columns();
        return new Workspace.Needs(m * depth, n * depth, tile.rows() * tile.columns(), m, depth, n);
    }

    /// What is multiplied in one pass, and what becomes of it.
    ///
    /// @param left  the part of the left operand
    /// @param right the part of the right one
    /// @param re    the sign with which the product goes to the real parts, or 0
    /// @param im    the sign with which it goes to the imaginary parts, or 0
    private record Pass(Part left, Part right, double re, double im) {}

    private enum Part { RE, IM, SUM }

    /// {@return into how many parts the work is split, each for a core of its own}
    public int parts() { return operations() < WORTH_SPLITTING ? 1 : Math.min(CORES, split().size()); }

    /// {@return the axes that are split: each number is made by one core, in the same order of sums however many there are}
    private Axes split() {
        return batch.size() >= CORES ? batch : rows.size() >= columns.size() ? rows : columns;
    }

    /// Writes the contraction of `a` and `b` to `c`, which is complex if one of them is.
    public void run(Span a, Span b, Span c, Workspace space) {
        int parts = parts();
        if (parts == 1) {
            new Region(0, batch.size(), 0, rows.size(), 0, columns.size()).run(this, a, b, c, space);
            return;
        }
        List<Workspace> spaces = space.parts(parts);
        Axes split = split();
        IntStream.range(0, parts).parallel().forEach(part -> {
            int from = (int) ((long) split.size() * part / parts), to = (int) ((long) split.size() * (part + 1) / parts);
            Region region = split == batch ? new Region(from, to, 0, rows.size(), 0, columns.size())
                    : split == rows ? new Region(0, batch.size(), from, to, 0, columns.size())
                    : new Region(0, batch.size(), 0, rows.size(), from, to);
            region.run(this, a, b, c, spaces.get(part));
        });
    }

    /// A part of the work.
    ///
    /// @param firstBatch  the first position along the batch, `batches` the first that does not belong to it
    /// @param firstRow    and so for the rows
    /// @param firstColumn and for the columns
    private record Region(int firstBatch, int batches, int firstRow, int rows, int firstColumn, int columns) {

        void run(Contraction all, Span a, Span b, Span c, Workspace space) {
            space.reserve(all.needs());
            int[] at = new int[3];
            for (int n = firstBatch; n < batches; n++) {
                if (all.batch.size() > 1) {
                    all.batch.place(n, at);
                }
                Span left = a.from(at[0]), right = b.from(at[1]), result = c.from(at[2]);
                if (all.small.isPresent()) {
                    multiply(all.small.get()::multiply, left, right, result);
                } else if (all.near.isPresent()) {
                    multiply((sign, keep, x, xo, y, yo, z, zo) -> all.near.get().multiply(sign, keep, x, xo, y, yo, z, zo, space),
                            left, right, result);
                } else if (all.thin.isPresent()) {
                    multiply(product(all.thin.get(), space), left, right, result);
                } else {
                    all.multiply(passes(a, b), left, right, result, this, space);
                }
            }
        }

        boolean isAll(Contraction all) { return rows - firstRow == all.rows.size() && columns - firstColumn == all.columns.size(); }

        private Product product(Thin thin, Workspace space) {
            return thin.thin() == 0
                    ? (sign, keep, x, xo, w, wo, c, co) -> thin.multiply(sign, keep, x, xo, w, wo, c, co, firstColumn, columns, space)
                    : (sign, keep, w, wo, x, xo, c, co) -> thin.multiply(sign, keep, x, xo, w, wo, c, co, firstRow, rows, space);
        }
    }

    private static List<Pass> passes(Span a, Span b) {
        return a.isReal() ? b.isReal() ? REAL : RIGHT : b.isReal() ? LEFT : BOTH;
    }

    /// A product of real matrices, as [Small], [Near] and [Thin] make them.
    private interface Product {
        void multiply(double sign, boolean keep, double[] a, int ao, double[] b, int bo, double[] c, int co);
    }

    private static void multiply(Product product, Span a, Span b, Span c) {
        product.multiply(1, false, a.re(), a.start(), b.re(), b.start(), c.re(), c.start());
        if (!a.isReal()) {
            product.multiply(1, false, a.im(), a.start(), b.re(), b.start(), c.im(), c.start());
        }
        if (!b.isReal()) {
            product.multiply(1, !a.isReal(), a.re(), a.start(), b.im(), b.start(), c.im(), c.start());
        }
        if (!a.isReal() && !b.isReal()) {
            product.multiply(-1, true, a.im(), a.start(), b.im(), b.start(), c.re(), c.start());
        }
    }

    private void multiply(List<Pass> passes, Span a, Span b, Span c, Region region, Workspace space) {
        if (passes == REAL && region.isAll(this) && tile.multiply(rows, inner, columns, a.re(), a.start(), b.re(), b.start(), c.re(), c.start())) {
            return;
        }
        int width = across * tile.columns();
        for (int j = region.firstColumn; j < region.columns; j += width) {
            int n = Math.min(width, region.columns - j);
            columns.places(0, j, n, space.rightColumns);
            columns.places(1, j, n, space.columns);
            for (int l = 0; l < inner.size(); l += depth) {
                int k = Math.min(depth, inner.size() - l);
                inner.places(0, l, k, space.leftInner);
                inner.places(1, l, k, space.rightInner);
                boolean re = l == 0, im = l == 0;
                for (Pass pass : passes) {
                    pack(pass.right, b, space.rightColumns, n, space.rightInner, k, tile.columns(), columns.isRun(0), space.right);
                    panel(pass, re, im, n, k, a, c, region, space);
                    re &= pass.re == 0;
                    im &= pass.im == 0;
                }
            }
        }
    }

    private void panel(Pass pass, boolean re, boolean im, int n, int k, Span a, Span c, Region region, Workspace space) {
        int height = down * tile.rows();
        for (int i = region.firstRow; i < region.rows; i += height) {
            int m = Math.min(height, region.rows - i);
            rows.places(0, i, m, space.leftRows);
            rows.places(1, i, m, space.rows);
            pack(pass.left, a, space.leftRows, m, space.leftInner, k, tile.rows(), rows.isRun(0), space.left);
            tiles(pass, re, im, m, n, k, c, space);
        }
    }

    private void pack(Part part, Span from, int[] across, int count, int[] along, int depth, int width, boolean runs,
                             double[] to) {
        Packing.pack(tile, part == Part.IM ? from.im() : from.re(), from.start(), across, count, along, depth, width, runs, to);
        if (part == Part.SUM) {
            Packing.add(from.im(), from.start(), across, count, along, depth, width, to);
        }
    }

    private void tiles(Pass pass, boolean re, boolean im, int m, int n, int k, Span c, Workspace space) {
        for (int j = 0; j < n; j += tile.columns()) {
            int wide = Math.min(tile.columns(), n - j);
            for (int i = 0; i < m; i += tile.rows()) {
                int high = Math.min(tile.rows(), m - i);
                tile.multiply(high, wide, k, space.left, i * k, space.right, j * k, space.product);
                if (pass.re != 0) {
                    tile.move(pass.re, re, space.product, high, wide, c.re(), c.start(), space.rows, i, space.columns, j, columns.isRun(1));
                }
                if (pass.im != 0) {
                    tile.move(pass.im, im, space.product, high, wide, c.im(), c.start(), space.rows, i, space.columns, j, columns.isRun(1));
                }
            }
        }
    }

    /// {@return the same contraction for evaluations side by side}
    public Lanes.Shape lanes(Lanes.Kind kind) { return new Lanes.Shape(batch, rows, inner, columns, kind); }

    /// {@return what multiplies: `plain loops`, `vectors of 8 numbers` or `OpenBLAS`}
    @Override public String toString() { return tile.toString(); }
}
