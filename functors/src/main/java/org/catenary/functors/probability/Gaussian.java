package org.catenary.functors.probability;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;

/// A Gaussian kernel between real vector spaces, `y = m x + b + noise` with noise of mean 0 and a given covariance. Its tensor
/// is the independent product, on the direct sum.
///
/// {@snippet class="org.catenary.functors.probability.GaussiansTest" region="gaussians"}
///
/// Spaces of dimension 0 have no matrices in Commons Math: rows and columns are counted here.
public final class Gaussian implements Arrow<Integer, Gaussian> {

    private static final double ROUNDING = 1e-9;

    private final int dom;
    private final int cod;
    private final double[][] map;
    private final double[] mean;
    private final double[][] covariance;

    private Gaussian(int dom, int cod, double[][] map, double[] mean, double[][] covariance) {
        this.dom = dom;
        this.cod = cod;
        this.map = map;
        this.mean = mean;
        this.covariance = covariance;
    }

    /// {@return the kernel `x ↦ N(map · x + mean, covariance)`}
    /// @param dom        the dimension of `x`
    /// @param map        a row for each coordinate of the result, `dom` columns
    /// @param mean       what is added
    /// @param covariance symmetric and positive semidefinite
    /// @throws IllegalArgumentException if the sizes disagree
    /// @throws NotStochastic if the covariance is none
    public static Gaussian of(int dom, double[][] map, double[] mean, double[][] covariance) {
        int cod = mean.length;
        checkSize("map", map, cod, dom);
        checkSize("covariance", covariance, cod, cod);
        double scale = Math.max(1, Arrays.stream(covariance).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0));
        for (int i = 0; i < cod; i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(covariance[i][j] - covariance[j][i]) <= ROUNDING * scale)) {
                    throw new NotStochastic("a covariance is symmetric, but that of %d and %d is %s, that of %d and %d is %s"
                            .formatted(i, j, covariance[i][j], j, i, covariance[j][i]));
                }
            }
        }
        if (cod > 0) {
            double least = Arrays.stream(new EigenDecomposition(new Array2DRowRealMatrix(covariance)).getRealEigenvalues()).min().orElse(0);
            if (!(least >= -ROUNDING * scale)) {
                throw new NotStochastic("a covariance has no negative eigenvalue, this one has " + least);
            }
        }
        return new Gaussian(dom, cod, copy(map), mean.clone(), copy(covariance));
    }

    /// {@return a normal distribution}
    /// @throws NotStochastic if the covariance is none
    public static Gaussian normal(double[] mean, double[][] covariance) { return of(0, new double[mean.length][0], mean, covariance); }

    /// {@return the deterministic kernel `x ↦ map · x + mean`}
    /// @param dom the dimension of `x`
    public static Gaussian affine(int dom, double[][] map, double[] mean) {
        return of(dom, map, mean, new double[mean.length][mean.length]);
    }

    private static void checkSize(String what, double[][] matrix, int rows, int columns) {
        if (matrix.length != rows || Arrays.stream(matrix).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("the %s of a Gaussian kernel %d → %d has %d rows of %s numbers".formatted(
                    what, columns, rows, matrix.length, Arrays.toString(Arrays.stream(matrix).mapToInt(row -> row.length).toArray())));
        }
    }

    private static double[][] copy(double[][] matrix) { return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new); }

    @Override public Integer dom() { return dom; }

    @Override public Integer cod() { return cod; }

    /// {@return the linear part, a row for each coordinate of the result}
    public double[][] map() { return copy(map); }

    /// {@return what is added}
    public double[] mean() { return mean.clone(); }

    /// {@return the covariance of the noise}
    public double[][] covariance() { return copy(covariance); }

    @Override public Gaussian then(Gaussian next) {
        NotComposable.check(this, next);
        double[][] spread = times(times(next.map, covariance, cod), transposed(next.map, cod), next.cod);
        return new Gaussian(dom, next.cod, times(next.map, map, dom), plus(times(next.map, mean), next.mean),
                plus(spread, next.covariance));
    }

    @Override public Gaussian tensor(Gaussian other) {
        return new Gaussian(dom + other.dom, cod + other.cod, blocks(map, dom, other.map, other.dom),
                concat(mean, other.mean), blocks(covariance, cod, other.covariance, other.cod));
    }

    /// {@return the distribution of the first coordinates}
    public Gaussian marginal(int coordinates) {
        checkCoordinates(coordinates);
        return new Gaussian(dom, coordinates, Arrays.copyOf(map, coordinates), Arrays.copyOf(mean, coordinates),
                block(covariance, 0, coordinates, 0, coordinates));
    }

    /// {@return the conditional `a ⊕ x → y` of this kernel `a → x ⊕ y`: `y` given what `x` turned out to be}
    ///
    /// Where the covariance of `x` is singular it uses the Moore–Penrose inverse: it is fixed where `x` can be, arbitrary
    /// elsewhere. Fritz, *A synthetic approach to Markov kernels*, section 6 and example 11.8.
    ///
    /// @param coordinates how many coordinates `x` has
    public Gaussian conditional(int coordinates) {
        checkCoordinates(coordinates);
        int rest = cod - coordinates;
        double[][] xx = block(covariance, 0, coordinates, 0, coordinates), yx = block(covariance, coordinates, cod, 0, coordinates);
        double[][] gain = times(yx, inverse(xx), coordinates);
        double[][] mapX = Arrays.copyOf(map, coordinates), mapY = Arrays.copyOfRange(map, coordinates, cod);
        double[][] ofA = minus(mapY, times(gain, mapX, dom));
        var joined = new double[rest][];
        for (int i = 0; i < rest; i++) {
            joined[i] = concat(ofA[i], gain[i]);
        }
        double[] shift = times(gain, Arrays.copyOf(mean, coordinates));
        var centre = new double[rest];
        Arrays.setAll(centre, i -> mean[coordinates + i] - shift[i]);
        double[][] left = minus(block(covariance, coordinates, cod, coordinates, cod), times(gain, transposed(yx, coordinates), rest));
        return new Gaussian(dom + coordinates, rest, joined, centre, left);
    }

    private void checkCoordinates(int coordinates) {
        if (coordinates < 0 || coordinates > cod) {
            throw new IllegalArgumentException("the first %d of %d coordinates".formatted(coordinates, cod));
        }
    }

    private static double[][] inverse(double[][] matrix) {
        if (matrix.length == 0) {
            return matrix;
        }
        RealMatrix inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(matrix)).getSolver().getInverse();
        return inverse.getData();
    }

    /// @param columns of the second matrix, and of the product
    private static double[][] times(double[][] a, double[][] b, int columns) {
        var product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < columns; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[] times(double[][] a, double[] x) {
        return Arrays.stream(a).mapToDouble(row -> {
            double sum = 0;
            for (int k = 0; k < x.length; k++) {
                sum += row[k] * x[k];
            }
            return sum;
        }).toArray();
    }

    private static double[][] transposed(double[][] a, int columns) {
        var transposed = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] plus(double[][] a, double[][] b) {
        double[][] sum = copy(a);
        for (int i = 0; i < a.length; i++) {
            sum[i] = plus(a[i], b[i]);
        }
        return sum;
    }

    private static double[] plus(double[] x, double[] y) {
        double[] sum = x.clone();
        Arrays.setAll(sum, i -> x[i] + y[i]);
        return sum;
    }

    private static double[][] minus(double[][] a, double[][] b) {
        double[][] difference = copy(a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                difference[i][j] -= b[i][j];
            }
        }
        return difference;
    }

    private static double[][] block(double[][] a, int top, int bottom, int left, int right) {
        return Arrays.stream(a, top, bottom).map(row -> Arrays.copyOfRange(row, left, right)).toArray(double[][]::new);
    }

    private static double[][] blocks(double[][] a, int columns, double[][] b, int others) {
        var both = new double[a.length + b.length][columns + others];
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, both[i], 0, columns);
        }
        for (int i = 0; i < b.length; i++) {
            System.arraycopy(b[i], 0, both[a.length + i], columns, others);
        }
        return both;
    }

    private static double[] concat(double[] x, double[] y) {
        double[] both = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        return both;
    }

    /// {@return whether the types agree and no number differs by more than the tolerance}
    public boolean near(Gaussian other, double tolerance) {
        return dom == other.dom && cod == other.cod && near(map, other.map, tolerance)
                && near(new double[][]{mean}, new double[][]{other.mean}, tolerance) && near(covariance, other.covariance, tolerance);
    }

    private static boolean near(double[][] a, double[][] b, double tolerance) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (!(Math.abs(a[i][j] - b[i][j]) <= tolerance)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override public boolean equals(Object object) {
        return object instanceof Gaussian other && dom == other.dom && cod == other.cod && Arrays.deepEquals(map, other.map)
                && Arrays.equals(mean, other.mean) && Arrays.deepEquals(covariance, other.covariance);
    }

    @Override public int hashCode() {
        return 31 * (31 * Arrays.deepHashCode(map) + Arrays.hashCode(mean)) + Arrays.deepHashCode(covariance);
    }

    /// {@return as in `x ↦ N([[1.0]] x + [0.0], [[2.0]]) : 1 → 1`}
    @Override public String toString() {
        return "x ↦ N(%s x + %s, %s) : %d → %d".formatted(
                Arrays.deepToString(map), Arrays.toString(mean), Arrays.deepToString(covariance), dom, cod);
    }
}
