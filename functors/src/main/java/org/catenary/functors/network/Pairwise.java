package org.catenary.functors.network;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Axes;
import org.catenary.functors.kernel.Contraction;
import org.catenary.functors.kernel.Lanes;
import org.catenary.functors.kernel.Span;
import org.catenary.functors.kernel.Workspace;
import org.catenary.functors.scalar.Numbers;

/// The contraction of two tensors into one, compiled: products of matrices that read and write arrays where they stand.
///
/// An index of both that the result keeps is a batch, one that it drops is summed. No operand is transposed first, in
/// whatever order its axes are, and the result's axes come in any order that is asked for.
public final class Pairwise {

    private static final int TALL = 8;
    private static final int WIDE = 24;

    private final int[] result;
    private final boolean flipped;
    private final int volume;
    private final Contraction contraction;

    private Pairwise(int[] a, int[] b, int[] result, int[] sizes) {
        this.result = result;
        this.volume = (int) Reindexing.volume(result, sizes);
        int[] left = only(result, i -> has(a, i) && !has(b, i)), right = only(result, i -> has(b, i) && !has(a, i));
        this.flipped = padded(right, left, sizes) < padded(left, right, sizes);
        int[] x = flipped ? b : a, y = flipped ? a : b, down = flipped ? right : left, across = flipped ? left : right;
        int[] both = only(result, i -> has(a, i) && has(b, i));
        IntPredicate gone = i -> has(a, i) && has(b, i) && !has(result, i);
        boolean larger = Reindexing.volume(a, sizes) >= Reindexing.volume(b, sizes);
        int[] summed = interleaved(only(larger ? a : b, gone), only(larger ? b : a, gone));
        this.contraction = Contraction.of(group(both, sizes, x, y, result), group(down, sizes, x, result),
                group(summed, sizes, x, y), group(across, sizes, y, result));
    }

    /// {@return the contraction of tensors on the indices `a` and `b` of a network}
    /// @param kept which indices the result keeps; those of one operand alone it keeps anyway
    public static Pairwise of(int[] a, int[] b, IntPredicate kept, Network network) {
        return of(a, b, kept, network.sizes());
    }

    static Pairwise of(int[] a, int[] b, IntPredicate kept, int[] sizes) {
        int[] left = only(a, i -> !has(b, i)), right = only(b, i -> !has(a, i));
        boolean flipped = padded(right, left, sizes) < padded(left, right, sizes);
        return to(joined(only(a, i -> has(b, i) && kept.test(i)), flipped ? right : left, flipped ? left : right), a, b, sizes);
    }

    /// {@return the contraction whose result has its axes in this order}
    static Pairwise to(int[] result, int[] a, int[] b, int[] sizes) { return new Pairwise(a, b, result, sizes); }

    /// {@return the same indices in an order whose last ones are last in one list or the other: what is read at a time lies
    /// near in both operands}
    private static int[] interleaved(int[] a, int[] b) {
        var order = new int[a.length];
        for (int place = order.length, i = a.length, j = b.length; place > 0; ) {
            int next = i >= j ? a[--i] : b[--j];
            if (!has(Arrays.copyOfRange(order, place, order.length), next)) {
                order[--place] = next;
            }
        }
        return order;
    }

    /// {@return how much is multiplied if whole tiles are}
    private static double padded(int[] down, int[] across, int[] sizes) {
        return padded(down, TALL, sizes) * padded(across, WIDE, sizes);
    }

    private static double padded(int[] axes, int tile, int[] sizes) { return Math.ceil(volume(axes, sizes) / (double) tile) * tile; }

    private static Axes group(int[] axes, int[] sizes, int[]... tensors) {
        var strides = new int[tensors.length][axes.length];
        for (int t = 0; t < tensors.length; t++) {
            for (int axis = tensors[t].length - 1, stride = 1; axis >= 0; axis--) {
                for (int i = 0; i < axes.length; i++) {
                    strides[t][i] += axes[i] == tensors[t][axis] ? stride : 0;
                }
                stride *= sizes[tensors[t][axis]];
            }
        }
        return Axes.of(IntStream.of(axes).map(i -> sizes[i]).toArray(), strides);
    }

    private static int[] only(int[] indices, IntPredicate condition) {
        return IntStream.of(indices).filter(condition).distinct().toArray();
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

    /// {@return the number of entries of the result}
    int volume() { return volume; }

    /// {@return what each part of the step needs for itself while it runs}
    Workspace.Needs needs() { return contraction.needs(); }

    /// {@return into how many parts it is split}
    int parts() { return contraction.parts(); }

    /// {@return the contraction of two arrays}
    public Numbers apply(Numbers a, Numbers b) {
        var c = Numbers.zeros(volume, a.isReal() && b.isReal());
        run(span(a), span(b), span(c), new Workspace());
        return c;
    }

    /// Writes the contraction of numbers to others.
    void run(Span a, Span b, Span c, Workspace space) { contraction.run(flipped ? b : a, flipped ? a : b, c, space); }

    /// {@return whether the second operand is the left one of the products}
    boolean isFlipped() { return flipped; }

    /// {@return the same for evaluations side by side, of which those of `a`, of `b` or of both differ}
    Lanes.Shape lanes(boolean a, boolean b) {
        return contraction.lanes(a && b ? Lanes.Kind.BOTH : a == flipped ? Lanes.Kind.RIGHT : Lanes.Kind.LEFT);
    }

    static Span span(Numbers numbers) { return Span.of(numbers.re(), numbers.im(), 0); }
}
