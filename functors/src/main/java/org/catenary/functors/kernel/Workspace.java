package org.catenary.functors.kernel;

import java.util.ArrayList;
import java.util.List;

/// The arrays that a contraction packs its operands into, as large as the largest of a series needs, and used again.
///
/// One thread at a time uses a workspace.
public final class Workspace {

    double[] left = {};
    double[] right = {};
    double[] product = {};
    int[] leftRows = {};
    int[] leftInner = {};
    int[] rightInner = {};
    int[] rightColumns = {};
    int[] rows = {};
    int[] columns = {};

    private final Needs ofParts;
    private final List<Workspace> parts = new ArrayList<>();

    /// How large the arrays must be.
    ///
    /// @param left    the numbers of the packed left operand
    /// @param right   those of the right one
    /// @param product those of one product
    /// @param m       the rows packed at a time
    /// @param k       the length of their sums
    /// @param n       the columns
    public record Needs(int left, int right, int product, int m, int k, int n) {

        /// Nothing.
        public static final Needs NONE = new Needs(0, 0, 0, 0, 0, 0);

        /// {@return what serves both}
        public Needs or(Needs other) {
            return new Needs(Math.max(left, other.left), Math.max(right, other.right), Math.max(product, other.product),
                    Math.max(m, other.m), Math.max(k, other.k), Math.max(n, other.n));
        }

        /// {@return how many numbers that is, two places counted as one number}
        public long numbers() { return (long) left + right + product + m + k + n; }
    }

    /// An empty workspace, which grows.
    public Workspace() { this(Needs.NONE, Needs.NONE); }

    /// A workspace that need not grow.
    ///
    /// @param all   the needs of all that it will serve
    /// @param split the needs of what is split among cores
    public Workspace(Needs all, Needs split) {
        this.ofParts = split;
        reserve(all);
    }

    /// {@return workspaces for as many threads, this the first of them}
    List<Workspace> parts(int count) {
        if (parts.isEmpty()) {
            parts.add(this);
        }
        while (parts.size() < count) {
            parts.add(new Workspace(ofParts, Needs.NONE));
        }
        return parts;
    }

    void reserve(Needs needs) {
        left = enough(left, needs.left);
        right = enough(right, needs.right);
        product = enough(product, needs.product);
        leftRows = enough(leftRows, needs.m);
        rows = enough(rows, needs.m);
        leftInner = enough(leftInner, needs.k);
        rightInner = enough(rightInner, needs.k);
        rightColumns = enough(rightColumns, needs.n);
        columns = enough(columns, needs.n);
    }

    private static double[] enough(double[] array, int size) { return array.length < size ? new double[size] : array; }

    private static int[] enough(int[] array, int size) { return array.length < size ? new int[size] : array; }
}
