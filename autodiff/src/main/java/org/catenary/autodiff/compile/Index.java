package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A place in an array: a polynomial in the indices of loops, with whole coefficients.
final class Index {

    /// The index of a loop, from 0 to `size - 1`.
    record Variable(int id, int size) implements Comparable<Variable> {
        @Override public int compareTo(Variable other) { return Integer.compare(id, other.id); }
    }

    private static final Comparator<List<Variable>> ORDER = Comparator.<List<Variable>>comparingInt(List::size)
            .thenComparing(Object::toString);

    /// Coefficients by sorted products of variables.
    private final SortedMap<List<Variable>, Long> terms;

    private Index(SortedMap<List<Variable>, Long> terms) { this.terms = terms; }

    static Index of(long value) {
        SortedMap<List<Variable>, Long> terms = new TreeMap<>(ORDER);
        if (value != 0) {
            terms.put(List.of(), value);
        }
        return new Index(terms);
    }

    static Index of(Variable variable) {
        SortedMap<List<Variable>, Long> terms = new TreeMap<>(ORDER);
        terms.put(List.of(variable), 1L);
        return new Index(terms);
    }

    SortedMap<List<Variable>, Long> terms() { return terms; }

    Index plus(Index other) {
        SortedMap<List<Variable>, Long> sum = new TreeMap<>(terms);
        other.terms.forEach((product, c) -> sum.merge(product, c, Math::addExact));
        sum.values().removeIf(c -> c == 0);
        return new Index(sum);
    }

    Index times(long by) { return times(of(by)); }

    Index minus(Index other) { return plus(other.times(-1)); }

    Index times(Index other) {
        SortedMap<List<Variable>, Long> product = new TreeMap<>(ORDER);
        terms.forEach((a, c) -> other.terms.forEach((b, d) -> {
            List<Variable> both = new ArrayList<>(a);
            both.addAll(b);
            both.sort(Comparator.naturalOrder());
            product.merge(List.copyOf(both), Math.multiplyExact(c, d), Math::addExact);
        }));
        product.values().removeIf(c -> c == 0);
        return new Index(product);
    }

    /// {@return the place, where that depends on no loop}
    Optional<Integer> known() {
        return terms.isEmpty() ? Optional.of(0)
                : terms.size() == 1 ? Optional.ofNullable(terms.get(List.of())).map(Math::toIntExact) : Optional.empty();
    }

    boolean uses(Variable variable) { return terms.keySet().stream().anyMatch(product -> product.contains(variable)); }

    /// {@return whether it is this variable and what does not depend on it}
    boolean isUnitIn(Variable variable) {
        return terms.getOrDefault(List.of(variable), 0L) == 1
                && terms.keySet().stream().noneMatch(product -> product.size() > 1 && product.contains(variable));
    }

    List<Variable> variables() { return terms.keySet().stream().flatMap(List::stream).distinct().toList(); }

    Index with(Map<Variable, Index> others) {
        if (variables().stream().noneMatch(others::containsKey)) {
            return this;
        }
        Index result = of(0);
        for (Map.Entry<List<Variable>, Long> term : terms.entrySet()) {
            Index product = of(term.getValue());
            for (Variable variable : term.getKey()) {
                product = product.times(others.getOrDefault(variable, of(variable)));
            }
            result = result.plus(product);
        }
        return result;
    }

    /// {@return bounds of it over all loops: the least and the largest, each term taken alone}
    long[] range() {
        long low = 0, high = 0;
        for (Map.Entry<List<Variable>, Long> term : terms.entrySet()) {
            long largest = term.getKey().stream().mapToLong(v -> Math.max(0, v.size - 1)).reduce(1, (a, b) -> a * b);
            long c = term.getValue();
            low += term.getKey().isEmpty() ? c : Math.min(0, c * largest);
            high += term.getKey().isEmpty() ? c : Math.max(0, c * largest);
        }
        return new long[] {low, high};
    }

    @Override public boolean equals(Object object) { return object instanceof Index other && terms.equals(other.terms); }

    @Override public int hashCode() { return terms.hashCode(); }

    @Override public String toString() {
        StringBuilder text = new StringBuilder();
        terms.forEach((product, c) -> {
            text.append(text.isEmpty() ? c < 0 ? "-" : "" : c < 0 ? " - " : " + ");
            boolean one = Math.abs(c) == 1 && !product.isEmpty();
            text.append(one ? "" : Long.toString(Math.abs(c))).append(one || product.isEmpty() ? "" : "*");
            text.append(String.join("*", product.stream().map(v -> "i" + v.id).toList()));
        });
        return text.isEmpty() ? "0" : text.toString();
    }
}
