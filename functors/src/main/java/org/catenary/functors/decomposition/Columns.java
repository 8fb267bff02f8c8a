package org.catenary.functors.decomposition;

import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// A complex matrix, column by column, to be worked on in place.
final class Columns {

    private final int rows;
    private final double[][] re;
    private final double[][] im;

    private Columns(int rows, double[][] re, double[][] im) {
        this.rows = rows;
        this.re = re;
        this.im = im;
    }

    static Columns zeros(int rows, int columns) {
        return new Columns(rows, new double[columns][rows], new double[columns][rows]);
    }

    static Columns identity(int rows, int columns) {
        Columns one = zeros(rows, columns);
        for (int j = 0; j < Math.min(rows, columns); j++) {
            one.re[j][j] = 1;
        }
        return one;
    }

    /// {@return a tensor as a matrix from its domain to its codomain}
    static Columns of(Tensor f) {
        int rows = Math.toIntExact(f.dom().product()), columns = Math.toIntExact(f.cod().product());
        Columns matrix = zeros(rows, columns);
        Numbers numbers = f.numbers();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.re[j][i] = numbers.re()[i * columns + j];
                matrix.im[j][i] = f.isReal() ? 0 : numbers.im()[i * columns + j];
            }
        }
        return matrix;
    }

    /// {@return the matrix as a tensor}
    Tensor tensor(Dim dom, Dim cod, boolean real) {
        var numbers = Numbers.zeros(Math.multiplyExact(rows, size()), real);
        for (int j = 0; j < size(); j++) {
            for (int i = 0; i < rows; i++) {
                numbers.re()[i * size() + j] = re[j][i];
                if (!real) {
                    numbers.im()[i * size() + j] = im[j][i];
                }
            }
        }
        return Tensor.of(dom, cod, numbers);
    }

    int rows() { return rows; }

    /// {@return the real parts of each column}
    double[][] re() { return re; }

    /// {@return the imaginary parts of each column}
    double[][] im() { return im; }

    /// {@return how many columns}
    int size() { return re.length; }

    /// {@return the squared length of a column}
    double square(int j) { return dot(j, j).re(); }

    /// {@return `⟨j, k⟩`, conjugate in the first}
    Complex dot(int j, int k) { return dot(this, j, k, 0); }

    /// {@return the product of column `j` of another, conjugated, with column `k` of this one, from a row on}
    Complex dot(Columns other, int j, int k, int from) {
        double x = 0, y = 0;
        for (int i = from; i < rows; i++) {
            x += other.re[j][i] * re[k][i] + other.im[j][i] * im[k][i];
            y += other.re[j][i] * im[k][i] - other.im[j][i] * re[k][i];
        }
        return new Complex(x, y);
    }

    /// Takes a multiple of a column of another from column `k`, from a row on.
    void subtract(Columns other, int j, Complex factor, int k, int from) {
        for (int i = from; i < rows; i++) {
            double x = other.re[j][i], y = other.im[j][i];
            re[k][i] -= factor.re() * x - factor.im() * y;
            im[k][i] -= factor.re() * y + factor.im() * x;
        }
    }

    void scale(int j, double factor) {
        for (int i = 0; i < rows; i++) {
            re[j][i] *= factor;
            im[j][i] *= factor;
        }
    }

    /// Rotates the plane of two columns: `(p, q)` become `(c p − s q φ*, s p + c q φ*)`.
    void rotate(int p, int q, double c, double s, Complex phase) {
        for (int i = 0; i < rows; i++) {
            double x = re[p][i], y = im[p][i];
            double u = re[q][i] * phase.re() + im[q][i] * phase.im(), v = im[q][i] * phase.re() - re[q][i] * phase.im();
            re[p][i] = c * x - s * u;
            im[p][i] = c * y - s * v;
            re[q][i] = s * x + c * u;
            im[q][i] = s * y + c * v;
        }
    }

    /// {@return these columns in another order}
    Columns ordered(int... order) {
        Columns ordered = zeros(rows, order.length);
        for (int j = 0; j < order.length; j++) {
            ordered.re[j] = re[order[j]];
            ordered.im[j] = im[order[j]];
        }
        return ordered;
    }

    /// Puts a unit vector orthogonal to the columns before it in the place of column `k`: what is left of the unit vector of
    /// a row that they reach least.
    void complete(int k) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            double reached = 0;
            for (int j = 0; j < k; j++) {
                reached += re[j][i] * re[j][i] + im[j][i] * im[j][i];
            }
            if (reached < least) {
                least = reached;
                best = i;
            }
        }
        re[k] = new double[rows];
        im[k] = new double[rows];
        re[k][best] = 1;
        for (int twice = 0; twice < 2; twice++) {
            for (int j = 0; j < k; j++) {
                subtract(this, j, dot(j, k), k, 0);
            }
            scale(k, 1 / Math.sqrt(square(k)));
        }
    }
}
