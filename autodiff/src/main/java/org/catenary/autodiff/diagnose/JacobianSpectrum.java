package org.catenary.autodiff.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.catenary.autodiff.reverse.Backward;

/// The spectra of the Jacobians of a state by the one before, along an iteration.
///
/// Where the largest eigenvalue stays above 1 in absolute value, gradients through the iteration grow with its length, and their
/// estimates are of no use however exact they are.
///
/// {@snippet class="org.catenary.autodiff.diagnose.JacobianSpectrumTest" region="spectrum"}
///
/// Metz, Freeman, Schoenholz and Kachman, *Gradients are not all you need* (2021), arXiv:2111.05803, section 3.
///
/// @param steps one for each step of the iteration
public record JacobianSpectrum(List<Step> steps) {

    /// Copies the list.
    public JacobianSpectrum { steps = List.copyOf(steps); }

    /// One step.
    ///
    /// @param radius   the largest absolute value of an eigenvalue of its Jacobian
    /// @param singular the singular values of its Jacobian, the largest first
    /// @param growth   the largest singular value of the product of all Jacobians up to this one
    public record Step(double radius, List<Double> singular, double growth) {

        /// Copies the list.
        public Step { singular = List.copyOf(singular); }
    }

    /// {@return the spectra along an iteration; a step costs the cube of the size of the state}
    /// @param at the parameters of the whole program
    public static JacobianSpectrum along(Iteration iteration, double... at) {
        List<Step> steps = new ArrayList<>();
        List<double[]> states = iteration.states(at);
        int n = states.getFirst().length;
        if (n == 0) {
            return new JacobianSpectrum(List.of());
        }
        RealMatrix product = MatrixUtils.createRealIdentityMatrix(n);
        for (double[] state : states.subList(0, iteration.times())) {
            double[][] rows = Backward.jacobian(iteration.step(), Iteration.joined(at, state));
            RealMatrix jacobian = new Array2DRowRealMatrix(Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, at.length, row.length))
                    .toArray(double[][]::new), false);
            product = jacobian.multiply(product);
            steps.add(step(jacobian, product));
        }
        return new JacobianSpectrum(steps);
    }

    private static Step step(RealMatrix jacobian, RealMatrix product) {
        if (!isFinite(jacobian) || !isFinite(product)) {
            return new Step(Double.NaN, List.of(), Double.NaN);
        }
        var eigen = new EigenDecomposition(jacobian);
        double[] re = eigen.getRealEigenvalues(), im = eigen.getImagEigenvalues();
        double radius = IntStream.range(0, re.length).mapToDouble(k -> Math.hypot(re[k], im[k])).max().orElse(0);
        return new Step(radius, Arrays.stream(new SingularValueDecomposition(jacobian).getSingularValues()).boxed().toList(),
                new SingularValueDecomposition(product).getNorm());
    }

    private static boolean isFinite(RealMatrix matrix) {
        return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /// {@return the geometric mean of the spectral radii}
    public double radius() { return Math.exp(steps.stream().mapToDouble(step -> Math.log(step.radius)).average().orElse(0)); }

    /// {@return whether gradients through the iteration grow with its length: the mean radius is above 1, or no number}
    public boolean explodes() { return !(radius() <= 1); }
}
