/// The language of differentiable programs: types, terms, primitives, text and JSON, inference of types, and the evaluator.
///
/// A *program* is a simply typed λ-term with reals, pairs, sums, lists and arrays of known size, closed but for its parameters;
/// it is an arrow of the free bicartesian closed category with lists over the primitives. Programs are run on the numbers of an
/// [arithmetic][org.catenary.autodiff.language.Arithmetic], of which the reals are one, dual numbers and jets others.
///
/// {@snippet class="org.catenary.autodiff.language.FirstProgram" region="program"}
///
/// Huot, Staton and Vákár, *Correctness of automatic differentiation via diffeologies and categorical gluing*, FoSSaCS 2020,
/// arXiv:2001.02209.
///
/// This package depends on `category` and `notation` of the diagrams, and on no other of this module.
package org.catenary.autodiff.language;
