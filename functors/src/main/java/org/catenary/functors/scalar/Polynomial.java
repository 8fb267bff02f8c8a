package org.catenary.functors.scalar;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A polynomial in commuting variables: the coefficient of each monomial that occurs.
///
/// @param terms the coefficients, none of them zero
/// @param <S>   the coefficients
public record Polynomial<S>(SortedMap<Monomial, S> terms) {

    /// Copies the terms.
    public Polynomial { terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms)); }

    /// {@return the highest degree of a term; −1 for none}
    public long degree() { return terms.isEmpty() ? -1 : terms.firstKey().degree(); }

    /// {@return the terms from the highest degree down, as in `2·x² + y + 1`, or `0`}
    @Override public String toString() {
        return terms.isEmpty() ? "0" : terms.entrySet().stream().map(e -> e.getKey().equals(Monomial.ONE)
                ? e.getValue().toString() : "1".equals(e.getValue().toString()) ? e.getKey().toString()
                : e.getValue() + "·" + e.getKey()).collect(Collectors.joining(" + "));
    }
}
