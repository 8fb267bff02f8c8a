package org.catenary.autodiff.implicit;

import java.util.function.UnaryOperator;
import org.catenary.autodiff.smooth.SmoothMap;

/// How the solution is found, where the parameters are known.
final class Search {

    private final String what;
    private final double[] start;
    private final double tolerance;
    private final int limit;

    private static final int HALVINGS = 60;

    /// @param what      what is looked for, for the message
    /// @param tolerance how near is near enough, relative to `1 + |z|`
    /// @param limit     how many steps are made at most
    /// @param start     where the search begins
    Search(String what, double tolerance, int limit, double... start) {
        this.what = what;
        this.start = start;
        this.tolerance = tolerance;
        this.limit = limit;
    }

    private static double scale(double... z) { return 1 + Vectors.length(z); }

    private NotConverged stopped(double residual, int steps) {
        return new NotConverged(what, steps >= limit ? "the limit of steps is reached" : "no step brings it nearer", residual, steps);
    }

    /// {@return where a map is zero, by Newton's method: each step by GMRES, halved until it brings the value nearer to zero}
    double[] root(SmoothMap f, double... parameters) {
        int n = start.length;
        SmoothMap slope = f.forward(0, n);
        double[] z = start, value = f.at(Vectors.joined(z, parameters));
        for (int k = 0; k < limit; k++) {
            double residual = Vectors.length(value);
            if (residual == 0) {
                return z;
            }
            if (!Double.isFinite(residual)) {
                throw stopped(residual, k);
            }
            double[] here = z;
            double[] step = LinearSolver.gmres().solve("a step of " + what, v -> slope.at(Vectors.joined(here, parameters, v)),
                    Vectors.times(-1, value));
            double length = Vectors.length(step), by = 1;
            double[] there = Vectors.plus(z, by, step), next = f.at(Vectors.joined(there, parameters));
            for (int i = 0; i < HALVINGS && !(Vectors.length(next) < residual); i++) {
                by /= 2;
                there = Vectors.plus(z, by, step);
                next = f.at(Vectors.joined(there, parameters));
            }
            if (!(Vectors.length(next) < residual)) {
                if (length <= tolerance * scale(z)) {
                    return z;
                }
                throw stopped(residual, k);
            }
            z = there;
            value = next;
        }
        throw stopped(Vectors.length(value), limit);
    }

    /// {@return where a map stays, by applying it again and again until it is near enough and comes no nearer}
    double[] fixedPoint(SmoothMap t, double... parameters) {
        double[] z = start;
        double residual = Double.POSITIVE_INFINITY;
        for (int k = 0; k < limit; k++) {
            double[] next = t.at(Vectors.joined(z, parameters));
            double before = residual;
            residual = Vectors.length(Vectors.plus(next, -1, z));
            if (!Double.isFinite(residual)) {
                throw stopped(residual, k);
            }
            z = next;
            if (residual == 0 || residual >= before && residual <= tolerance * scale(z)) {
                return z;
            }
        }
        throw stopped(residual, limit);
    }

    /// {@return where a map is least, by Newton's method: each step by conjugate gradients, which stop where the map is not convex, and
    /// halved until the map falls}
    double[] least(SmoothMap f, double... parameters) {
        int n = start.length;
        SmoothMap gradient = f.gradient(0, n), hessian = gradient.forward(0, n);
        double[] z = start, slope = gradient.at(Vectors.joined(z, parameters));
        double value = f.at(Vectors.joined(z, parameters))[0];
        for (int k = 0; k < limit; k++) {
            double steepness = Vectors.length(slope);
            if (steepness == 0) {
                return z;
            }
            if (!Double.isFinite(steepness) || !Double.isFinite(value)) {
                throw stopped(steepness, k);
            }
            double[] here = z;
            double[] step = downhill(v -> hessian.at(Vectors.joined(here, parameters, v)), Vectors.times(-1, slope));
            double along = Vectors.dot(step, slope), length = Vectors.length(step);
            if (length <= Math.ulp(scale(z))) {
                return z;
            }
            boolean taken = false;
            for (double by = 1; by > Math.pow(2, -HALVINGS) && !taken; by /= 2) {
                double[] there = Vectors.plus(z, by, step), at = Vectors.joined(there, parameters);
                double next = f.at(at)[0];
                double[] turned = gradient.at(at);
                double noise = 1e-14 * (1 + Math.abs(value));
                taken = next <= value + 1e-4 * by * along || next <= value + noise && Vectors.length(turned) < steepness;
                if (taken) {
                    z = there;
                    value = next;
                    slope = turned;
                }
            }
            if (!taken) {
                if (length <= tolerance * scale(z)) {
                    return z;
                }
                throw stopped(steepness, k);
            }
        }
        throw stopped(Vectors.length(slope), limit);
    }

    /// {@return about `H⁻¹ b`, or where conjugate gradients have come when they meet a direction in which `H` is not positive}
    private static double[] downhill(UnaryOperator<double[]> h, double... b) {
        double[] x = new double[b.length], r = b, p = b;
        double rr = Vectors.dot(r, r), first = rr;
        for (int k = 0; k < 2 * b.length + 10 && rr > 1e-30 * first; k++) {
            double[] hp = h.apply(p);
            double curvature = Vectors.dot(p, hp);
            if (!(curvature > 0)) {
                return k == 0 ? b : x;
            }
            x = Vectors.plus(x, rr / curvature, p);
            r = Vectors.plus(r, -rr / curvature, hp);
            double next = Vectors.dot(r, r);
            p = Vectors.plus(r, next / rr, p);
            rr = next;
        }
        return x;
    }
}
