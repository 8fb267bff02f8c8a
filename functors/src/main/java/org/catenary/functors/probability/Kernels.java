package org.catenary.functors.probability;

import java.util.List;
import org.catenary.diagrams.category.Markov;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensors;

/// The category of finite sets and Markov kernels: a Markov category with conditionals.
///
/// Fritz, *A synthetic approach to Markov kernels, conditional independence and theorems on sufficient statistics*, Adv. Math.
/// 370 (2020), example 2.5.
public enum Kernels implements Markov<Dim, Kernel> {
    /// The one instance.
    CATEGORY;

    @Override public Kernel id(Dim x) { return Kernel.trusted(Tensors.REAL.id(x)); }

    @Override public Dim unit() { return Dim.unit(); }

    @Override public Dim tensor(Dim x, Dim y) { return x.tensor(y); }

    @Override public Kernel swap(Dim x, Dim y) { return Kernel.trusted(Tensors.REAL.swap(x, y)); }

    @Override public Kernel permute(List<Dim> objects, int[] order) { return Kernel.trusted(Tensors.REAL.permute(objects, order)); }

    @Override public Kernel copy(Dim x, int n) { return Kernel.trusted(Tensors.REAL.spider(x, 1, n)); }

    @Override public String toString() { return "the category of finite Markov kernels"; }
}
