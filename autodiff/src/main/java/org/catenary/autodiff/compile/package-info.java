/// Derivatives compiled to bytecode: programs become loops over arrays, the loops and their transposes a class.
///
/// A partial evaluator writes a program as loops and conditionals over numbers, each of which is computed once and named; what is
/// higher-order in it is gone then. A transformation of these loops writes the cotangents after them, in place. Both are compiled
/// together.
///
/// {@snippet class="org.catenary.autodiff.compile.DerivativeTest" region="gradient"}
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801.
///
/// This package depends on `language` and `reverse`.
package org.catenary.autodiff.compile;
