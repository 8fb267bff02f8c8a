package org.catenary.diagrams.category;

import java.util.List;
import java.util.stream.Stream;

/// The category of matrices over the field of 65537 elements, with every structure there is: what the laws are tried on,
/// and where diagrams are sent to see whether they mean the same.
public enum FieldMatrices implements Compact<List<Integer>, FieldMatrix>, Hypergraph<List<Integer>, FieldMatrix>,
        Dagger<List<Integer>, FieldMatrix>, Additive<List<Integer>, FieldMatrix> {
    /// The one instance.
    MODULO_65537;

    static List<Integer> joined(List<Integer> x, List<Integer> y) { return Stream.concat(x.stream(), y.stream()).toList(); }

    @Override public FieldMatrix id(List<Integer> x) { return FieldMatrix.of(x, x, (i, j) -> i == j ? 1 : 0); }

    @Override public List<Integer> unit() { return List.of(); }

    @Override public List<Integer> tensor(List<Integer> x, List<Integer> y) { return joined(x, y); }

    @Override public List<Integer> dual(List<Integer> x) { return x.reversed(); }

    @Override public FieldMatrix swap(List<Integer> x, List<Integer> y) {
        int m = FieldMatrix.size(x), n = FieldMatrix.size(y);
        return FieldMatrix.of(joined(x, y), joined(y, x), (i, j) -> i / n == j % m && i % n == j / m ? 1 : 0);
    }

    @Override public FieldMatrix cup(List<Integer> x, List<Integer> y) { return dagger(cap(x, y)); }

    @Override public FieldMatrix cap(List<Integer> x, List<Integer> y) {
        if (!dual(x).equals(y)) {
            throw new NotAdjoint(Structure.CAP, x, y);
        }
        int n = FieldMatrix.size(x);
        return FieldMatrix.of(unit(), joined(x, y), (_, j) -> mirrored(j / n, x) == j % n ? 1 : 0);
    }

    /// The flat index whose digits are those of `i`, in reverse order.
    private static int mirrored(int i, List<Integer> x) {
        int rest = i, mirrored = 0;
        for (int d : x.reversed()) {
            mirrored = mirrored * d + rest % d;
            rest /= d;
        }
        return mirrored;
    }

    @Override public FieldMatrix spider(List<Integer> x, int in, int out) {
        int n = FieldMatrix.size(x);
        int ones = n == 1 ? 1 : (power(n, in) - 1) / (n - 1), others = n == 1 ? 1 : (power(n, out) - 1) / (n - 1);
        return FieldMatrix.of(repeated(x, in), repeated(x, out), (i, j) -> in == 0 && out == 0 ? n
                : in == 0 ? j % others == 0 ? 1 : 0
                : out == 0 ? i % ones == 0 ? 1 : 0
                : i % ones == 0 && j % others == 0 && i / ones == j / others ? 1 : 0);
    }

    private static int power(int n, int k) { return k == 0 ? 1 : Math.multiplyExact(n, power(n, k - 1)); }

    private static List<Integer> repeated(List<Integer> x, int n) {
        return n == 0 ? List.of() : joined(x, repeated(x, n - 1));
    }

    @Override public FieldMatrix dagger(FieldMatrix f) {
        return FieldMatrix.of(f.cod(), f.dom(), (i, j) -> f.entry(j, i));
    }

    @Override public FieldMatrix zero(List<Integer> x, List<Integer> y) { return FieldMatrix.of(x, y, (_, _) -> 0); }

    @Override public FieldMatrix plus(FieldMatrix f, FieldMatrix g) {
        if (!f.dom().equals(g.dom()) || !f.cod().equals(g.cod())) {
            throw new WrongType("the second summand", f.dom(), f.cod(), g.dom(), g.cod());
        }
        return FieldMatrix.of(f.dom(), f.cod(), (i, j) -> f.entry(i, j) + g.entry(i, j));
    }

    @Override public String toString() { return "matrices modulo 65537"; }
}
