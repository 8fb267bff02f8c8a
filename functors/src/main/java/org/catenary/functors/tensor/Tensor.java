package org.catenary.functors.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.kernel.Contraction;
import org.catenary.functors.kernel.Span;
import org.catenary.functors.kernel.Strided;
import org.catenary.functors.kernel.Workspace;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;

/// A tensor of real or complex numbers as an arrow: its axes are those of `dom`, then those of `cod`, row-major.
///
/// A gate with the matrix `U` is the tensor `T[in, out] = ⟨out|U|in⟩`, the transpose of the usual matrix. An operation on a
/// real and a complex tensor gives a complex one. Composition contracts at once; a diagram is better evaluated through
/// a network, which chooses the order.
///
/// {@snippet class="org.catenary.functors.tensor.TensorTest" region="tensors"}
public final class Tensor implements Arrow<Dim, Tensor> {

    private final Dim dom;
    private final Dim cod;
    private final Numbers numbers;

    private Tensor(Dim dom, Dim cod, Numbers numbers) {
        this.dom = dom;
        this.cod = cod;
        this.numbers = numbers;
    }

    /// {@return the tensor with these numbers, which are not copied}
    /// @throws WrongShape if there are not as many as the dimensions ask for
    public static Tensor of(Dim dom, Dim cod, Numbers numbers) {
        long wanted = dom.tensor(cod).product();
        if (wanted != numbers.size()) {
            throw new WrongShape("a tensor %s → %s holds %d numbers, got %d".formatted(dom, cod, wanted, numbers.size()));
        }
        return new Tensor(dom, cod, numbers);
    }

    /// {@return the tensor with these real entries}
    /// @throws WrongShape if there are not as many as the dimensions ask for
    public static Tensor of(Dim dom, Dim cod, double... entries) { return of(dom, cod, Numbers.real(entries.clone())); }

    /// {@return the tensor with these complex entries}
    /// @throws WrongShape if there are not as many as the dimensions ask for
    public static Tensor complex(Dim dom, Dim cod, double[] re, double[] im) {
        return of(dom, cod, Numbers.complex(re.clone(), im.clone()));
    }

    /// {@return the scalar with this value}
    public static Tensor scalar(double value) { return of(Dim.unit(), Dim.unit(), value); }

    @Override public Dim dom() { return dom; }

    @Override public Dim cod() { return cod; }

    /// {@return the entries, row-major}
    public Numbers numbers() { return numbers; }

    /// {@return whether the entries are real numbers}
    public boolean isReal() { return numbers.isReal(); }

    /// {@return the entry at an index of each axis, those of `dom` first}
    /// @throws IndexOutOfBoundsException if there are not as many as axes, or one is outside its dimension
    public Complex at(int... index) {
        Dim axes = dom.tensor(cod);
        int at = 0;
        for (int axis = 0; axis < axes.axes(); axis++) {
            at = at * axes.get(axis) + checkedIndex(index, axis, axes);
        }
        return numbers.get(at);
    }

    private static int checkedIndex(int[] index, int axis, Dim axes) {
        if (index.length != axes.axes() || index[axis] < 0 || index[axis] >= axes.get(axis)) {
            throw new IndexOutOfBoundsException("entry %s of a tensor on %s".formatted(Arrays.toString(index), axes));
        }
        return index[axis];
    }

    @Override public Tensor then(Tensor next) {
        NotComposable.check(this, next);
        int m = size(dom), k = size(cod), n = size(next.cod);
        var product = Numbers.zeros(size(dom.tensor(next.cod)), isReal() && next.isReal());
        Contraction.matrices(m, k, n).run(span(numbers), span(next.numbers), span(product), new Workspace());
        return new Tensor(dom, next.cod, product);
    }

    private static Span span(Numbers numbers) { return Span.of(numbers.re(), numbers.im(), 0); }

    /// The Kronecker product.
    @Override public Tensor tensor(Tensor other) {
        Tensor outer = new Tensor(Dim.unit(), dom.tensor(cod), numbers).outer(other);
        int d = dom.axes(), c = cod.axes(), e = other.dom.axes();
        var order = IntStream.range(0, d + c + e + other.cod.axes())
                .map(i -> i < d ? i : i < d + e ? i + c : i < d + e + c ? i - e : i).toArray();
        return outer.reshaped(dom.tensor(other.dom), cod.tensor(other.cod), order);
    }

    private Tensor outer(Tensor other) {
        Tensor column = new Tensor(cod, Dim.unit(), numbers);
        Tensor product = column.then(new Tensor(Dim.unit(), other.dom.tensor(other.cod), other.numbers));
        return new Tensor(Dim.unit(), product.dom.tensor(product.cod), product.numbers);
    }

    /// {@return the tensor whose axis `k`, counted through `dom` and `cod`, is axis `order[k]` of this one}
    /// @param dom   the dimensions of the first axes
    /// @param cod   the dimensions of the others
    /// @param order each axis of this tensor once
    /// @throws WrongShape if it is no such order, or the dimensions are not those of the axes
    public Tensor reshaped(Dim dom, Dim cod, int... order) {
        checkOrder(dom.tensor(cod), order);
        int[] strides = strides(this.dom.tensor(this.cod)), from = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            from[k] = strides[order[k]];
        }
        Dim axes = dom.tensor(cod);
        int[] sizes = axes.sizes(), to = strides(axes);
        var moved = Numbers.zeros(numbers.size(), isReal());
        Strided.add(sizes, numbers.re(), from, moved.re(), to);
        if (!isReal()) {
            Strided.add(sizes, numbers.im(), from, moved.im(), to);
        }
        return new Tensor(dom, cod, moved);
    }

    private void checkOrder(Dim wanted, int... order) {
        Dim axes = this.dom.tensor(this.cod);
        var seen = new boolean[axes.axes()];
        boolean fits = order.length == axes.axes() && wanted.axes() == order.length;
        for (int k = 0; fits && k < order.length; k++) {
            int axis = order[k];
            fits = axis >= 0 && axis < seen.length && !seen[axis] && axes.get(axis) == wanted.get(k);
            if (fits) {
                seen[axis] = true;
            }
        }
        if (!fits) {
            throw new WrongShape("the axes of %s → %s in the order %s are not those of %s".formatted(
                    this.dom, this.cod, Arrays.toString(order), wanted));
        }
    }

    private static int[] strides(Dim axes) {
        var strides = new int[axes.axes()];
        int stride = 1;
        for (int axis = axes.axes() - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= axes.get(axis);
        }
        return strides;
    }

    /// {@return `cod → dom`: the conjugate transpose}
    public Tensor dagger() {
        int d = dom.axes(), c = cod.axes();
        return conjugate().reshaped(cod, dom, IntStream.range(0, c + d).map(i -> i < c ? d + i : i - c).toArray());
    }

    /// {@return the rotation by half a turn, `cod* → dom*`: all axes in reverse order}
    public Tensor rotate() {
        int n = dom.axes() + cod.axes();
        return reshaped(cod.dual(), dom.dual(), IntStream.range(0, n).map(i -> n - 1 - i).toArray());
    }

    /// {@return the tensor with each entry conjugated}
    public Tensor conjugate() { return new Tensor(dom, cod, numbers.conjugate()); }

    /// {@return the same entries as complex numbers}
    public Tensor toComplex() { return new Tensor(dom, cod, numbers.toComplex()); }

    /// {@return the sum}
    /// @throws WrongType if the types differ
    public Tensor plus(Tensor other) {
        if (!dom.equals(other.dom) || !cod.equals(other.cod)) {
            throw new WrongType("the second summand", dom, cod, other.dom, other.cod);
        }
        return new Tensor(dom, cod, numbers.plus(other.numbers));
    }

    /// {@return each entry times a factor}
    public Tensor times(double factor) { return new Tensor(dom, cod, numbers.times(factor)); }

    /// {@return each entry times a factor}
    public Tensor times(Complex factor) { return new Tensor(dom, cod, numbers.times(factor)); }

    /// {@return whether the types agree and no entry differs by more than `tolerance` times the largest entry, or 1}
    public boolean near(Tensor other, double tolerance) {
        return dom.equals(other.dom) && cod.equals(other.cod)
                && numbers.distance(other.numbers) <= tolerance * Math.max(1, numbers.largest());
    }

    /// {@return the Frobenius norm: the root of the sum of the squared absolute entries}
    public double norm() { return numbers.norm(); }

    /// {@return the number of entries on these axes}
    /// @throws WrongShape if an array cannot hold as many
    static int size(Dim axes) {
        long size = axes.product();
        if (size > Integer.MAX_VALUE - 8) {
            throw new WrongShape("a tensor on %s holds %d numbers, more than an array can".formatted(axes, size));
        }
        return (int) size;
    }

    /// Whether types and entries are the same, bit by bit; a real tensor is no complex one.
    @Override public boolean equals(Object object) {
        return object instanceof Tensor other && dom.equals(other.dom) && cod.equals(other.cod)
                && numbers.equals(other.numbers);
    }

    @Override public int hashCode() { return 31 * (31 * dom.hashCode() + cod.hashCode()) + numbers.hashCode(); }

    /// {@return the call that makes this tensor}
    @Override public String toString() {
        return isReal() ? "Tensor.of(%s, %s%s)".formatted(call(dom), call(cod), entries(numbers.re(), ", "))
                : "Tensor.complex(%s, %s, new double[]{%s}, new double[]{%s})".formatted(
                        call(dom), call(cod), entries(numbers.re(), ""), entries(numbers.im(), ""));
    }

    private static String call(Dim dim) {
        return Arrays.stream(dim.sizes()).mapToObj(Integer::toString).collect(Collectors.joining(", ", "Dim.of(", ")"));
    }

    private static String entries(double[] numbers, String before) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(", ", before, ""));
    }
}
