package org.catenary.functors.scalar;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Polynomials over a rig, in any variables: the free commutative rig over it on their names.
///
/// Over the natural numbers they say how a result came about: which facts were used, together or as alternatives, and how
/// often (Green, Karvounarakis and Tannen, *Provenance semirings*, PODS 2007).
///
/// @param coefficients the rig of the coefficients
/// @param <S>          the coefficients
public record Polynomials<S>(CommutativeRig<S> coefficients) implements CommutativeRig<Polynomial<S>> {

    /// Polynomials with natural coefficients.
    public static final Polynomials<BigInteger> NATURAL = new Polynomials<>(Naturals.RIG);
    /// Polynomials with integer coefficients.
    public static final Polynomials<BigInteger> INTEGER = new Polynomials<>(Integers.RIG);

    /// {@return the variable of a name}
    public Polynomial<S> variable(String name) { return term(Monomial.variable(name), coefficients.one()); }

    /// {@return the constant polynomial}
    public Polynomial<S> constant(S x) { return term(Monomial.ONE, x); }

    private Polynomial<S> term(Monomial monomial, S coefficient) {
        return new Polynomial<>(new TreeMap<>(coefficient.equals(coefficients.zero()) ? Map.of() : Map.of(monomial, coefficient)));
    }

    @Override public Polynomial<S> zero() { return constant(coefficients.zero()); }

    @Override public Polynomial<S> one() { return constant(coefficients.one()); }

    @Override public Polynomial<S> plus(Polynomial<S> p, Polynomial<S> q) {
        var sum = new TreeMap<>(p.terms());
        q.terms().forEach((monomial, x) -> add(sum, monomial, x));
        return new Polynomial<>(sum);
    }

    /// The product; its cost is the number of pairs of terms.
    @Override public Polynomial<S> times(Polynomial<S> p, Polynomial<S> q) {
        var product = new TreeMap<Monomial, S>();
        p.terms().forEach((m, x) -> q.terms().forEach((n, y) -> add(product, m.times(n), coefficients.times(x, y))));
        return new Polynomial<>(product);
    }

    private void add(TreeMap<Monomial, S> terms, Monomial monomial, S x) {
        S sum = coefficients.plus(terms.getOrDefault(monomial, coefficients.zero()), x);
        if (sum.equals(coefficients.zero())) {
            terms.remove(monomial);
        } else {
            terms.put(monomial, sum);
        }
    }

    @Override public Polynomial<S> conjugate(Polynomial<S> p) { return mapped(p, coefficients::conjugate); }

    @Override public Polynomial<S> negate(Polynomial<S> p) { return mapped(p, coefficients::negate); }

    private static <S> Polynomial<S> mapped(Polynomial<S> p, Function<S, S> map) {
        var terms = new TreeMap<Monomial, S>();
        p.terms().forEach((monomial, x) -> terms.put(monomial, map.apply(x)));
        return new Polynomial<>(terms);
    }

    /// {@return the value where each variable has a value: the unique rig homomorphism that keeps coefficients}
    /// @param at the value of each variable
    public S evaluate(Polynomial<S> p, Function<String, S> at) {
        S sum = coefficients.zero();
        for (var term : p.terms().entrySet()) {
            S product = term.getValue();
            for (var power : term.getKey().powers().entrySet()) {
                for (int k = 0; k < power.getValue(); k++) {
                    product = coefficients.times(product, at.apply(power.getKey()));
                }
            }
            sum = coefficients.plus(sum, product);
        }
        return sum;
    }

    @Override public String toString() { return "the polynomials over " + coefficients; }
}
