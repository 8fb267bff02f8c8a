/// Functional derivatives: functions as infinite arrays, operators on them as boxes, each with derivative and transpose.
///
/// A wire carries functions on a domain, numbers being functions on the point. Composition from the left
/// ([Local][org.catenary.autodiff.functional.Local]) and from the right, derivatives, integrals, broadcasts, partial applications,
/// permutations of arguments and brackets are boxes; several functions zipped into one, or split, are wires side by side. The
/// functional derivative is the transposed linearisation applied to 1: the transpose of an integral is a broadcast, of a derivative
/// its negative.
///
/// {@snippet class="org.catenary.autodiff.functional.FunctionalsTest" region="field"}
///
/// Lin, *Automatic functional differentiation in JAX*, ICLR 2024, arXiv:2311.18727.
///
/// This package depends on `language`, `jet` and `smooth`, on `category`, `functor`, `notation` and `syntax` of the diagrams, on `function` of the functors, and
/// on Commons Math for the quadrature.
package org.catenary.autodiff.functional;
