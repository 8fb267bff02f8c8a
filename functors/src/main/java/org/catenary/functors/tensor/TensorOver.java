package org.catenary.functors.tensor;

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
import org.catenary.functors.scalar.CommutativeRig;

/// A tensor over a commutative rig: an array with the axes of `dom`, then those of `cod`, row-major. Its tensor is the
/// Kronecker product.
///
/// {@snippet class="org.catenary.functors.tensor.TensorsOverTest" region="over"}
///
/// Real and complex tensors have a fast path of their own, see [Tensor].
///
/// @param <S> the entries
public final class TensorOver<S> implements Arrow<Dim, TensorOver<S>> {

    private final CommutativeRig<S> rig;
    private final Dim dom;
    private final Dim cod;
    private final List<S> entries;

    private TensorOver(CommutativeRig<S> rig, Dim dom, Dim cod, List<S> entries) {
        this.rig = rig;
        this.dom = dom;
        this.cod = cod;
        this.entries = entries;
    }

    /// {@return the tensor with these entries}
    /// @throws WrongShape if there are not as many as the type asks for
    public static <S> TensorOver<S> of(CommutativeRig<S> rig, Dim dom, Dim cod, List<S> entries) {
        if (entries.size() != Tensor.size(dom.tensor(cod))) {
            throw new WrongShape("a tensor %s → %s holds %d numbers, got %d".formatted(
                    dom, cod, dom.tensor(cod).product(), entries.size()));
        }
        return new TensorOver<>(rig, dom, cod, List.copyOf(entries));
    }

    /// An entry as a function of row and column.
    interface Entry<S> {
        S at(int row, int column);
    }

    static <S> TensorOver<S> tabulate(CommutativeRig<S> rig, Dim dom, Dim cod, Entry<S> entry) {
        int rows = Tensor.size(dom), columns = Tensor.size(cod);
        var entries = new ArrayList<S>(Tensor.size(dom.tensor(cod)));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries.add(entry.at(i, j));
            }
        }
        return new TensorOver<>(rig, dom, cod, Collections.unmodifiableList(entries));
    }

    /// {@return the rig of the entries}
    public CommutativeRig<S> rig() { return rig; }

    @Override public Dim dom() { return dom; }

    @Override public Dim cod() { return cod; }

    /// {@return the entries, row-major along the axes of `dom`, then those of `cod`}
    public List<S> entries() { return entries; }

    private S at(int row, int column) { return entries.get(row * Tensor.size(cod) + column); }

    /// The composite, in time the product of the sizes of the three objects.
    @Override public TensorOver<S> then(TensorOver<S> next) {
        NotComposable.check(this, next);
        int between = Tensor.size(cod);
        return tabulate(rig, dom, next.cod, (i, j) -> {
            S sum = rig.zero();
            for (int k = 0; k < between; k++) {
                sum = rig.plus(sum, rig.times(at(i, k), next.at(k, j)));
            }
            return sum;
        });
    }

    /// The Kronecker product.
    @Override public TensorOver<S> tensor(TensorOver<S> other) {
        int rows = Tensor.size(other.dom), columns = Tensor.size(other.cod);
        return tabulate(rig, dom.tensor(other.dom), cod.tensor(other.cod), (i, j) ->
                rig.times(at(i / rows, j / columns), other.at(i % rows, j % columns)));
    }

    /// {@return the tensor whose axis `k`, counted through `dom` and `cod`, is axis `order[k]` of this one}
    TensorOver<S> reshaped(Dim newDom, Dim newCod, int... order) {
        Dim axes = dom.tensor(cod), to = newDom.tensor(newCod);
        var strides = new int[axes.axes()];
        int stride = 1;
        for (int axis = axes.axes() - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= axes.get(axis);
        }
        var moved = new ArrayList<S>(entries.size());
        var at = new int[order.length];
        for (int i = 0; i < entries.size(); i++) {
            moved.add(entries.get(IntStream.range(0, order.length).map(k -> at[k] * strides[order[k]]).sum()));
            for (int k = order.length - 1; k >= 0 && ++at[k] == to.get(k); k--) {
                at[k] = 0;
            }
        }
        return new TensorOver<>(rig, newDom, newCod, Collections.unmodifiableList(moved));
    }

    /// {@return `cod → dom`: the transpose with each entry sent through the rig's involution}
    public TensorOver<S> dagger() { return tabulate(rig, cod, dom, (i, j) -> rig.conjugate(at(j, i))); }

    /// {@return the tensor with each entry sent through the rig's involution}
    public TensorOver<S> conjugate() { return map(rig::conjugate); }

    /// {@return the rotation by half a turn, `cod* → dom*`: all axes in reverse order}
    public TensorOver<S> rotate() {
        int n = dom.axes() + cod.axes();
        return reshaped(cod.dual(), dom.dual(), IntStream.range(0, n).map(i -> n - 1 - i).toArray());
    }

    /// {@return the sum}
    /// @throws WrongType if the types differ
    public TensorOver<S> plus(TensorOver<S> other) {
        if (!dom.equals(other.dom) || !cod.equals(other.cod)) {
            throw new WrongType("the second summand", dom, cod, other.dom, other.cod);
        }
        return tabulate(rig, dom, cod, (i, j) -> rig.plus(at(i, j), other.at(i, j)));
    }

    /// {@return the difference}
    /// @throws WrongType if the types differ
    /// @throws org.catenary.functors.scalar.NoNegatives if the rig has none
    public TensorOver<S> minus(TensorOver<S> other) { return plus(other.map(rig::negate)); }

    /// {@return the tensor with each entry sent through a map of the rig}
    public TensorOver<S> map(UnaryOperator<S> map) { return new TensorOver<>(rig, dom, cod, entries.stream().map(map).toList()); }

    /// {@return whether the types agree and all entries agree in a given sense}
    public boolean agrees(TensorOver<S> other, BiPredicate<S, S> same) {
        return dom.equals(other.dom) && cod.equals(other.cod)
                && IntStream.range(0, entries.size()).allMatch(i -> same.test(entries.get(i), other.entries.get(i)));
    }

    @Override public boolean equals(Object object) {
        return object instanceof TensorOver<?> other && dom.equals(other.dom) && cod.equals(other.cod)
                && rig.equals(other.rig) && entries.equals(other.entries);
    }

    @Override public int hashCode() { return 31 * (31 * dom.hashCode() + cod.hashCode()) + entries.hashCode(); }

    /// {@return the entries and the type, as in `[1 0 0 1] : 2 → 2`}
    @Override public String toString() {
        return entries.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "] : %s → %s".formatted(dom, cod)));
    }
}
