package org.catenary.functors.decomposition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Tensor;

/// The eigenvalues of a real tensor `x → x`, Hermitian or not, by Commons Math.
///
/// {@snippet class="org.catenary.functors.decomposition.EigenvaluesTest" region="eigenvalues"}
///
/// Golub and Van Loan, *Matrix computations* (4th ed., 2013), section 7.5. Hermitian tensors, complex ones among them, have a
/// [Spectrum].
public final class Eigenvalues {

    private static final Comparator<Complex> ORDER =
            Comparator.comparingDouble(Complex::abs).thenComparingDouble(Complex::re).thenComparingDouble(Complex::im).reversed();

    private Eigenvalues() {}

    /// {@return the eigenvalues, each as often as the characteristic polynomial has it: those of larger absolute value first,
    /// then of larger real part, then of larger imaginary part}
    /// @throws NotDecomposable if the tensor has complex numbers, its types differ, an entry is NaN or infinite, or the
    ///                         iteration does not converge
    public static List<Complex> of(Tensor f) {
        NotDecomposable.checkFinite("the eigenvalues", f);
        if (!f.dom().equals(f.cod()) || !f.isReal()) {
            throw new NotDecomposable("the eigenvalues of a tensor %s → %s%s".formatted(
                    f.dom(), f.cod(), f.isReal() ? "" : " of complex numbers; where it is Hermitian it has a spectrum"));
        }
        try {
            var found = new EigenDecomposition(SingularValues.matrix(f));
            double[] re = found.getRealEigenvalues(), im = found.getImagEigenvalues();
            return IntStream.range(0, re.length).mapToObj(k -> new Complex(re[k], im[k])).sorted(ORDER).toList();
        } catch (MathIllegalStateException e) {
            throw new NotDecomposable("the eigenvalues of a tensor %s → %s: %s".formatted(f.dom(), f.cod(), e.getMessage()));
        }
    }
}
