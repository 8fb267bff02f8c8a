package org.catenary.functors.scalar;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A product of powers of variables; the empty product is 1. The higher degree comes first, then the alphabet.
///
/// @param powers the exponent of each variable, at least 1
public record Monomial(SortedMap<String, Integer> powers) implements Comparable<Monomial> {

    private static final Comparator<Monomial> ORDER =
            Comparator.comparingLong(Monomial::degree).reversed().thenComparing(Monomial::toString);

    /// The empty product.
    public static final Monomial ONE = new Monomial(new TreeMap<>());

    /// Copies the exponents.
    /// @throws IllegalArgumentException if one is less than 1
    public Monomial {
        powers.forEach((variable, power) -> {
            if (power < 1) {
                throw new IllegalArgumentException("%s to the power %d".formatted(variable, power));
            }
        });
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    static Monomial variable(String name) { return new Monomial(new TreeMap<>(Map.of(name, 1))); }

    long degree() { return powers.values().stream().mapToLong(Integer::longValue).sum(); }

    Monomial times(Monomial other) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((variable, power) -> product.merge(variable, power, Math::addExact));
        return new Monomial(product);
    }

    @Override public int compareTo(Monomial other) { return ORDER.compare(this, other); }

    /// {@return as in `x²y`, or `1`}
    @Override public String toString() {
        return powers.isEmpty() ? "1" : powers.entrySet().stream()
                .map(e -> e.getKey() + (e.getValue() == 1 ? "" : raised(e.getValue()))).collect(Collectors.joining("·"));
    }

    private static String raised(int power) {
        return Integer.toString(power).chars().mapToObj(c -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(c - '0', c - '0' + 1))
                .collect(Collectors.joining());
    }
}
