package org.catenary.autodiff.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How a linear system `A x = b` is solved, where `A` is known by what it does to vectors.
///
/// The Krylov methods stop at a relative backward error: `|b − A x| ≤ tolerance · (|A| |x| + |b|)`, where `|A|` is as large as `A` was
/// seen to stretch a vector (Rigal and Gaches, *On the compatibility of a given solution with the data of a linear system*, J. ACM 14,
/// 1967).
public sealed interface LinearSolver {

    /// {@return the solution}
    /// @param what what is solved, for the message
    /// @throws NotConverged if it is not found
    double[] solve(String what, UnaryOperator<double[]> a, double... b);

    /// {@return generalised minimal residuals, begun anew after 30 steps}
    static LinearSolver gmres() { return new Gmres(30, 1e-14, 10_000); }

    /// {@return conjugate gradients}
    static LinearSolver conjugateGradients() { return new ConjugateGradients(1e-14, 10_000); }

    /// {@return stabilised biconjugate gradients}
    static LinearSolver biCgStab() { return new BiCgStab(1e-13, 10_000); }

    /// {@return the first terms of Neumann's series}
    /// @param terms how many beyond the first
    static LinearSolver neumann(double alpha, int terms) { return new Neumann(alpha, terms); }

    /// Conjugate gradients, for operators that are symmetric and positive definite.
    ///
    /// Hestenes and Stiefel, *Methods of conjugate gradients for solving linear systems*, J. Res. Nat. Bur. Standards 49 (1952).
    record ConjugateGradients(double tolerance, int limit) implements LinearSolver {
        @Override public double[] solve(String what, UnaryOperator<double[]> operator, double... b) {
            var a = new Watched(operator);
            double[] x = new double[b.length], r = b, p = b;
            double rr = Vectors.dot(r, r);
            while (rr > 0 && !a.isNear(Math.sqrt(rr), tolerance, x, b)) {
                if (a.applied() >= limit) {
                    throw new NotConverged(what, "conjugate gradients stopped", Math.sqrt(rr), a.applied());
                }
                double[] ap = a.at(p);
                double curvature = Vectors.dot(p, ap);
                if (!(curvature > 0)) {
                    throw new NotConverged(what, "conjugate gradients met p·Ap = %.3g: the operator is not positive definite; ask for GMRES"
                            .formatted(curvature), Math.sqrt(rr), a.applied());
                }
                x = Vectors.plus(x, rr / curvature, p);
                r = Vectors.plus(r, -rr / curvature, ap);
                double next = Vectors.dot(r, r);
                p = Vectors.plus(r, next / rr, p);
                rr = next;
            }
            return x;
        }
    }

    /// Generalised minimal residuals with restarts, for any operator.
    ///
    /// Saad and Schultz, *GMRES: a generalized minimal residual algorithm*, SIAM J. Sci. Stat. Comput. 7 (1986).
    ///
    /// @param restart after how many steps it begins anew from what it has
    record Gmres(int restart, double tolerance, int limit) implements LinearSolver {
        @Override public double[] solve(String what, UnaryOperator<double[]> operator, double... b) {
            var a = new Watched(operator);
            double[] x = new double[b.length], r = b;
            double before = Double.POSITIVE_INFINITY, residual = Vectors.length(r);
            while (residual > 0 && !a.isNear(residual, tolerance, x, b)) {
                if (a.applied() >= limit || !(residual < before)) {
                    throw new NotConverged(what, "GMRES(%d) stopped".formatted(restart), residual, a.applied());
                }
                x = Vectors.plus(x, 1, new Arnoldi(a, r, residual).step(Math.min(restart, b.length)));
                r = Vectors.plus(b, -1, a.at(x));
                before = residual;
                residual = Vectors.length(r);
            }
            return x;
        }

        /// An orthonormal basis of the Krylov space, in which the operator is triangular after rotations.
        private static final class Arnoldi {
            private final Watched a;
            private final List<double[]> basis = new ArrayList<>();
            private final List<double[]> columns = new ArrayList<>();
            private final List<double[]> rotations = new ArrayList<>();
            private final List<Double> right = new ArrayList<>();

            Arnoldi(Watched a, double[] r, double length) {
                this.a = a;
                basis.add(Vectors.times(1 / length, r));
                right.add(length);
            }

            /// {@return the step that makes the residual least}
            double[] step(int steps) {
                boolean open = true;
                for (int k = 0; k < steps && open; k++) {
                    open = extend(k) && Math.abs(right.getLast()) > 1e-16 * right.getFirst();
                }
                return combined();
            }

            private boolean extend(int k) {
                double[] w = a.at(basis.get(k)), column = new double[k + 2];
                double before = Vectors.length(w);
                for (int twice = 0; twice < 2; twice++) {
                    for (int i = 0; i <= k; i++) {
                        double along = Vectors.dot(basis.get(i), w);
                        column[i] += along;
                        w = Vectors.plus(w, -along, basis.get(i));
                    }
                }
                column[k + 1] = Vectors.length(w);
                boolean ended = column[k + 1] <= 1e-15 * before;
                if (!ended) {
                    basis.add(Vectors.times(1 / column[k + 1], w));
                }
                for (int i = 0; i < k; i++) {
                    rotate(column, i, rotations.get(i));
                }
                double length = Math.hypot(column[k], column[k + 1]);
                if (length <= 1e-300) {
                    return false;
                }
                double[] rotation = {column[k] / length, column[k + 1] / length};
                rotate(column, k, rotation);
                rotations.add(rotation);
                columns.add(column);
                double last = right.removeLast();
                right.add(rotation[0] * last);
                right.add(-rotation[1] * last);
                return !ended;
            }

            private static void rotate(double[] column, int i, double... rotation) {
                double upper = rotation[0] * column[i] + rotation[1] * column[i + 1];
                column[i + 1] = rotation[0] * column[i + 1] - rotation[1] * column[i];
                column[i] = upper;
            }

            private double[] combined() {
                int n = columns.size();
                var y = new double[n];
                double[] step = new double[basis.getFirst().length];
                for (int i = n - 1; i >= 0; i--) {
                    double sum = right.get(i);
                    for (int j = i + 1; j < n; j++) {
                        sum -= columns.get(j)[i] * y[j];
                    }
                    y[i] = sum / columns.get(i)[i];
                    step = Vectors.plus(step, y[i], basis.get(i));
                }
                return step;
            }
        }
    }

    /// Stabilised biconjugate gradients, for any operator: of constant memory.
    ///
    /// Van der Vorst, *Bi-CGSTAB*, SIAM J. Sci. Stat. Comput. 13 (1992).
    record BiCgStab(double tolerance, int limit) implements LinearSolver {
        @Override public double[] solve(String what, UnaryOperator<double[]> operator, double... b) {
            var a = new Watched(operator);
            double[] x = new double[b.length], r = b, shadow = b, p = b;
            double rho = Vectors.dot(r, shadow);
            while (Vectors.length(r) > 0 && !a.isNear(Vectors.length(r), tolerance, x, b)) {
                double[] v = a.at(p);
                double alpha = rho / Vectors.dot(shadow, v);
                double before = Vectors.length(r);
                double[] s = Vectors.plus(r, -alpha, v), t = a.at(s);
                double tt = Vectors.dot(t, t), omega = tt == 0 ? 0 : Vectors.dot(t, s) / tt;
                x = Vectors.plus(Vectors.plus(x, alpha, p), omega, s);
                r = Vectors.plus(s, -omega, t);
                double next = Vectors.dot(r, shadow), size = Vectors.length(r);
                if (!Double.isFinite(size) || a.applied() >= limit) {
                    throw new NotConverged(what, "BiCGSTAB %s".formatted(Double.isFinite(size) ? "stopped" : "broke down"), before, a.applied());
                }
                if (Math.abs(next) <= 1e-12 * size * Vectors.length(shadow) || omega == 0) {
                    r = Vectors.plus(b, -1, a.at(x));
                    shadow = r;
                    p = r;
                    rho = Vectors.dot(r, r);
                } else {
                    p = Vectors.plus(r, next / rho * (alpha / omega), Vectors.plus(p, -omega, v));
                    rho = next;
                }
            }
            return x;
        }
    }

    /// The truncated series `α Σ_{j ≤ terms} (I − αA)ʲ b`, which tends to the solution where `|I − αA| < 1`: an approximation, of which no
    /// residual is looked at.
    ///
    /// Lorraine, Vicol and Duvenaud, *Optimizing millions of hyperparameters by implicit differentiation*, AISTATS 2020, arXiv:1911.02590,
    /// algorithm 3.
    record Neumann(double alpha, int terms) implements LinearSolver {
        @Override public double[] solve(String what, UnaryOperator<double[]> operator, double... b) {
            double[] term = b, sum = b;
            for (int k = 0; k < terms; k++) {
                term = Vectors.plus(term, -alpha, operator.apply(term));
                sum = Vectors.plus(sum, 1, term);
            }
            return Vectors.times(alpha, sum);
        }
    }
}
