package org.catenary.functors.kernel;

import java.util.ArrayList;
import java.util.List;

/// The arrays that a contraction packs its operands into, grown to what the largest of a series needs and used again.
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

    private final List<Workspace> parts = new ArrayList<>();

    /// An empty workspace.
    public Workspace() {}

    /// {@return workspaces for as many threads, this the first of them}
    List<Workspace> parts(int count) {
        if (parts.isEmpty()) {
            parts.add(this);
        }
        while (parts.size() < count) {
            parts.add(new Workspace());
        }
        return parts;
    }

    /// @param packed the numbers of the packed left operand, the right one and one product
    /// @param m the rows packed at a time, `k` the length of their sums, `n` the columns
    void reserve(int[] packed, int m, int k, int n) {
        left = enough(left, packed[0]);
        right = enough(right, packed[1]);
        product = enough(product, packed[2]);
        leftRows = enough(leftRows, m);
        rows = enough(rows, m);
        leftInner = enough(leftInner, k);
        rightInner = enough(rightInner, k);
        rightColumns = enough(rightColumns, n);
        columns = enough(columns, n);
    }

    /// @param left the numbers of the first operand, `right` those of a block of the second, `k` the length of the sums
    void reserve(int left, int right, int k) {
        this.left = enough(this.left, left);
        this.right = enough(this.right, right);
        leftInner = enough(leftInner, k);
    }

    /// {@return room for a product}
    double[] product(int size) {
        product = enough(product, size);
        return product;
    }

    private static double[] enough(double[] array, int size) { return array.length < size ? new double[size] : array; }

    private static int[] enough(int[] array, int size) { return array.length < size ? new int[size] : array; }
}
