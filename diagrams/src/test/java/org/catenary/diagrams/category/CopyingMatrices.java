package org.catenary.diagrams.category;

import java.util.List;

/// Matrices that are copied by their basis, whatever else is asked of them.
interface CopyingMatrices extends CopyDiscard<List<Integer>, FieldMatrix> {

    @Override default FieldMatrix id(List<Integer> x) { return FieldMatrices.MODULO_65537.id(x); }

    @Override default List<Integer> unit() { return List.of(); }

    @Override default List<Integer> tensor(List<Integer> x, List<Integer> y) { return FieldMatrices.joined(x, y); }

    @Override default FieldMatrix swap(List<Integer> x, List<Integer> y) { return FieldMatrices.MODULO_65537.swap(x, y); }

    @Override default FieldMatrix copy(List<Integer> x, int n) { return FieldMatrices.MODULO_65537.copy(x, n); }

    /// Matrices whose rows sum to one, as those of probabilities do.
    enum Affine implements CopyingMatrices, Markov<List<Integer>, FieldMatrix> { MATRICES }

    /// Matrices of functions: one entry of every row is one, the others zero. The functions from `u` to `y` are numbered, their
    /// values being the digits, the first the most significant.
    enum Functions implements CopyingMatrices, Cartesian<List<Integer>, FieldMatrix>, Closed<List<Integer>, FieldMatrix> {
        MATRICES;

        @Override public List<Integer> exponential(List<Integer> base, List<Integer> exponent) {
            return List.of(power(FieldMatrix.size(base), FieldMatrix.size(exponent)));
        }

        private static int power(int n, int k) { return k == 0 ? 1 : Math.multiplyExact(n, power(n, k - 1)); }

        @Override public FieldMatrix eval(List<Integer> base, List<Integer> exponent) {
            int n = FieldMatrix.size(base), k = FieldMatrix.size(exponent);
            return FieldMatrix.of(tensor(exponential(base, exponent), exponent), base,
                    (i, j) -> i / k / power(n, k - 1 - i % k) % n == j ? 1 : 0);
        }

        @Override public FieldMatrix curry(List<Integer> x, List<Integer> u, FieldMatrix f) {
            int n = FieldMatrix.size(f.cod()), k = FieldMatrix.size(u);
            return FieldMatrix.of(x, exponential(f.cod(), u), (i, function) -> {
                for (int argument = 0; argument < k; argument++) {
                    if (f.entry(i * k + argument, function / power(n, k - 1 - argument) % n) != 1) {
                        return 0;
                    }
                }
                return 1;
            });
        }
    }
}
