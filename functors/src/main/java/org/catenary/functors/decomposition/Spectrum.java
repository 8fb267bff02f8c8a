package org.catenary.functors.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;

/// The spectral decomposition `f = vectors ; values ; vectors†` of a Hermitian tensor, `f = f†`.
///
/// Real tensors are decomposed by Commons Math. Complex ones are shifted until they are positive, where singular values
/// are eigenvalues: their error is that of rounding the largest one.
///
/// {@snippet class="org.catenary.functors.decomposition.SpectrumTest" region="spectrum"}
///
/// @param vectors the unitary `dom → k`
/// @param values  the eigenvalues, descending
public record Spectrum(Tensor vectors, List<Double> values) {

    private static final double ROUNDING = 1e-12;

    /// Copies the list.
    public Spectrum { values = List.copyOf(values); }

    /// {@return the decomposition of a tensor}
    /// @throws NotDecomposable if it is not Hermitian, or an entry is NaN or infinite
    public static Spectrum of(Tensor f) {
        NotDecomposable.checkFinite("the spectrum", f);
        double largest = f.numbers().largest();
        if (!f.dom().equals(f.cod()) || f.numbers().distance(f.dagger().numbers()) > ROUNDING * largest) {
            throw new NotDecomposable("the spectrum of a tensor %s → %s that is not Hermitian".formatted(f.dom(), f.cod()));
        }
        Tensor hermitian = f.times(0.5).plus(f.dagger().times(0.5));
        return f.isReal() ? real(hermitian) : complex(hermitian, 2 * f.norm());
    }

    private static Spectrum real(Tensor f) {
        var decomposition = new EigenDecomposition(SingularValues.matrix(f));
        RealMatrix vectors = decomposition.getV();
        return new Spectrum(SingularValues.tensor(f.dom(), Dim.of(vectors.getColumnDimension()), vectors),
                Arrays.stream(decomposition.getRealEigenvalues()).boxed().toList());
    }

    private static Spectrum complex(Tensor f, double shift) {
        SingularValues shifted = SingularValues.of(f.plus(Tensors.COMPLEX.id(f.dom()).times(shift)));
        var values = new ArrayList<Double>();
        shifted.values().forEach(value -> values.add(value - shift));
        return new Spectrum(shifted.left(), values);
    }

    /// {@return the tensor again}
    public Tensor tensor() { return vectors.then(SingularValues.rows(vectors.dagger(), values)); }
}
