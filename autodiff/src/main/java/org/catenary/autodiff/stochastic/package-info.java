/// Stochastic boxes: expectations of programs that draw, their gradients, and estimators of both.
///
/// A *stochastic program* is a diagram of draws and of effects in a copy–discard category: a draw goes to a kernel of mass 1, which
/// makes the draws alone a Markov category, an effect such as the loss to a weight; the scalar that the closed diagram is, is the
/// expectation. The derivative of a draw is a difference of draws, hence a gradient a sum of such diagrams. Functors into finite
/// kernels and tensors evaluate, those into random [measures][org.catenary.autodiff.stochastic.Measures] over moving numbers estimate.
///
/// {@snippet class="org.catenary.autodiff.stochastic.StochasticProgramTest" region="program"}
///
/// Lew, Huot, Staton and Mansinghka, *ADEV: sound automatic differentiation of expected values of probabilistic programs*, POPL 2023,
/// arXiv:2212.06386; Fritz, *A synthetic approach to Markov kernels*, Adv. Math. 370 (2020).
///
/// This package depends on `language`, `forward`, `reverse` and `diagram`.
package org.catenary.autodiff.stochastic;
