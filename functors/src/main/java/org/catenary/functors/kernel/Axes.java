package org.catenary.functors.kernel;

import java.util.ArrayList;
import java.util.List;

/// Axes that some arrays have in common: their joint positions, counted row-major, with the place of each in every array.
///
/// Neighbouring axes that every array passes through as through one are one here; axes of size 1 are left out.
public final class Axes {

    private final int[] sizes;
    private final int[][] strides;
    private final int size;

    private Axes(int[] sizes, int[][] strides) {
        this.sizes = sizes;
        this.strides = strides;
        int product = 1;
        for (int s : sizes) {
            product *= s;
        }
        this.size = product;
    }

    /// {@return axes of some sizes}
    /// @param strides for each array the distance between neighbours on each axis; 0 where an array lacks the axis
    public static Axes of(int[] sizes, int[]... strides) {
        List<int[]> merged = new ArrayList<>();
        for (int axis = 0; axis < sizes.length; axis++) {
            if (sizes[axis] == 1) {
                continue;
            }
            var next = new int[strides.length + 1];
            next[strides.length] = sizes[axis];
            boolean one = !merged.isEmpty();
            for (int array = 0; array < strides.length; array++) {
                next[array] = strides[array][axis];
                one = one && merged.getLast()[array] == next[array] * sizes[axis];
            }
            if (one) {
                next[strides.length] *= merged.removeLast()[strides.length];
            }
            merged.add(next);
        }
        var steps = new int[strides.length][merged.size()];
        for (int array = 0; array < strides.length; array++) {
            for (int axis = 0; axis < merged.size(); axis++) {
                steps[array][axis] = merged.get(axis)[array];
            }
        }
        return new Axes(merged.stream().mapToInt(axis -> axis[strides.length]).toArray(), steps);
    }

    /// {@return one axis}
    /// @param strides its stride in each array
    public static Axes one(int size, int... strides) {
        var each = new int[strides.length][];
        for (int array = 0; array < each.length; array++) {
            each[array] = new int[]{strides[array]};
        }
        return of(new int[]{size}, each);
    }

    /// {@return no axis: one position, at the beginning of each array}
    public static Axes none(int arrays) { return of(new int[0], new int[arrays][0]); }

    /// {@return the number of positions}
    public int size() { return size; }

    /// {@return whether neighbouring positions are neighbours in an array, all along}
    boolean isRun(int array) { return isOne() && stride(array) == 1; }

    /// {@return the distance in an array between neighbours on the last axis; 0 for none}
    int lastStride(int array) { return sizes.length == 0 ? 0 : strides[array][sizes.length - 1]; }

    /// {@return the size of the last axis; 1 for none}
    int lastSize() { return sizes.length == 0 ? 1 : sizes[sizes.length - 1]; }

    /// {@return whether there is one axis at most}
    boolean isOne() { return sizes.length <= 1; }

    /// {@return the distance in an array between neighbours on the only axis; 1 for none}
    int stride(int array) { return sizes.length == 0 ? 1 : strides[array][0]; }

    /// Tells the places of `count` positions in an array, the first of them `from`.
    void places(int array, int from, int count, int[] into) {
        int last = sizes.length - 1;
        if (last < 0) {
            into[0] = 0;
            return;
        }
        int[] steps = strides[array];
        var at = new int[last + 1];
        int place = 0;
        for (int axis = last, rest = from; axis >= 0; rest /= sizes[axis--]) {
            at[axis] = rest % sizes[axis];
            place += at[axis] * steps[axis];
        }
        for (int done = 0; done < count;) {
            int run = Math.min(count - done, sizes[last] - at[last]);
            run(place, steps[last], run, into, done);
            done += run;
            place -= at[last] * steps[last];
            at[last] = 0;
            int axis = last - 1;
            while (axis >= 0 && at[axis] == sizes[axis] - 1) {
                place -= at[axis] * steps[axis];
                at[axis--] = 0;
            }
            if (axis < 0) {
                return;
            }
            at[axis]++;
            place += steps[axis];
        }
    }

    /// Tells the place of one position in each array.
    void place(int position, int[] into) {
        for (int array = 0; array < strides.length; array++) {
            into[array] = place(array, position);
        }
    }

    /// {@return the place of one position in an array}
    int place(int array, int position) {
        int place = 0;
        for (int axis = sizes.length - 1, rest = position; axis >= 0; rest /= sizes[axis--]) {
            place += rest % sizes[axis] * strides[array][axis];
        }
        return place;
    }

    private static void run(int place, int step, int count, int[] into, int start) {
        for (int i = 0; i < count; i++) {
            into[start + i] = place + i * step;
        }
    }

    /// {@return the places of all positions in an array}
    int[] table(int array) {
        var table = new int[size];
        places(array, 0, size, table);
        return table;
    }
}
