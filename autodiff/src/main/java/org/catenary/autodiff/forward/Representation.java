package org.catenary.autodiff.forward;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// How the derivative of a number by the inputs is represented: linear maps `Rⁿ → R` with sums and multiples.
///
/// Elliott, *The simple essence of automatic differentiation*, ICFP 2018, sections 4, 8, 12 and 13.
///
/// @param <L> the linear maps
public interface Representation<L> {

    /// {@return the projection to an input}
    L input(int k, int inputs);

    /// {@return the sum}
    L add(L f, L g);

    /// {@return the map followed by a multiplication}
    L scale(L f, double by);

    /// {@return the matrix of a map: one row}
    double[] row(L f, int inputs);

    /// Linear functions: forward mode.
    Representation<ToDoubleFunction<double[]>> FUNCTIONS = new Representation<>() {
        @Override public ToDoubleFunction<double[]> input(int k, int inputs) { return direction -> direction[k]; }

        @Override public ToDoubleFunction<double[]> add(ToDoubleFunction<double[]> f, ToDoubleFunction<double[]> g) {
            return direction -> f.applyAsDouble(direction) + g.applyAsDouble(direction);
        }

        @Override public ToDoubleFunction<double[]> scale(ToDoubleFunction<double[]> f, double by) {
            return direction -> by * f.applyAsDouble(direction);
        }

        @Override public double[] row(ToDoubleFunction<double[]> f, int inputs) {
            var row = new double[inputs];
            for (int k = 0; k < inputs; k++) {
                var unit = new double[inputs];
                unit[k] = 1;
                row[k] = f.applyAsDouble(unit);
            }
            return row;
        }
    };

    /// Matrices, of one row.
    Representation<double[]> MATRICES = new Representation<>() {
        @Override public double[] input(int k, int inputs) {
            var row = new double[inputs];
            row[k] = 1;
            return row;
        }

        @Override public double[] add(double[] f, double[] g) {
            double[] sum = f.clone();
            Arrays.setAll(sum, k -> f[k] + g[k]);
            return sum;
        }

        @Override public double[] scale(double[] f, double by) { return Arrays.stream(f).map(x -> by * x).toArray(); }

        @Override public double[] row(double[] f, int inputs) { return f; }
    };

    /// A map by what it is transposed to: a number is taken to a vector, which is added to.
    @FunctionalInterface
    interface Transposed {
        /// Adds the vector that a number is taken to.
        void add(double cotangent, double[] to);
    }

    /// Transposes, the arrows of the dual category: forward mode there is reverse mode here.
    Representation<Transposed> DUALS = new Representation<>() {
        @Override public Transposed input(int k, int inputs) { return (cotangent, to) -> to[k] += cotangent; }

        @Override public Transposed add(Transposed f, Transposed g) {
            return (cotangent, to) -> {
                f.add(cotangent, to);
                g.add(cotangent, to);
            };
        }

        @Override public Transposed scale(Transposed f, double by) { return (cotangent, to) -> f.add(by * cotangent, to); }

        @Override public double[] row(Transposed f, int inputs) {
            var row = new double[inputs];
            f.add(1, row);
            return row;
        }
    };

    /// Continuations: what is to be done with a map later, a multiplication, is done first.
    @FunctionalInterface
    interface Continued {
        /// {@return the row of this map followed by a multiplication}
        double[] followedBy(double factor);
    }

    /// Continuation passing: compositions associate to the left.
    Representation<Continued> CONTINUATIONS = new Representation<>() {
        @Override public Continued input(int k, int inputs) { return factor -> MATRICES.scale(MATRICES.input(k, inputs), factor); }

        @Override public Continued add(Continued f, Continued g) {
            return factor -> MATRICES.add(f.followedBy(factor), g.followedBy(factor));
        }

        @Override public Continued scale(Continued f, double by) { return factor -> f.followedBy(factor * by); }

        @Override public double[] row(Continued f, int inputs) { return f.followedBy(1); }
    };

    /// A map by what becomes of maps into its inputs: these are given first, as the rows of a matrix.
    @FunctionalInterface
    interface Begun {
        /// {@return the row of a map followed by this one}
        double[] after(double[][] rows);
    }

    /// Begun compositions: compositions associate to the right, so that what came first is applied first.
    ///
    /// Elliott, *The simple essence of automatic differentiation*, ICFP 2018, section 13.
    Representation<Begun> BEGUN = new Representation<>() {
        @Override public Begun input(int k, int inputs) { return rows -> rows[k]; }

        @Override public Begun add(Begun f, Begun g) { return rows -> MATRICES.add(f.after(rows), g.after(rows)); }

        @Override public Begun scale(Begun f, double by) { return rows -> MATRICES.scale(f.after(rows), by); }

        @Override public double[] row(Begun f, int inputs) {
            var identity = new double[inputs][inputs];
            Arrays.setAll(identity, k -> MATRICES.input(k, inputs));
            return f.after(identity);
        }
    };
}
