package org.catenary.functors.decomposition;

import java.util.Arrays;
import org.catenary.diagrams.category.Mistake;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// A tensor has not the decomposition that was asked for: an entry is NaN or infinite, or it is not Hermitian.
public final class NotDecomposable extends Mistake {

    private static final long serialVersionUID = 1;

    NotDecomposable(String message) { super(message); }

    /// @param what what is asked for, as in `the singular values`
    static void checkFinite(String what, Tensor f) {
        for (int i = 0; i < f.numbers().size(); i++) {
            Complex entry = f.numbers().get(i);
            if (!Double.isFinite(entry.re()) || !Double.isFinite(entry.im())) {
                String place = Arrays.toString(index(i, f.dom().tensor(f.cod())));
                throw new NotDecomposable("%s of a tensor %s → %s: the entry %s is %s".formatted(
                        what, f.dom(), f.cod(), place, f.isReal() ? Double.toString(entry.re()) : entry));
            }
        }
    }

    private static int[] index(int place, Dim axes) {
        var index = new int[axes.axes()];
        int rest = place;
        for (int axis = axes.axes() - 1; axis >= 0; axis--) {
            index[axis] = rest % axes.get(axis);
            rest /= axes.get(axis);
        }
        return index;
    }
}
