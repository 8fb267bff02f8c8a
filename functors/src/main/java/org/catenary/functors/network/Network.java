package org.catenary.functors.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.functors.scalar.Numbers;

/// The shape of a tensor network: which index each axis of each tensor carries, which indices stay open, how large each is.
///
/// Its value is `result[output] = Σ ∏ₖ tensorₖ[indices of k]`, summed over every index that is not in the output. An index
/// may be on any number of axes, of one tensor or several (a hyperedge); the output may repeat an index, or name one that
/// no tensor has. There is no limit on the number of indices. The numbers come later: one shape is planned once.
///
/// {@snippet class="org.catenary.functors.network.NetworkTest" region="network"}
public final class Network {

    private final int[] sizes;
    private final int[][] tensors;
    private final int[] output;
    private final int hash;

    private Network(int[] sizes, int[][] tensors, int[] output) {
        this.sizes = sizes;
        this.tensors = tensors;
        this.output = output;
        this.hash = 31 * (31 * Arrays.hashCode(sizes) + Arrays.deepHashCode(tensors)) + Arrays.hashCode(output);
    }

    /// {@return a network}
    /// @param sizes   the dimension of each index; the index is its place in this array
    /// @param tensors the index of each axis of each tensor
    /// @param output  the index of each axis of the result
    /// @throws IllegalArgumentException if a dimension is less than 1, or an axis has no index
    public static Network of(int[] sizes, List<int[]> tensors, int... output) {
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a dimension of %d".formatted(size));
            }
        }
        var axes = new int[tensors.size()][];
        for (int k = 0; k < axes.length; k++) {
            axes[k] = checked(tensors.get(k), sizes.length);
        }
        return new Network(sizes.clone(), axes, checked(output, sizes.length));
    }

    /// {@return the network of a sum in Einstein's notation, as in `row col, col out -> row out`}
    /// @param shapes the dimensions of each tensor
    /// @throws NotationException if the notation is none, as [Einsum] tells it
    /// @throws WrongOperand      if the shapes do not fit the notation or each other
    public static Network einsum(String notation, int[]... shapes) throws NotationException {
        return Einsum.parse(notation).network(List.of(shapes));
    }

    private static int[] checked(int[] indices, int limit) {
        for (int index : indices) {
            if (index < 0 || index >= limit) {
                throw new IllegalArgumentException("index %d of a network with %d".formatted(index, limit));
            }
        }
        return indices.clone();
    }

    /// {@return the number of tensors}
    public int tensors() { return tensors.length; }

    /// {@return the number of indices}
    public int indices() { return sizes.length; }

    /// {@return the dimension of an index}
    public int size(int index) { return sizes[index]; }

    /// {@return the index of each axis of a tensor}
    public int[] tensor(int k) { return tensors[k].clone(); }

    /// {@return the index of each axis of the result}
    public int[] output() { return output.clone(); }

    /// {@return the dimensions of the result}
    public int[] outputShape() { return IntStream.of(output).map(i -> sizes[i]).toArray(); }

    /// {@return the dimensions of a tensor}
    public int[] shape(int k) { return IntStream.of(tensors[k]).map(i -> sizes[i]).toArray(); }

    /// {@return the same network with other dimensions}
    Network withSizes(int... dimensions) { return new Network(dimensions, tensors, output); }

    /// Checks that there is an array for each tensor, of its size or of `count` times that.
    void check(List<Numbers> numbers, int count) { checkSizes(count, numbers.stream().mapToInt(Numbers::size).toArray()); }

    /// Checks how many numbers there are for each tensor.
    void checkSizes(int count, int... numbers) {
        if (numbers.length != tensors.length) {
            throw new WrongOperand("%d tensors for %s".formatted(numbers.length, this));
        }
        for (int k = 0; k < tensors.length; k++) {
            long wanted = Reindexing.volume(tensors[k], sizes);
            if (numbers[k] != wanted && numbers[k] != Math.multiplyFull(count, (int) Math.min(Integer.MAX_VALUE, wanted))) {
                throw new WrongOperand("tensor %d of shape %s should hold %d numbers%s, got %d".formatted(
                        k, Arrays.toString(shape(k)), wanted, count == 1 ? "" : " or %d times as many".formatted(count), numbers[k]));
            }
        }
    }

    /// {@return whether numbers for a tensor are more than its shape holds}
    boolean varies(int k, Numbers numbers) { return numbers.size() != Reindexing.volume(tensors[k], sizes); }

    /// The same array, for the readers in this package.
    int[] axes(int k) { return tensors[k]; }

    int[] outputAxes() { return output; }

    int[] sizes() { return sizes; }

    /// {@return the number of entries on distinct indices, as a floating-point number, which no size overflows soon}
    double volume(int... indices) {
        double volume = 1;
        for (int index : indices) {
            volume *= sizes[index];
        }
        return volume;
    }

    /// {@return the number of joint values of the indices of two ascending lists}
    double volumeOfBoth(int[] a, int[] b) {
        double volume = 1;
        int i = 0, j = 0;
        while (i < a.length || j < b.length) {
            int index = j == b.length || i < a.length && a[i] < b[j] ? a[i] : b[j];
            i += i < a.length && a[i] == index ? 1 : 0;
            j += j < b.length && b[j] == index ? 1 : 0;
            volume *= sizes[index];
        }
        return volume;
    }

    @Override public boolean equals(Object object) {
        return this == object || object instanceof Network other && hash == other.hash
                && Arrays.equals(sizes, other.sizes) && Arrays.equals(output, other.output)
                && Arrays.deepEquals(tensors, other.tensors);
    }

    @Override public int hashCode() { return hash; }

    /// {@return the indices in einsum style, as in `[0 1], [1 2] → [0 2] with sizes [2, 3, 2]`; shortened where long}
    @Override public String toString() {
        return tensors.length > 12 ? "a network of %d tensors and %d indices".formatted(tensors.length, sizes.length)
                : Arrays.stream(tensors).map(Network::list).collect(Collectors.joining(", "))
                        + " → %s with sizes %s".formatted(list(output), Arrays.toString(sizes));
    }

    static String list(int[] indices) {
        return IntStream.of(indices).mapToObj(Integer::toString).collect(Collectors.joining(" ", "[", "]"));
    }
}
