package org.catenary.functors.kernel;

/// Sums that move numbers between arrays along strides: permutations of axes, diagonals, partial sums, broadcasts.
public final class Strided {

    private Strided() {}

    /// Adds `from[Σ iₐ·fromStrides[a]]` to `to[Σ iₐ·toStrides[a]]`, for all `0 ≤ iₐ < sizes[a]`; the last axis runs fastest.
    public static void add(int[] sizes, double[] from, int[] fromStrides, double[] to, int[] toStrides) {
        add(sizes, from, 0, fromStrides, to, 0, toStrides);
    }

    /// The same for arrays that begin at a place of their own.
    ///
    /// @param fromStart where `from` begins
    /// @param toStart   where `to` begins
    public static void add(int[] sizes, double[] from, int fromStart, int[] fromStrides,
                           double[] to, int toStart, int[] toStrides) {
        int last = sizes.length - 1;
        if (last < 0) {
            to[toStart] += from[fromStart];
            return;
        }
        var at = new int[sizes.length];
        int length = sizes[last], fromStep = fromStrides[last], toStep = toStrides[last];
        int f = fromStart, t = toStart;
        while (true) {
            run(length, from, f, fromStep, to, t, toStep);
            int axis = last - 1;
            while (axis >= 0 && at[axis] == sizes[axis] - 1) {
                f -= at[axis] * fromStrides[axis];
                t -= at[axis] * toStrides[axis];
                at[axis--] = 0;
            }
            if (axis < 0) {
                return;
            }
            at[axis]++;
            f += fromStrides[axis];
            t += toStrides[axis];
        }
    }

    private static void run(int length, double[] from, int f, int fromStep, double[] to, int t, int toStep) {
        for (int i = 0; i < length; i++) {
            to[t + i * toStep] += from[f + i * fromStep];
        }
    }
}
