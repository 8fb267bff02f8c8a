/// Diagnosis: what a derivative costs to keep, whether it is one, and whether it is of use.
///
/// The *backward pass* of a program reads numbers of the forward pass; a derivative is *selective* when only those are kept that
/// the wanted part of the gradient reads. At a kink a derivative is *admissible* when it lies in the *Clarke subdifferential*, the
/// convex hull of the limits of gradients nearby. Gradients through an iteration grow with its length where the *spectral radius* of
/// the Jacobians of its steps is above 1.
///
/// {@snippet class="org.catenary.autodiff.diagnose.ClarkeTest" region="clarke"}
///
/// Griewank and Walther, *Evaluating derivatives* (2nd ed., 2008), chapters 4 and 14; Clarke, *Optimization and nonsmooth analysis*
/// (1983), chapter 2.
///
/// This package depends on `language`, `forward` and `reverse`.
package org.catenary.autodiff.diagnose;
