package org.catenary.functors.matrix;

import java.util.List;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Complexes;
import org.catenary.functors.scalar.Reals;
import org.catenary.functors.scalar.Rig;

/// The category of matrices over a rig with the direct sum: the free category with biproducts on the rig.
///
/// Objects are natural numbers, the unit is 0 and the tensor is the sum. Every object copies, discards, merges and
/// begins, naturally in every arrow: the direct sum is product and coproduct at once.
///
/// @param rig the entries
/// @param <S> the entries
public record Matrices<S>(Rig<S> rig)
        implements Symmetric<Integer, Matrix<S>>, Dagger<Integer, Matrix<S>>, Additive<Integer, Matrix<S>> {

    /// Matrices of real numbers.
    public static final Matrices<Double> REAL = new Matrices<>(Reals.RIG);
    /// Matrices of complex numbers.
    public static final Matrices<Complex> COMPLEX = new Matrices<>(Complexes.RIG);

    /// {@return the matrix with these entries, row by row}
    /// @throws IllegalArgumentException if there are not `dom · cod` of them
    public Matrix<S> of(int dom, int cod, List<S> entries) { return Matrix.of(rig, dom, cod, entries); }

    private S delta(boolean same) { return same ? rig.one() : rig.zero(); }

    @Override public Matrix<S> id(Integer n) { return Matrix.tabulate(rig, n, n, (i, j) -> delta(i == j)); }

    @Override public Integer unit() { return 0; }

    @Override public Integer tensor(Integer m, Integer n) { return Math.addExact(m, n); }

    @Override public Matrix<S> swap(Integer m, Integer n) {
        return Matrix.tabulate(rig, m + n, m + n, (i, j) -> delta(i < m ? j == i + n : j == i - m));
    }

    @Override public Matrix<S> dagger(Matrix<S> f) { return f.dagger(); }

    @Override public Matrix<S> zero(Integer m, Integer n) { return Matrix.tabulate(rig, m, n, (_, _) -> rig.zero()); }

    @Override public Matrix<S> plus(Matrix<S> f, Matrix<S> g) { return f.plus(g); }

    /// {@return the diagonal `n → n + n` of the product}
    public Matrix<S> copy(int n) { return Matrix.tabulate(rig, n, 2 * n, (i, j) -> delta(i == j % n)); }

    /// {@return the arrow `n → 0` into the terminal object}
    public Matrix<S> discard(int n) { return zero(n, 0); }

    /// {@return the codiagonal `n + n → n` of the coproduct}
    public Matrix<S> merge(int n) { return copy(n).dagger(); }

    /// {@return the arrow `0 → n` out of the initial object}
    public Matrix<S> begin(int n) { return zero(0, n); }

    @Override public String toString() { return "the category of matrices over " + rig; }
}
