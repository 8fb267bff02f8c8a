package org.catenary.functors.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Phased;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Numbers;

/// The category of tensors: words of dimensions, tensors, the Kronecker product.
///
/// Composition contracts at once and a tensor of identities is a matrix as wide as the page: this is the plain route,
/// the oracle of contraction. Real tensors are complex ones too; the two instances differ in the numbers that their
/// structure is made of.
///
/// A spider has a phase where every dimension is 2: its last entry, `e^{2πiφ}` instead of one; on several dimensions there is
/// one such spider each. These entries are complex, even among the real tensors.
public enum Tensors implements Compact<Dim, Tensor>, Phased<Dim, Tensor, Phase>, Dagger<Dim, Tensor>, Additive<Dim, Tensor> {
    /// Tensors of real numbers.
    REAL("the category of real tensors"),
    /// Tensors of complex numbers.
    COMPLEX("the category of complex tensors");

    private final String phrase;

    Tensors(String phrase) { this.phrase = phrase; }

    @Override public Dim unit() { return Dim.unit(); }

    @Override public Dim tensor(Dim x, Dim y) { return x.tensor(y); }

    @Override public Dim dual(Dim x) { return x.dual(); }

    @Override public Tensor id(Dim x) { return spider(x, 1, 1); }

    @Override public Tensor swap(Dim x, Dim y) { return permute(List.of(x, y), new int[]{1, 0}); }

    @Override public Tensor permute(List<Dim> objects, int[] order) {
        Dim dom = tensorObjects(objects);
        Dim cod = tensorObjects(Arrays.stream(order).mapToObj(objects::get).toList());
        return id(dom).reshaped(dom, cod, Dim.permutation(objects, order));
    }

    @Override public Tensor cup(Dim x, Dim y) {
        Dim.checkDual(Structure.CUP, x, y);
        return bent(x, y, x.tensor(y), Dim.unit());
    }

    @Override public Tensor cap(Dim x, Dim y) {
        Dim.checkDual(Structure.CAP, x, y);
        return bent(x, y, Dim.unit(), x.tensor(y));
    }

    private Tensor bent(Dim x, Dim y, Dim dom, Dim cod) {
        int n = x.axes();
        return id(x).reshaped(dom, cod, IntStream.range(0, n + y.axes()).map(i -> i < n ? i : 3 * n - 1 - i).toArray());
    }

    @Override public Tensor rotateRight(Tensor f) { return f.rotate(); }

    @Override public Tensor rotateLeft(Tensor f) { return f.rotate(); }

    @Override public Tensor rotate(Tensor f, int z) { return z % 2 == 0 ? f : f.rotate(); }

    @Override public Dim rotateObject(Dim x, int z) { return z % 2 == 0 ? x : x.dual(); }

    @Override public Tensor dagger(Tensor f) { return f.dagger(); }

    @Override public Tensor spider(Dim x, int in, int out) {
        Dim dom = x.power(in), cod = x.power(out);
        var numbers = Numbers.zeros(Tensor.size(dom.tensor(cod)), this == REAL);
        if (in + out == 0) {
            numbers.re()[0] = x.product();
            return Tensor.of(dom, cod, numbers);
        }
        int size = Tensor.size(x);
        long step = 0;
        for (int leg = 0; leg < in + out; leg++) {
            step = step * size + 1;
        }
        for (int i = 0; i < size; i++) {
            numbers.re()[Math.toIntExact(i * step)] = 1;
        }
        return Tensor.of(dom, cod, numbers);
    }

    @Override public Class<Phase> phases() { return Phase.class; }

    /// {@return the spider `x^in → x^out` with a phase: `e^{2πiφ}` where all its legs are 1}
    ///
    /// @throws WrongPhase                                    if a dimension is not 2
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the phase has parameters
    @Override public Tensor spider(Dim x, int in, int out, Phase phase) {
        var entries = entries(x, phase);
        Tensor plain = spider(x, in, out);
        var numbers = Numbers.zeros(plain.numbers().size(), false);
        if (in + out == 0) {
            for (int i = 0; i < entries.size(); i++) {
                numbers.re()[0] += entries.re()[i];
                numbers.im()[0] += entries.im()[i];
            }
            return Tensor.of(plain.dom(), plain.cod(), numbers);
        }
        for (int k = 0, i = 0; k < numbers.size(); k++) {
            if (plain.numbers().re()[k] != 0) {
                numbers.re()[k] = entries.re()[i];
                numbers.im()[k] = entries.im()[i];
                i++;
            }
        }
        return Tensor.of(plain.dom(), plain.cod(), numbers);
    }

    /// The phase as a state.
    static Tensor state(Dim cod, Phase phase) { return Tensor.of(Dim.unit(), cod, entries(cod, phase)); }

    /// The entry of a spider with this phase for each value of its wire.
    ///
    /// @throws WrongPhase                                  if a dimension is not 2
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the phase has parameters
    static Numbers entries(Dim dim, Phase phase) {
        if (IntStream.of(dim.sizes()).anyMatch(size -> size != 2)) {
            throw new WrongPhase(phase, dim);
        }
        double radians = 2 * Math.PI * phase.evaluate(Map.of());
        var entries = Numbers.zeros(Tensor.size(dim), false);
        for (int i = 0; i < entries.size(); i++) {
            int ones = Integer.bitCount(i);
            entries.re()[i] = Math.cos(ones * radians);
            entries.im()[i] = Math.sin(ones * radians);
        }
        return entries;
    }

    @Override public Tensor zero(Dim x, Dim y) {
        return Tensor.of(x, y, Numbers.zeros(Tensor.size(x.tensor(y)), this == REAL));
    }

    @Override public Tensor plus(Tensor f, Tensor g) { return f.plus(g); }

    @Override public String toString() { return phrase; }
}
