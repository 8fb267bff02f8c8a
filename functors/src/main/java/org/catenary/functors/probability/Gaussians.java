package org.catenary.functors.probability;

import java.util.function.IntUnaryOperator;
import org.catenary.diagrams.category.Markov;

/// The category of real vector spaces and Gaussian kernels, with the direct sum: a Markov category with conditionals.
///
/// Fritz, *A synthetic approach to Markov kernels*, section 6.
public enum Gaussians implements Markov<Integer, Gaussian> {
    /// The one instance.
    CATEGORY;

    /// The deterministic kernel whose coordinates are coordinates of its argument.
    private static Gaussian select(int dom, int cod, IntUnaryOperator of) {
        var map = new double[cod][dom];
        for (int i = 0; i < cod; i++) {
            map[i][of.applyAsInt(i)] = 1;
        }
        return Gaussian.affine(dom, map, new double[cod]);
    }

    @Override public Gaussian id(Integer n) { return select(n, n, i -> i); }

    @Override public Integer unit() { return 0; }

    @Override public Integer tensor(Integer m, Integer n) { return Math.addExact(m, n); }

    @Override public Gaussian swap(Integer m, Integer n) { return select(m + n, m + n, i -> i < n ? m + i : i - n); }

    @Override public Gaussian copy(Integer n, int copies) { return select(n, Math.multiplyExact(n, copies), i -> i % n); }

    @Override public String toString() { return "the category of Gaussian kernels"; }
}
