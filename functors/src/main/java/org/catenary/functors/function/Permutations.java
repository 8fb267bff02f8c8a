package org.catenary.functors.function;

import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.WrongType;

/// The category of permutations: the free symmetric category on one object, a groupoid whose dagger is the inverse.
public enum Permutations implements Symmetric<Integer, FiniteFunction>, Dagger<Integer, FiniteFunction> {
    /// The one instance.
    CATEGORY;

    @Override public FiniteFunction id(Integer n) { return FiniteFunctions.CATEGORY.id(n); }

    @Override public Integer unit() { return 0; }

    @Override public Integer tensor(Integer m, Integer n) { return Math.addExact(m, n); }

    @Override public FiniteFunction swap(Integer m, Integer n) { return FiniteFunctions.CATEGORY.swap(m, n); }

    /// {@return the inverse}
    /// @throws WrongType if the sets differ in size
    @Override public FiniteFunction dagger(FiniteFunction f) {
        if (!f.dom().equals(f.cod())) {
            throw new WrongType("a permutation", f.dom(), f.dom(), f.dom(), f.cod());
        }
        return f.inverse();
    }

    @Override public String toString() { return "the category of permutations"; }
}
