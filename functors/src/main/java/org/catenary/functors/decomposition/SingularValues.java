package org.catenary.functors.decomposition;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// The singular value decomposition `f = left ; values ; right` of a tensor from its domain to its codomain.
///
/// `left† ; left` and `right ; right†` are identities on one axis, of the smaller dimension of both sides. The cost is
/// cubic. Real tensors are decomposed by Commons Math, complex ones by one-sided Jacobi rotations.
///
/// {@snippet class="org.catenary.functors.decomposition.SingularValuesTest" region="values"}
///
/// @param left   `dom → k`
/// @param values `k` of them, descending, none negative
/// @param right  `k → cod`
public record SingularValues(Tensor left, List<Double> values, Tensor right) {

    /// Copies the list.
    public SingularValues { values = List.copyOf(values); }

    /// {@return the decomposition of a tensor}
    /// @throws NotDecomposable if an entry is NaN or infinite
    public static SingularValues of(Tensor f) {
        NotDecomposable.checkFinite("the singular values", f);
        double largest = f.numbers().largest();
        if (largest == 0) {
            return ofUnit(f, 1);
        }
        int power = Math.getExponent(largest);
        double half = Math.scalb(1.0, -power / 2), rest = Math.scalb(1.0, -(power - power / 2));
        return ofUnit(f.times(half).times(rest), power);
    }

    /// The decomposition of `f · 2^power`, where the largest entry of `f` is about 1.
    private static SingularValues ofUnit(Tensor f, int power) {
        Dim bond = Dim.of((int) Math.min(f.dom().product(), f.cod().product()));
        if (f.isReal()) {
            var decomposition = new SingularValueDecomposition(matrix(f));
            List<Double> values = Arrays.stream(decomposition.getSingularValues()).boxed().toList();
            return new SingularValues(tensor(f.dom(), bond, decomposition.getU()), scaled(values, power),
                    tensor(bond, f.cod(), decomposition.getVT()));
        }
        if (f.dom().product() < f.cod().product()) {
            SingularValues turned = ofUnit(f.dagger(), power);
            return new SingularValues(turned.right.dagger(), turned.values, turned.left.dagger());
        }
        OneSidedJacobi.Factors factors = new OneSidedJacobi(Columns.of(f)).run();
        return new SingularValues(factors.left().tensor(f.dom(), bond, false), scaled(factors.values(), power),
                factors.right().tensor(f.cod(), bond, false).dagger());
    }

    private static List<Double> scaled(List<Double> values, int power) {
        return values.stream().map(x -> Math.scalb(x, power)).toList();
    }

    static RealMatrix matrix(Tensor f) {
        int rows = Math.toIntExact(f.dom().product()), columns = Math.toIntExact(f.cod().product());
        var entries = new double[rows][];
        for (int i = 0; i < rows; i++) {
            entries[i] = Arrays.copyOfRange(f.numbers().re(), i * columns, (i + 1) * columns);
        }
        return new Array2DRowRealMatrix(entries, false);
    }

    static Tensor tensor(Dim dom, Dim cod, RealMatrix matrix) {
        return Tensor.of(dom, cod, Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).toArray());
    }

    /// {@return the tensor again}
    public Tensor tensor() { return left.then(weighted(values.size())); }

    /// {@return the tensor cut in two where only the first values are kept}
    /// @param kept how many
    Cut cut(int kept) {
        double error = values.subList(kept, values.size()).reversed().stream().reduce(0.0, Math::hypot);
        return new Cut(first(left.dagger(), kept).dagger(), weighted(kept), error);
    }

    /// The first values times the first rows on the right.
    private Tensor weighted(int kept) { return rows(right, values.subList(0, kept)); }

    private static Tensor first(Tensor f, int rows) { return rows(f, Collections.nCopies(rows, 1.0)); }

    /// {@return as many rows of a tensor as there are factors, each times its factor}
    static Tensor rows(Tensor f, List<Double> factors) {
        int columns = Math.toIntExact(f.cod().product());
        var numbers = Numbers.zeros(factors.size() * columns, f.isReal());
        for (int i = 0; i < numbers.size(); i++) {
            double factor = factors.get(i / columns);
            numbers.re()[i] = factor * f.numbers().re()[i];
            if (!f.isReal()) {
                numbers.im()[i] = factor * f.numbers().im()[i];
            }
        }
        return Tensor.of(Dim.of(factors.size()), f.cod(), numbers);
    }
}
