/// Probability: kernels between finite sets, and Gaussian ones between vector spaces.
///
/// A *Markov category* has wires that can be copied and discarded, and arrows that cannot be told from their absence once
/// their result is thrown away; it has *conditionals* when every joint distribution is a marginal followed by a kernel.
///
/// {@snippet class="org.catenary.functors.probability.KernelsTest" region="kernels"}
///
/// Fritz, *A synthetic approach to Markov kernels, conditional independence and theorems on sufficient statistics*, Adv. Math.
/// 370 (2020); Cho and Jacobs, *Disintegration and Bayesian inversion via string diagrams*, Math. Struct. Comp. Sci. 29 (2019).
///
/// This package depends on `scalar` and `tensor`.
package org.catenary.functors.probability;
