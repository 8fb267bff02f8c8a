/// Higher derivatives: programs run on truncated polynomials.
///
/// A *(k,R)-jet* is a polynomial in `k` variables cut off above degree `R`; a program run on jets gives all its partial derivatives
/// up to order `R` at once.
///
/// {@snippet class="org.catenary.autodiff.jet.TaylorTest" region="taylor"}
///
/// Huot, Staton and Vákár, *Higher order automatic differentiation of higher order functions*, LMCS 18 (2022), arXiv:2101.06757.
///
/// This package depends on `language` and `forward`.
package org.catenary.autodiff.jet;
