package org.catenary.functors.matrix;

import java.util.ArrayList;
import org.catenary.diagrams.category.Traced;
import org.catenary.functors.scalar.StarRig;

/// Matrices over a rig with a star: what leads back may go round any number of times.
///
/// The trace over `u` of a matrix with blocks `a : x → y`, `b : x → u`, `c : u → y`, `d : u → u` is `a + b ; d* ; c`. Over the
/// booleans that is reachability, over the tropical numbers the shortest path.
///
/// Bloom and Ésik, *Iteration theories* (1993), section 9.5; the star of a matrix by Lehmann, *Algebraic structures for
/// transitive closure*, Theor. Comp. Sci. 4 (1977).
///
/// @param <S> the entries
public final class StarMatrices<S> extends Matrices<S> implements Traced<Integer, Matrix<S>> {

    private final StarRig<S> stars;

    /// @param rig the entries
    public StarMatrices(StarRig<S> rig) {
        super(rig);
        this.stars = rig;
    }

    /// {@return the sum of all powers of a square matrix, in time cubic in its size}
    /// @throws IllegalArgumentException if it is not square
    public Matrix<S> star(Matrix<S> f) {
        int n = f.dom();
        if (n != f.cod()) {
            throw new IllegalArgumentException("the powers of a matrix %d → %d".formatted(n, f.cod()));
        }
        var paths = new ArrayList<>(f.entries());
        for (int k = 0; k < n; k++) {
            S round = stars.star(paths.get(k * n + k));
            for (int i = 0; i < n; i++) {
                S in = stars.times(paths.get(i * n + k), round);
                if (i == k) {
                    continue;
                }
                for (int j = 0; j < n; j++) {
                    paths.set(i * n + j, stars.plus(paths.get(i * n + j), stars.times(in, paths.get(k * n + j))));
                }
            }
            for (int j = 0; j < n; j++) {
                paths.set(k * n + j, stars.times(round, paths.get(k * n + j)));
            }
        }
        return id(n).plus(of(n, n, paths));
    }

    @Override public Matrix<S> trace(Integer x, Integer y, Integer u, Matrix<S> f) {
        Matrix<S> back = Matrix.tabulate(stars, u, u, (i, j) -> f.at(x + i, y + j));
        Matrix<S> in = Matrix.tabulate(stars, x, u, (i, j) -> f.at(i, y + j));
        Matrix<S> out = Matrix.tabulate(stars, u, y, (i, j) -> f.at(x + i, j));
        return Matrix.tabulate(stars, x, y, f::at).plus(in.then(star(back)).then(out));
    }
}
