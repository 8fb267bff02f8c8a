package org.catenary.functors.function;

import java.util.stream.IntStream;
import org.catenary.diagrams.category.Merging;

/// The category of finite sets and functions, with the disjoint union: the free category with finite coproducts.
///
/// Every object merges and begins, naturally in every function. It is also where the shapes of other structures live: a
/// spider's legs, a permutation's wires.
///
/// Mac Lane, *Categories for the working mathematician*, VII.5.
public enum FiniteFunctions implements Merging<Integer, FiniteFunction> {
    /// The one instance.
    CATEGORY;

    @Override public FiniteFunction id(Integer n) { return FiniteFunction.of(n, IntStream.range(0, n).toArray()); }

    @Override public Integer unit() { return 0; }

    @Override public Integer tensor(Integer m, Integer n) { return Math.addExact(m, n); }

    @Override public FiniteFunction swap(Integer m, Integer n) {
        return FiniteFunction.of(m + n, IntStream.range(0, m + n).map(i -> i < m ? i + n : i - m).toArray());
    }

    @Override public FiniteFunction merge(Integer x, int n) {
        return FiniteFunction.of(x, IntStream.range(0, Math.multiplyExact(x, n)).map(i -> i % x).toArray());
    }

    @Override public String toString() { return "the category of finite sets and functions"; }
}
