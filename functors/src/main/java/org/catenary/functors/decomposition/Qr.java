package org.catenary.functors.decomposition;

import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// The decomposition `f = q ; r` of a tensor from its domain to its codomain into an isometry and a triangle.
///
/// By Householder's reflections, in the thin form: Golub and Van Loan, *Matrix computations* (4th ed.), sections 5.1–5.2.
/// (That of Commons Math makes the whole square matrix `q`, which is too much for a tensor with a long side.)
///
/// {@snippet class="org.catenary.functors.decomposition.QrTest" region="qr"}
///
/// @param q `dom → k`, with `q† ; q` the identity, `k` the smaller dimension of both sides
/// @param r `k → cod`, zero below the diagonal
public record Qr(Tensor q, Tensor r) {

    /// {@return the decomposition of a tensor}
    /// @throws NotDecomposable if an entry is NaN or infinite
    public static Qr of(Tensor f) {
        NotDecomposable.checkFinite("the QR decomposition", f);
        double largest = f.numbers().largest();
        Columns work = Columns.of(f);
        int rows = work.rows(), columns = work.size(), bond = Math.min(rows, columns);
        for (int j = 0; largest > 0 && j < columns; j++) {
            work.scale(j, 1 / largest);
        }
        Columns mirrors = Columns.zeros(rows, bond), r = Columns.zeros(bond, columns), q = Columns.identity(rows, bond);
        for (int k = 0; k < bond; k++) {
            mirror(work, mirrors, k);
            for (int j = k; j < columns; j++) {
                reflect(mirrors, k, work, j);
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i <= Math.min(j, bond - 1); i++) {
                r.re()[j][i] = work.re()[j][i] * largest;
                r.im()[j][i] = work.im()[j][i] * largest;
            }
        }
        for (int k = bond - 1; k >= 0; k--) {
            for (int j = k; j < bond; j++) {
                reflect(mirrors, k, q, j);
            }
        }
        Dim middle = Dim.of(bond);
        return new Qr(q.tensor(f.dom(), middle, f.isReal()), r.tensor(middle, f.cod(), f.isReal()));
    }

    /// The unit vector whose reflection leaves nothing of column `k` below the diagonal; zero if there is nothing.
    private static void mirror(Columns work, Columns mirrors, int k) {
        double length = Math.sqrt(work.dot(work, k, k, k).re());
        if (length == 0) {
            return;
        }
        System.arraycopy(work.re()[k], k, mirrors.re()[k], k, work.rows() - k);
        System.arraycopy(work.im()[k], k, mirrors.im()[k], k, work.rows() - k);
        var first = new Complex(work.re()[k][k], work.im()[k][k]);
        Complex phase = first.abs() == 0 ? Complex.ONE : first.times(1 / first.abs());
        mirrors.re()[k][k] += phase.re() * length;
        mirrors.im()[k][k] += phase.im() * length;
        mirrors.scale(k, 1 / Math.sqrt(mirrors.square(k)));
    }

    private static void reflect(Columns mirrors, int k, Columns work, int j) {
        work.subtract(mirrors, k, work.dot(mirrors, k, j, k).times(2), j, k);
    }
}
