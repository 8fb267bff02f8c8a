/// Derivatives forward: programs run on dual numbers.
///
/// A *dual number* is `a + b·ε` with `ε² = 0`. Running a program on dual numbers is the functor that sends the type of reals to
/// pairs of reals, every other type to itself and a primitive to itself with its derivative; it is correct for every program
/// between types of reals, whatever functions, choices and lists it goes through.
///
/// {@snippet class="org.catenary.autodiff.forward.ForwardTest" region="derivative"}
///
/// Huot, Staton and Vákár, *Correctness of automatic differentiation via diffeologies and categorical gluing*, FoSSaCS 2020,
/// arXiv:2001.02209.
///
/// This package depends on `language`.
package org.catenary.autodiff.forward;
