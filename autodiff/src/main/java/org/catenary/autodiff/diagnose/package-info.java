/// Diagnosis: what a derivative costs to keep.
///
/// The *backward pass* of a program reads numbers of the forward pass; a derivative is *selective* when only those are kept that
/// the wanted part of the gradient reads.
///
/// {@snippet class="org.catenary.autodiff.diagnose.ChainTest" region="chain"}
///
/// Griewank and Walther, *Evaluating derivatives* (2nd ed., 2008), chapter 4.
package org.catenary.autodiff.diagnose;
