package org.catenary.functors.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Structure;

/// The object of a tensor: a word of dimensions, one an axis. The empty word is the unit; an axis of dimension 1 stays.
public final class Dim {

    private static final Dim UNIT = new Dim();

    private final int[] sizes;

    private Dim(int... sizes) { this.sizes = sizes; }

    /// {@return the word of these dimensions}
    /// @throws IllegalArgumentException if one is less than 1
    public static Dim of(int... sizes) {
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a dimension of %d".formatted(size));
            }
        }
        return sizes.length == 0 ? UNIT : new Dim(sizes.clone());
    }

    /// {@return the empty word, written `1`}
    public static Dim unit() { return UNIT; }

    /// {@return this word followed by another}
    public Dim tensor(Dim other) {
        var joined = Arrays.copyOf(sizes, sizes.length + other.sizes.length);
        System.arraycopy(other.sizes, 0, joined, sizes.length, other.sizes.length);
        return new Dim(joined);
    }

    /// {@return the dual: the same dimensions in reverse order}
    public Dim dual() { return new Dim(IntStream.range(0, axes()).map(i -> sizes[axes() - 1 - i]).toArray()); }

    /// The axes of the identity on objects, its codomain permuted: output `k` is object `order[k]`.
    static int[] permutation(List<Dim> objects, int... order) {
        var start = new int[objects.size() + 1];
        for (int i = 0; i < objects.size(); i++) {
            start[i + 1] = start[i] + objects.get(i).axes();
        }
        int axes = start[objects.size()];
        return IntStream.concat(IntStream.range(0, axes),
                Arrays.stream(order).flatMap(i -> IntStream.range(axes + start[i], axes + start[i + 1]))).toArray();
    }

    /// Refuses a bend between objects that are not dual.
    static void checkDual(Structure structure, Dim x, Dim y) {
        if (!y.equals(x.dual())) {
            throw new NotAdjoint(structure, x, y);
        }
    }

    /// {@return this word repeated}
    /// @throws IllegalArgumentException if the exponent is negative
    public Dim power(int exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException("dimensions to the power " + exponent);
        }
        var repeated = new int[Math.multiplyExact(exponent, axes())];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = sizes[i % axes()];
        }
        return new Dim(repeated);
    }

    /// {@return the number of axes}
    public int axes() { return sizes.length; }

    /// {@return the dimension of an axis}
    public int get(int axis) { return sizes[axis]; }

    /// {@return the dimensions}
    public int[] sizes() { return sizes.clone(); }

    /// {@return the product of the dimensions, at most `Long.MAX_VALUE`}
    public long product() {
        long product = 1;
        for (int size : sizes) {
            product = product > Long.MAX_VALUE / size ? Long.MAX_VALUE : product * size;
        }
        return product;
    }

    @Override public boolean equals(Object object) { return object instanceof Dim d && Arrays.equals(sizes, d.sizes); }

    @Override public int hashCode() { return Arrays.hashCode(sizes); }

    /// {@return the dimensions as written on the board, `2 ⊗ 3`, or `1` for none}
    @Override public String toString() {
        return sizes.length == 0 ? "1" : Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(" ⊗ "));
    }
}
