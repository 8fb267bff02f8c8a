package org.catenary.qnlp.distribution;

import java.util.List;

/// The matrix of a transitive verb, a row for each entry of the subject, a column for each of the object.
public sealed interface VerbMatrix {

    /// {@return `V o`}
    double[] times(double[] object);

    /// {@return `Vᵀ s`}
    double[] transposedTimes(double[] subject);

    /// {@return `Σᵢⱼ Vᵢⱼ Wᵢⱼ xᵢ yⱼ` with another matrix of the same kind}
    /// @throws IllegalArgumentException if it is of another kind
    double weighted(VerbMatrix other, double[] x, double[] y);

    /// {@return the entries, row-major}
    double[] entries();

    /// Numbers on the diagonal, one and the same number elsewhere.
    ///
    /// @param diagonal  the diagonal
    /// @param elsewhere the number everywhere else
    record Diagonal(double[] diagonal, double elsewhere) implements VerbMatrix {
        @Override public double[] times(double[] object) {
            double all = elsewhere * Entries.sum(object);
            var product = new double[object.length];
            for (int k = 0; k < product.length; k++) {
                product[k] = all + (diagonal[k] - elsewhere) * object[k];
            }
            return product;
        }

        @Override public double[] transposedTimes(double[] subject) { return times(subject); }

        @Override public double weighted(VerbMatrix other, double[] x, double[] y) {
            if (!(other instanceof Diagonal(double[] there, double beside))) {
                throw unlike(this, other);
            }
            double both = elsewhere * beside, on = 0;
            for (int k = 0; k < x.length; k++) {
                on += (diagonal[k] * there[k] - both) * x[k] * y[k];
            }
            return both * Entries.sum(x) * Entries.sum(y) + on;
        }

        @Override public double[] entries() {
            int n = diagonal.length;
            var entries = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    entries[i * n + j] = i == j ? diagonal[i] : elsewhere;
                }
            }
            return entries;
        }
    }

    /// The outer product `v ⊗ v`.
    ///
    /// @param vector the vector
    record Square(double[] vector) implements VerbMatrix {
        @Override public double[] times(double[] object) { return Entries.times(Entries.dot(vector, object), vector); }

        @Override public double[] transposedTimes(double[] subject) { return times(subject); }

        @Override public double weighted(VerbMatrix other, double[] x, double[] y) {
            if (!(other instanceof Square(double[] there))) {
                throw unlike(this, other);
            }
            double[] both = Entries.times(vector, there);
            return Entries.dot(both, x) * Entries.dot(both, y);
        }

        @Override public double[] entries() { return outer(List.of(new Pair(1, vector, vector)), vector.length).entries; }
    }

    /// A matrix by its entries.
    ///
    /// @param dimension the number of rows and of columns
    /// @param entries   the entries, row-major
    record Dense(int dimension, double[] entries) implements VerbMatrix {
        @Override public double[] times(double[] object) {
            var product = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    product[i] += entries[i * dimension + j] * object[j];
                }
            }
            return product;
        }

        @Override public double[] transposedTimes(double[] subject) {
            var product = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    product[j] += entries[i * dimension + j] * subject[i];
                }
            }
            return product;
        }

        @Override public double weighted(VerbMatrix other, double[] x, double[] y) {
            if (!(other instanceof Dense(int _, double[] there))) {
                throw unlike(this, other);
            }
            double sum = 0;
            for (int i = 0; i < dimension; i++) {
                double row = 0;
                for (int j = 0; j < dimension; j++) {
                    row += entries[i * dimension + j] * there[i * dimension + j] * y[j];
                }
                sum += row * x[i];
            }
            return sum;
        }
    }

    /// A subject and an object that a verb occurs with.
    ///
    /// @param weight  how often
    /// @param subject the vector of the subject
    /// @param object  the vector of the object
    record Pair(double weight, double[] subject, double[] object) {}

    /// {@return the relational matrix, the sum of `subject ⊗ object` over what a verb occurs with}
    static Dense outer(List<Pair> pairs, int dimension) {
        var entries = new double[Math.multiplyExact(dimension, dimension)];
        for (Pair pair : pairs) {
            for (int i = 0; i < dimension; i++) {
                double factor = pair.weight * pair.subject[i];
                for (int j = 0; j < dimension && factor != 0; j++) {
                    entries[i * dimension + j] += factor * pair.object[j];
                }
            }
        }
        return new Dense(dimension, entries);
    }

    private static IllegalArgumentException unlike(VerbMatrix here, VerbMatrix other) {
        return new IllegalArgumentException("a %s and a %s matrix".formatted(here.getClass().getSimpleName(), other.getClass().getSimpleName()));
    }
}
