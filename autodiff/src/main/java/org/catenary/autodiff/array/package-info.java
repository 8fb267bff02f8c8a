/// Rewriting of the array language: the gradient by dual numbers becomes as cheap as one written by hand.
///
/// The *forward gradient* of a program is an array of its derivatives in the directions that are zero but at one place, so that it costs as
/// many runs as there are numbers. The laws of functions, arrays and sums as *rules*, and a *strategy* that says where and when they are
/// used, make one run of it for sums, dot products and matrices times arrays.
///
/// {@snippet class="org.catenary.autodiff.array.ForwardGradientTest" region="gradient"}
///
/// Böhler, Richter and Mezini, *Using rewrite strategies for efficient functional automatic differentiation*, FTfJP 2023.
///
/// This package depends on `language`, and on `rewrite` of the hypernets, whose strategies rewrite terms, too.
package org.catenary.autodiff.array;
