package org.catenary.functors.network;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Gemm;
import org.catenary.functors.kernel.Strided;
import org.catenary.functors.scalar.Numbers;

/// The contraction of two tensors into one, compiled: two permutations where needed, then products of matrices.
///
/// An index of both that the result keeps is a batch, one that it drops is summed. The result's axes are the batch, then
/// what only the outer operand has, then what only the inner one has; which is which is chosen by the cost.
public final class Pairwise {

    private static final int SHORT = 8;

    private final int[] result;
    private final boolean flipped;
    private final Operand outer;
    private final Operand inner;
    private final int batch;
    private final int m;
    private final int k;
    private final int n;
    private final int ai;
    private final int al;

    /// @param x the outer operand
    /// @param y the inner one
    private Pairwise(int[] x, int[] y, boolean flipped, IntPredicate kept, int[] sizes) {
        int[] left = only(x, i -> !has(y, i)), right = only(y, i -> !has(x, i));
        int[] both = only(x, i -> has(y, i) && kept.test(i)), summed = only(y, i -> has(x, i) && !kept.test(i));
        this.flipped = flipped;
        this.batch = volume(both, sizes);
        this.m = volume(left, sizes);
        this.k = volume(summed, sizes);
        this.n = volume(right, sizes);
        int[] rows = joined(both, left, summed), columns = joined(both, summed, left);
        boolean transposed = !Arrays.equals(x, rows) && Arrays.equals(x, columns);
        this.ai = transposed ? 1 : k;
        this.al = transposed ? m : 1;
        this.outer = Operand.of(x, transposed ? columns : rows, sizes);
        this.inner = Operand.of(y, joined(both, summed, right), sizes);
        this.result = joined(both, left, right);
    }

    /// {@return the contraction of tensors on the indices `a` and `b` of a network, each free of repeats}
    /// @param kept which indices the result keeps; those of one operand alone it keeps anyway
    public static Pairwise of(int[] a, int[] b, IntPredicate kept, Network network) {
        return of(a, b, kept, network.sizes());
    }

    static Pairwise of(int[] a, int[] b, IntPredicate kept, int[] sizes) {
        var upright = new Pairwise(a, b, false, kept, sizes);
        var flipped = new Pairwise(b, a, true, kept, sizes);
        return flipped.cost() < upright.cost() ? flipped : upright;
    }

    /// Roughly the time: rows of a few numbers make slow products, and a copy costs about as much as two slow steps.
    private double cost() { return 2.0 * copies() + (n >= SHORT ? 0.25 : n == 1 ? 1 : 2) * batch * m * k * n; }

    private static int[] only(int[] indices, IntPredicate condition) {
        return IntStream.of(indices).filter(condition).toArray();
    }

    private static boolean has(int[] indices, int index) {
        for (int i : indices) {
            if (i == index) {
                return true;
            }
        }
        return false;
    }

    private static int[] joined(int[] x, int[] y, int[] z) {
        var joined = Arrays.copyOf(x, x.length + y.length + z.length);
        System.arraycopy(y, 0, joined, x.length, y.length);
        System.arraycopy(z, 0, joined, x.length + y.length, z.length);
        return joined;
    }

    private static int volume(int[] indices, int[] sizes) { return (int) Reindexing.volume(indices, sizes); }

    /// {@return the index of each axis of the result}
    public int[] result() { return result.clone(); }

    int[] resultAxes() { return result; }

    /// {@return the numbers in the copies of operands that the step needs while it runs}
    long copies() { return (outer.copied ? outer.size : 0L) + (inner.copied ? inner.size : 0L); }

    /// {@return the contraction of two arrays}
    public Numbers apply(Numbers a, Numbers b) {
        Numbers x = outer.arranged(flipped ? b : a), y = inner.arranged(flipped ? a : b);
        var c = Numbers.zeros(batch * m * n, x.isReal() && y.isReal());
        add(1, x.re(), y.re(), c.re());
        if (!x.isReal()) {
            add(1, x.im(), y.re(), c.im());
        }
        if (!y.isReal()) {
            add(1, x.re(), y.im(), c.im());
        }
        if (!x.isReal() && !y.isReal()) {
            add(-1, x.im(), y.im(), c.re());
        }
        return c;
    }

    private void add(double sign, double[] x, double[] y, double[] c) {
        for (int i = 0; i < batch; i++) {
            Gemm.add(sign, m, k, n, x, i * m * k, ai, al, y, i * k * n, c, i * m * n);
        }
    }

    /// How an operand comes to stand as a stack of matrices.
    private record Operand(int size, boolean copied, Reindexing order) {

        static Operand of(int[] from, int[] to, int[] sizes) {
            var order = Reindexing.of(from, to, sizes, 1);
            return new Operand(volume(to, sizes), !order.isIdentity(), order);
        }

        Numbers arranged(Numbers numbers) { return order.apply(numbers); }
    }
}
