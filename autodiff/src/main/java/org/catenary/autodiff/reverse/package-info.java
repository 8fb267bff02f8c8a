/// Derivatives backward: one run of a program remembers how its numbers were made, and cotangents go back over that.
///
/// The *transpose* of the derivative of `f : Rⁿ → Rᵐ` at a point takes cotangents of the result to those of the inputs. It costs
/// a few evaluations of `f` whatever `n`.
///
/// {@snippet class="org.catenary.autodiff.reverse.BackwardTest" region="gradient"}
///
/// Griewank and Walther, *Evaluating derivatives* (2008), chapter 3.
///
/// This package depends on `language` and `forward`.
package org.catenary.autodiff.reverse;
