package org.catenary.functors.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.scalar.Rig;

/// A matrix over a rig, `dom` rows and `cod` columns, row-major; its tensor is the direct sum.
///
/// {@snippet class="org.catenary.functors.matrix.MatrixTest" region="matrices"}
///
/// @param <S> the entries
public final class Matrix<S> implements Arrow<Integer, Matrix<S>> {

    private final Rig<S> rig;
    private final int dom;
    private final int cod;
    private final List<S> entries;

    private Matrix(Rig<S> rig, int dom, int cod, List<S> entries) {
        this.rig = rig;
        this.dom = dom;
        this.cod = cod;
        this.entries = entries;
    }

    /// {@return the matrix with these entries, row by row}
    /// @throws IllegalArgumentException if there are not `dom · cod` of them
    public static <S> Matrix<S> of(Rig<S> rig, int dom, int cod, List<S> entries) {
        if (dom < 0 || cod < 0 || entries.size() != Math.multiplyExact(dom, cod)) {
            throw new IllegalArgumentException("a matrix %d → %d with %d entries".formatted(dom, cod, entries.size()));
        }
        return new Matrix<>(rig, dom, cod, List.copyOf(entries));
    }

    /// {@return the matrix whose entry at row `i` and column `j` is a function of both}
    static <S> Matrix<S> tabulate(Rig<S> rig, int dom, int cod, Entry<S> entry) {
        var entries = new ArrayList<S>(dom * cod);
        for (int i = 0; i < dom; i++) {
            for (int j = 0; j < cod; j++) {
                entries.add(entry.at(i, j));
            }
        }
        return new Matrix<>(rig, dom, cod, Collections.unmodifiableList(entries));
    }

    interface Entry<S> {
        S at(int i, int j);
    }

    @Override public Integer dom() { return dom; }

    @Override public Integer cod() { return cod; }

    /// {@return the entry at a row and a column}
    /// @throws IndexOutOfBoundsException if there is none
    public S at(int row, int column) {
        if (row < 0 || row >= dom || column < 0 || column >= cod) {
            throw new IndexOutOfBoundsException("entry (%d, %d) of a matrix %d → %d".formatted(row, column, dom, cod));
        }
        return entries.get(row * cod + column);
    }

    /// {@return the entries, row by row}
    public List<S> entries() { return entries; }

    @Override public Matrix<S> then(Matrix<S> next) {
        NotComposable.check(this, next);
        return tabulate(rig, dom, next.cod, (i, j) -> {
            S sum = rig.zero();
            for (int k = 0; k < cod; k++) {
                sum = rig.plus(sum, rig.times(at(i, k), next.at(k, j)));
            }
            return sum;
        });
    }

    /// The direct sum: both matrices on the diagonal of blocks.
    @Override public Matrix<S> tensor(Matrix<S> other) {
        return tabulate(rig, dom + other.dom, cod + other.cod, (i, j) ->
                i < dom && j < cod ? at(i, j) : i >= dom && j >= cod ? other.at(i - dom, j - cod) : rig.zero());
    }

    /// {@return the transpose with each entry sent through the rig's involution}
    public Matrix<S> dagger() { return tabulate(rig, cod, dom, (i, j) -> rig.conjugate(at(j, i))); }

    /// {@return the sum, entry by entry}
    /// @throws WrongType if the types differ
    public Matrix<S> plus(Matrix<S> other) {
        if (dom != other.dom || cod != other.cod) {
            throw new WrongType("the second summand", dom, cod, other.dom, other.cod);
        }
        return tabulate(rig, dom, cod, (i, j) -> rig.plus(at(i, j), other.at(i, j)));
    }

    /// {@return the difference, entry by entry}
    /// @throws WrongType if the types differ
    /// @throws org.catenary.functors.scalar.NoNegatives if the rig has none
    public Matrix<S> minus(Matrix<S> other) { return plus(other.map(rig::negate)); }

    /// {@return the matrix with each entry sent through a map of the rig}
    public Matrix<S> map(UnaryOperator<S> map) { return tabulate(rig, dom, cod, (i, j) -> map.apply(at(i, j))); }

    /// {@return whether the types agree and all entries agree in a given sense}
    public boolean agrees(Matrix<S> other, BiPredicate<S, S> same) {
        return dom == other.dom && cod == other.cod && IntStream.range(0, entries.size())
                .allMatch(i -> same.test(entries.get(i), other.entries.get(i)));
    }

    @Override public boolean equals(Object object) {
        return object instanceof Matrix<?> other && dom == other.dom && cod == other.cod && rig.equals(other.rig)
                && entries.equals(other.entries);
    }

    @Override public int hashCode() { return 31 * (31 * dom + cod) + entries.hashCode(); }

    /// {@return the rows, as in `[1.0 2.0; 3.0 4.0] : 2 → 2`}
    @Override public String toString() {
        return IntStream.range(0, dom).mapToObj(i -> entries.subList(i * cod, (i + 1) * cod).stream().map(Object::toString)
                .collect(Collectors.joining(" "))).collect(Collectors.joining("; ", "[", "] : %d → %d".formatted(dom, cod)));
    }
}
