package org.catenary.qnlp.distribution;

import java.util.Arrays;
import java.util.List;

/// The matrix of a transitive verb, a row for each entry of the subject, a column for each of the object.
public sealed interface VerbMatrix {

    /// {@return `V o`}
    Entries times(Entries object);

    /// {@return `Vᵀ s`}
    Entries transposedTimes(Entries subject);

    /// {@return `Σᵢⱼ Vᵢⱼ Wᵢⱼ xᵢ yⱼ` with another matrix of the same kind}
    /// @throws IllegalArgumentException if it is of another kind
    double weighted(VerbMatrix other, Entries x, Entries y);

    /// {@return the entries, row-major}
    double[] entries();

    /// Numbers on the diagonal, one and the same number elsewhere.
    ///
    /// @param diagonal  the diagonal
    /// @param elsewhere the number everywhere else
    record Diagonal(Entries diagonal, double elsewhere) implements VerbMatrix {
        @Override public Entries times(Entries object) {
            double all = elsewhere * object.sum();
            var product = new double[object.size()];
            for (int k = 0; k < product.length; k++) {
                product[k] = all + (diagonal.get(k) - elsewhere) * object.get(k);
            }
            return Entries.of(product);
        }

        @Override public Entries transposedTimes(Entries subject) { return times(subject); }

        @Override public double weighted(VerbMatrix other, Entries x, Entries y) {
            if (!(other instanceof Diagonal(Entries there, double beside))) {
                throw unlike(this, other);
            }
            double both = elsewhere * beside;
            return both * (x.sum() * y.sum() - x.dot(y)) + diagonal.times(there).dot(x.times(y));
        }

        @Override public double[] entries() {
            int n = diagonal.size();
            var entries = new double[n * n];
            Arrays.fill(entries, elsewhere);
            for (int i = 0; i < n; i++) {
                entries[i * n + i] = diagonal.get(i);
            }
            return entries;
        }
    }

    /// The outer product `v ⊗ v`.
    ///
    /// @param vector the vector
    record Square(Entries vector) implements VerbMatrix {
        @Override public Entries times(Entries object) { return vector.times(vector.dot(object)); }

        @Override public Entries transposedTimes(Entries subject) { return times(subject); }

        @Override public double weighted(VerbMatrix other, Entries x, Entries y) {
            if (!(other instanceof Square(Entries there))) {
                throw unlike(this, other);
            }
            Entries both = vector.times(there);
            return both.dot(x) * both.dot(y);
        }

        @Override public double[] entries() { return outer(List.of(new Pair(1, vector, vector)), vector.size()).entries(); }
    }

    /// A matrix by its rows.
    ///
    /// @param rows the rows
    record Dense(List<Entries> rows) implements VerbMatrix {
        /// Copies the rows.
        public Dense { rows = List.copyOf(rows); }

        @Override public Entries times(Entries object) {
            return Entries.of(rows.stream().mapToDouble(row -> row.dot(object)).toArray());
        }

        @Override public Entries transposedTimes(Entries subject) {
            var product = new double[rows.size()];
            for (int i = 0; i < product.length; i++) {
                for (int j = 0; j < product.length; j++) {
                    product[j] += rows.get(i).get(j) * subject.get(i);
                }
            }
            return Entries.of(product);
        }

        @Override public double weighted(VerbMatrix other, Entries x, Entries y) {
            if (!(other instanceof Dense(List<Entries> there))) {
                throw unlike(this, other);
            }
            double sum = 0;
            for (int i = 0; i < rows.size(); i++) {
                sum += x.get(i) * rows.get(i).times(there.get(i)).dot(y);
            }
            return sum;
        }

        @Override public double[] entries() { return rows.stream().flatMapToDouble(row -> Arrays.stream(row.toArray())).toArray(); }
    }

    /// A subject and an object that a verb occurs with.
    ///
    /// @param weight  how often
    /// @param subject the vector of the subject
    /// @param object  the vector of the object
    record Pair(double weight, Entries subject, Entries object) {}

    /// {@return the relational matrix, the sum of `subject ⊗ object` over what a verb occurs with}
    static Dense outer(List<Pair> pairs, int dimension) {
        var rows = new double[dimension][dimension];
        for (Pair pair : pairs) {
            for (int i = 0; i < dimension; i++) {
                double factor = pair.weight * pair.subject.get(i);
                for (int j = 0; j < dimension && factor != 0; j++) {
                    rows[i][j] += factor * pair.object.get(j);
                }
            }
        }
        return new Dense(Arrays.stream(rows).map(Entries::of).toList());
    }

    private static IllegalArgumentException unlike(VerbMatrix here, VerbMatrix other) {
        return new IllegalArgumentException("a %s and a %s matrix".formatted(
                here.getClass().getSimpleName(), other.getClass().getSimpleName()));
    }
}
