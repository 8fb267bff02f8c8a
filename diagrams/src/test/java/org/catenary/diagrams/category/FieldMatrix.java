package org.catenary.diagrams.category;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/// A matrix over the field of 65537 elements between tensor products of dimensions, row-major: exact, small, for tests.
public final class FieldMatrix implements Arrow<List<Integer>, FieldMatrix> {

    /// The number of elements of the field.
    public static final int PRIME = 65537;

    private final List<Integer> dom;
    private final List<Integer> cod;
    private final long[] entries;

    private FieldMatrix(List<Integer> dom, List<Integer> cod, long[] entries) {
        this.dom = dom;
        this.cod = cod;
        this.entries = entries;
    }

    /// {@return the matrix whose entry in each row and column is given, modulo the prime}
    public static FieldMatrix of(List<Integer> dom, List<Integer> cod, IntBinaryOperator entry) {
        int rows = size(dom), columns = size(cod);
        var entries = new long[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Math.floorMod(entry.applyAsInt(i / columns, i % columns), PRIME);
        }
        return new FieldMatrix(List.copyOf(dom), List.copyOf(cod), entries);
    }

    public static int size(List<Integer> dimensions) { return dimensions.stream().reduce(1, Math::multiplyExact); }

    @Override public List<Integer> dom() { return dom; }

    @Override public List<Integer> cod() { return cod; }

    int entry(int row, int column) { return (int) entries[row * size(cod) + column]; }

    @Override public FieldMatrix then(FieldMatrix next) {
        NotComposable.check(this, next);
        int rows = size(dom), inner = size(cod), columns = size(next.cod);
        var product = new long[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < inner; k++) {
                long x = entries[i * inner + k];
                for (int j = 0; x != 0 && j < columns; j++) {
                    product[i * columns + j] = (product[i * columns + j] + x * next.entries[k * columns + j]) % PRIME;
                }
            }
        }
        return new FieldMatrix(dom, next.cod, product);
    }

    @Override public FieldMatrix tensor(FieldMatrix other) {
        int rows = size(dom), columns = size(cod), innerRows = size(other.dom), inner = size(other.cod);
        var product = new long[entries.length * other.entries.length];
        for (int i = 0; i < rows * columns; i++) {
            long x = entries[i];
            for (int k = 0; x != 0 && k < innerRows; k++) {
                int start = ((i / columns * innerRows + k) * columns + i % columns) * inner;
                for (int j = 0; j < inner; j++) {
                    product[start + j] = x * other.entries[k * inner + j] % PRIME;
                }
            }
        }
        return new FieldMatrix(FieldMatrices.joined(dom, other.dom), FieldMatrices.joined(cod, other.cod), product);
    }

    @Override public boolean equals(Object object) {
        return object instanceof FieldMatrix other && dom.equals(other.dom) && cod.equals(other.cod)
                && Arrays.equals(entries, other.entries);
    }

    @Override public int hashCode() { return 31 * (31 * dom.hashCode() + cod.hashCode()) + Arrays.hashCode(entries); }

    @Override public String toString() {
        return "%s → %s %s".formatted(dom, cod, entries.length > 64 ? "…" : Arrays.toString(entries));
    }
}
