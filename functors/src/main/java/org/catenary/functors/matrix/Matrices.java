package org.catenary.functors.matrix;

import java.util.List;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Cartesian;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Merging;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Complexes;
import org.catenary.functors.scalar.Reals;
import org.catenary.functors.scalar.Rig;

/// The category of matrices over a rig with the direct sum: the free category with biproducts on the rig.
///
/// Objects are natural numbers, the unit is 0 and the tensor is the sum. Every object copies, discards, merges and
/// begins, naturally in every arrow: the direct sum is product and coproduct at once. It is no hypergraph category: copies
/// that are merged are added, not taken together.
///
/// @param <S> the entries
public class Matrices<S> implements Cartesian<Integer, Matrix<S>>, Merging<Integer, Matrix<S>>, Dagger<Integer, Matrix<S>>,
        Additive<Integer, Matrix<S>> {

    /// Matrices of real numbers.
    public static final Matrices<Double> REAL = new Matrices<>(Reals.RIG);
    /// Matrices of complex numbers.
    public static final Matrices<Complex> COMPLEX = new Matrices<>(Complexes.RIG);

    private final Rig<S> rig;

    /// @param rig the entries
    public Matrices(Rig<S> rig) { this.rig = rig; }

    /// {@return the rig of the entries}
    public Rig<S> rig() { return rig; }

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

    /// The diagonal of the product; into the terminal object 0 for no copies.
    @Override public Matrix<S> copy(Integer n, int copies) {
        return Matrix.tabulate(rig, n, Math.multiplyExact(n, copies), (i, j) -> delta(i == j % n));
    }

    /// The codiagonal of the coproduct; out of the initial object 0 for no wires.
    @Override public Matrix<S> merge(Integer n, int wires) { return copy(n, wires).dagger(); }

    /// Whether both are the same category over one rig; one with traces is not one without.
    @SuppressWarnings("EqualsGetClass")
    @Override public boolean equals(Object object) {
        return object != null && object.getClass() == getClass() && ((Matrices<?>) object).rig.equals(rig);
    }

    @Override public int hashCode() { return rig.hashCode(); }

    @Override public String toString() { return "the category of matrices over " + rig; }
}
