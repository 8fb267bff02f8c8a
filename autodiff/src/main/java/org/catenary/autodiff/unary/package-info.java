/// Reverse mode in unary form, from programs to programs.
///
/// A program in *unary form* is a composition of slices, each one box on the whole bundle of wires so far: `Γ → Γ × A`. Reverse
/// mode is composition, `R(f ; g) = R f ; R g` forward and the transposes in reverse; the transpose of a loop over an array is a loop
/// over an array. A partial evaluator writes programs so, functions, pairs, choices and lists gone.
///
/// {@snippet class="org.catenary.autodiff.unary.UnaryTest" region="gradient"}
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801.
///
/// This package depends on `language`, and on `category` of the diagrams.
package org.catenary.autodiff.unary;
