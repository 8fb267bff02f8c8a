package org.catenary.functors.decomposition;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Dagger;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;

/// The Moore–Penrose inverses of tensors: with the dagger they make projections.
///
/// From the laws follow `f⁺⁺ = f`, `f†⁺ = f⁺†` and `(f ⊗ g)⁺ = f⁺ ⊗ g⁺`, and `f⁺ = f†` for partial isometries; composition is not
/// reversed in general.
///
/// {@snippet class="org.catenary.functors.decomposition.MoorePenroseTest" region="inverse"}
///
/// Penrose, *A generalized inverse for matrices*, Proc. Camb. Phil. Soc. 51 (1955); Cockett and Lemay, *Moore-Penrose dagger
/// categories*, EPTCS 394 (2023).
///
/// @param tolerance which singular values are taken for zero, as a part of the largest
public record MoorePenrose(double tolerance) implements Inverses<Dim, Tensor> {

    /// The inverses where what is smaller than the largest value by 10⁻¹² is rounding.
    public static final MoorePenrose STANDARD = new MoorePenrose(1e-12);

    /// @throws IllegalArgumentException if the tolerance is negative, 1 or more, or no number
    public MoorePenrose {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("Moore–Penrose inverses with tolerance " + tolerance);
        }
    }

    @Override public Dagger<Dim, Tensor> category() { return Tensors.COMPLEX; }

    /// {@return the inverse, `cod → dom`}
    /// @throws NotDecomposable if an entry is NaN or infinite, there or here
    @Override public Tensor inverse(Tensor f) {
        NotDecomposable.checkFinite("the Moore–Penrose inverse", f);
        SingularValues decomposition = SingularValues.of(f);
        List<Double> inverses = new ArrayList<>();
        for (double value : decomposition.values()) {
            boolean zero = value == 0 || value <= tolerance * decomposition.values().getFirst();
            inverses.add(zero ? 0 : 1 / value);
        }
        Tensor inverse = decomposition.right().dagger().then(SingularValues.rows(decomposition.left().dagger(), inverses));
        NotDecomposable.checkFinite("the Moore–Penrose inverse of a tensor near zero, itself", inverse);
        return inverse;
    }
}
