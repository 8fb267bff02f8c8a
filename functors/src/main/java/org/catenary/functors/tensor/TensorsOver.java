package org.catenary.functors.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.Structure;
import org.catenary.functors.scalar.CommutativeRig;

/// The category of tensors over a commutative rig, with the Kronecker product: compact, with spiders, and with a dagger over
/// the rig's involution. Over the booleans it is that of relations between finite sets.
///
/// @param rig the entries
/// @param <S> the entries
public record TensorsOver<S>(CommutativeRig<S> rig) implements Compact<Dim, TensorOver<S>>, Hypergraph<Dim, TensorOver<S>>,
        Dagger<Dim, TensorOver<S>>, Additive<Dim, TensorOver<S>> {

    /// {@return the tensor with these entries, row-major along the axes of `dom`, then those of `cod`}
    /// @throws WrongShape if there are not as many as the type asks for
    public TensorOver<S> of(Dim dom, Dim cod, List<S> entries) { return TensorOver.of(rig, dom, cod, entries); }

    private S delta(boolean same) { return same ? rig.one() : rig.zero(); }

    @Override public Dim unit() { return Dim.unit(); }

    @Override public Dim tensor(Dim x, Dim y) { return x.tensor(y); }

    @Override public Dim dual(Dim x) { return x.dual(); }

    @Override public TensorOver<S> id(Dim x) { return TensorOver.tabulate(rig, x, x, (i, j) -> delta(i == j)); }

    @Override public TensorOver<S> swap(Dim x, Dim y) { return permute(List.of(x, y), new int[]{1, 0}); }

    @Override public TensorOver<S> permute(List<Dim> objects, int[] order) {
        Dim dom = tensorObjects(objects);
        Dim cod = tensorObjects(Arrays.stream(order).mapToObj(objects::get).toList());
        return id(dom).reshaped(dom, cod, Dim.permutation(objects, order));
    }

    @Override public TensorOver<S> cup(Dim x, Dim y) {
        Dim.checkDual(Structure.CUP, x, y);
        return bent(x, y, x.tensor(y), Dim.unit());
    }

    @Override public TensorOver<S> cap(Dim x, Dim y) {
        Dim.checkDual(Structure.CAP, x, y);
        return bent(x, y, Dim.unit(), x.tensor(y));
    }

    private TensorOver<S> bent(Dim x, Dim y, Dim dom, Dim cod) {
        int n = x.axes();
        return id(x).reshaped(dom, cod, IntStream.range(0, n + y.axes()).map(i -> i < n ? i : 3 * n - 1 - i).toArray());
    }

    @Override public TensorOver<S> rotateRight(TensorOver<S> f) { return f.rotate(); }

    @Override public TensorOver<S> rotateLeft(TensorOver<S> f) { return f.rotate(); }

    @Override public TensorOver<S> dagger(TensorOver<S> f) { return f.dagger(); }

    @Override public TensorOver<S> spider(Dim x, int in, int out) {
        if (in + out == 0) {
            S size = rig.zero();
            for (int i = Tensor.size(x); i > 0; i--) {
                size = rig.plus(size, rig.one());
            }
            return of(Dim.unit(), Dim.unit(), List.of(size));
        }
        int size = Tensor.size(x);
        return TensorOver.tabulate(rig, x.power(in), x.power(out), (i, j) -> delta(constant(i, in, size) >= 0
                && constant(j, out, size) >= 0 && (in == 0 || out == 0 || i % size == j % size)));
    }

    /// {@return the digit of which a number of `digits` digits consists, −1 if they differ}
    private static int constant(int number, int digits, int base) {
        int first = number % base, rest = number;
        for (int k = 0; k < digits; k++) {
            if (rest % base != first) {
                return -1;
            }
            rest /= base;
        }
        return first;
    }

    @Override public TensorOver<S> zero(Dim x, Dim y) { return TensorOver.tabulate(rig, x, y, (_, _) -> rig.zero()); }

    @Override public TensorOver<S> plus(TensorOver<S> f, TensorOver<S> g) { return f.plus(g); }

    @Override public String toString() { return "the category of tensors over " + rig; }
}
