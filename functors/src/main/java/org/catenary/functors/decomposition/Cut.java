package org.catenary.functors.decomposition;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// A tensor cut in two: `left ; right` is as near to it as two tensors with such a bond between them can be.
///
/// Eckart and Young, *The approximation of one matrix by another of lower rank*, Psychometrika 1 (1936).
///
/// {@snippet class="org.catenary.functors.decomposition.CutTest" region="cut"}
///
/// @param left  `dom → bond`, with `left† ; left` the identity
/// @param right `bond → cod`
/// @param error the Frobenius norm of the difference from the whole
public record Cut(Tensor left, Tensor right, double error) {

    /// {@return a tensor cut between its domain and its codomain}
    /// @throws NotDecomposable if an entry is NaN or infinite
    public static Cut of(Tensor f, Truncation truncation) {
        return losing(truncation.tolerance() * f.norm(), f, truncation);
    }

    /// {@return a tensor cut between some of its axes, counted through `dom` and `cod`, and the others: the product of both
    /// parts is the tensor with the chosen axes as its domain, the others in their order as its codomain}
    /// @throws org.catenary.functors.tensor.WrongShape if the chosen are not different axes
    /// @throws NotDecomposable if an entry is NaN or infinite
    public static Cut across(Tensor f, Truncation truncation, int... chosen) {
        Dim axes = f.dom().tensor(f.cod());
        int[] others = IntStream.range(0, axes.axes()).filter(i -> Arrays.stream(chosen).noneMatch(k -> k == i)).toArray();
        int[] order = IntStream.concat(Arrays.stream(chosen), Arrays.stream(others)).toArray();
        return of(f.reshaped(sizes(axes, chosen), sizes(axes, others), order), truncation);
    }

    private static Dim sizes(Dim axes, int... chosen) {
        return Dim.of(Arrays.stream(chosen).filter(i -> i >= 0 && i < axes.axes()).map(axes::get).toArray());
    }

    /// {@return the cut that may lose no more than a given norm}
    static Cut losing(double loss, Tensor f, Truncation truncation) {
        SingularValues decomposition = SingularValues.of(f);
        return decomposition.cut(truncation.kept(decomposition.values(), loss));
    }

    /// {@return the dimension between the parts}
    public int bond() { return right.dom().get(0); }
}
