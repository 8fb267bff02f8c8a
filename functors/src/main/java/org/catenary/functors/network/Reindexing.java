package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Strided;
import org.catenary.functors.scalar.Numbers;

/// A linear map from arrays on one list of indices to arrays on another: `result[to] = Σ array[from]`.
///
/// Indices that only `from` has are summed, those that only `to` has spread the value; an index that a list repeats keeps
/// it on the diagonal. Turned round it is its own transpose.
public final class Reindexing {

    private final int[] from;
    private final int[] to;
    private final int[] sizes;
    private final int[] loop;
    private final int[] fromStrides;
    private final int[] toStrides;
    private final int volume;
    private final double factor;
    private final boolean identity;

    private Reindexing(int[] from, int[] to, int[] sizes, double factor) {
        this.from = from;
        this.to = to;
        this.sizes = sizes;
        this.factor = factor;
        this.identity = Arrays.equals(from, to) && factor == 1 && Needed.distinct(to).length == to.length;
        this.volume = (int) volume(to, sizes);
        int[] indices = IntStream.concat(IntStream.of(to), IntStream.of(from)).distinct().toArray();
        int[] f = strides(indices, from, sizes), t = strides(indices, to, sizes);
        List<int[]> axes = new ArrayList<>();
        for (int i = 0; i < indices.length; i++) {
            int[] outer = axes.isEmpty() ? new int[3] : axes.getLast();
            int size = sizes[indices[i]];
            if (!axes.isEmpty() && outer[1] == f[i] * size && outer[2] == t[i] * size) {
                axes.set(axes.size() - 1, new int[]{outer[0] * size, f[i], t[i]});
            } else if (size > 1) {
                axes.add(new int[]{size, f[i], t[i]});
            }
        }
        this.loop = axes.stream().mapToInt(axis -> axis[0]).toArray();
        this.fromStrides = axes.stream().mapToInt(axis -> axis[1]).toArray();
        this.toStrides = axes.stream().mapToInt(axis -> axis[2]).toArray();
    }

    /// {@return the map between arrays on indices of a network}
    /// @param from   the index of each axis of the argument
    /// @param to     the index of each axis of the result
    /// @param factor what every entry is multiplied by
    public static Reindexing of(int[] from, int[] to, Network network, double factor) {
        return of(from.clone(), to.clone(), network.sizes(), factor);
    }

    static Reindexing of(int[] from, int[] to, int[] sizes, double factor) {
        return new Reindexing(from, to, sizes, factor);
    }

    private static int[] strides(int[] indices, int[] axes, int[] sizes) {
        var strides = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            int stride = 1;
            for (int axis = axes.length - 1; axis >= 0; axis--) {
                strides[i] += axes[axis] == indices[i] ? stride : 0;
                stride *= sizes[axes[axis]];
            }
        }
        return strides;
    }

    static long volume(int[] axes, int[] sizes) {
        long volume = 1;
        for (int axis : axes) {
            volume = volume > Long.MAX_VALUE / sizes[axis] ? Long.MAX_VALUE : volume * sizes[axis];
        }
        return volume;
    }

    /// {@return the index of each axis of the argument}
    public int[] from() { return from.clone(); }

    /// {@return the index of each axis of the result}
    public int[] to() { return to.clone(); }

    /// {@return whether every array is sent to itself}
    public boolean isIdentity() { return identity; }

    /// {@return the map the other way: `⟨w, f(v)⟩ = ⟨transpose(f)(w), v⟩` for sums of products without conjugation}
    public Reindexing transpose() { return new Reindexing(to, from, sizes, factor); }

    /// {@return the image of an array}
    public Numbers apply(Numbers array) {
        if (isIdentity()) {
            return array;
        }
        var result = Numbers.zeros(volume, array.isReal());
        Strided.add(loop, array.re(), fromStrides, result.re(), toStrides);
        if (!array.isReal()) {
            Strided.add(loop, array.im(), fromStrides, result.im(), toStrides);
        }
        return factor == 1 ? result : result.times(factor);
    }

    /// {@return the images of arrays that stand one after the other}
    Numbers apply(Numbers arrays, int count) {
        if (isIdentity()) {
            return arrays;
        }
        int size = arrays.size() / count;
        var results = Numbers.zeros(Math.multiplyExact(volume, count), arrays.isReal());
        for (int n = 0; n < count; n++) {
            Strided.add(loop, arrays.re(), n * size, fromStrides, results.re(), n * volume, toStrides);
            if (!arrays.isReal()) {
                Strided.add(loop, arrays.im(), n * size, fromStrides, results.im(), n * volume, toStrides);
            }
        }
        return factor == 1 ? results : results.times(factor);
    }
}
