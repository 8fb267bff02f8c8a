package org.catenary.functors.decomposition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.scalar.Complex;

/// Singular values of a complex matrix with no fewer rows than columns: pairs of columns are rotated until all are
/// orthogonal.
///
/// Hestenes, *Inversion of matrices by biorthogonalization and related results*, J. SIAM 6 (1958); Golub and Van Loan,
/// *Matrix computations* (4th ed.), section 8.6.3. A sweep costs `O(rows · columns²)`; about ten are needed.
final class OneSidedJacobi {

    private static final double UNIT = Math.ulp(1.0);
    private static final int SWEEPS = 60;

    private final Columns work;
    private final Columns right;
    private final double negligible;

    /// @param matrix what is worked on; its largest entry should be about 1
    OneSidedJacobi(Columns matrix) {
        work = matrix;
        right = Columns.identity(matrix.size(), matrix.size());
        double sum = IntStream.range(0, matrix.size()).mapToDouble(matrix::square).sum();
        negligible = sum * UNIT * UNIT;
    }

    /// What is found: the matrix is `left · values · right†`.
    record Factors(Columns left, List<Double> values, Columns right) {}

    Factors run() {
        int sweep = 0;
        while (sweep()) {
            if (++sweep == SWEEPS) {
                throw new NotDecomposable("the singular values of a matrix %d → %d did not settle in %d sweeps".formatted(
                        work.rows(), work.size(), SWEEPS));
            }
        }
        double[] squares = IntStream.range(0, work.size()).mapToDouble(work::square).toArray();
        int[] order = IntStream.range(0, work.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -squares[j])).mapToInt(Integer::intValue).toArray();
        Columns left = work.ordered(order);
        List<Double> values = Arrays.stream(order).mapToObj(j -> Math.sqrt(squares[j])).toList();
        for (int k = 0; k < order.length; k++) {
            if (squares[order[k]] <= negligible) {
                left.complete(k);
            } else {
                left.scale(k, 1 / values.get(k));
            }
        }
        return new Factors(left, values, right.ordered(order));
    }

    /// {@return whether anything was turned}
    private boolean sweep() {
        boolean turned = false;
        for (int p = 0; p < work.size(); p++) {
            for (int q = p + 1; q < work.size(); q++) {
                turned |= turn(p, q);
            }
        }
        return turned;
    }

    private boolean turn(int p, int q) {
        double a = work.square(p), b = work.square(q);
        Complex product = work.dot(p, q);
        double size = product.abs();
        if (Math.min(a, b) <= negligible || size <= work.rows() * UNIT * Math.sqrt(a) * Math.sqrt(b)) {
            return false;
        }
        double ratio = (b - a) / (2 * size);
        double t = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio)), c = 1 / Math.hypot(1, t);
        Complex phase = product.times(1 / size);
        work.rotate(p, q, c, c * t, phase);
        right.rotate(p, q, c, c * t, phase);
        return true;
    }
}
