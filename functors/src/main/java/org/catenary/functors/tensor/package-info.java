/// Tensors of real and complex numbers as a category, and the functor that evaluates diagrams by contracting networks.
///
/// A *tensor* `f : x → y` of words of dimensions is an array with an axis for each dimension of `x` and then of `y`;
/// composition sums over the axes that meet, the tensor product is Kronecker's. Every object is its own dual up to the
/// order of its axes, carries a spider, and every arrow has a dagger, the conjugate transpose.
///
/// {@snippet class="org.catenary.functors.tensor.TensorTest" region="tensors"}
///
/// Coecke and Kissinger, *Picturing quantum processes* (2017), chapter 5.
///
/// This package depends on `scalar`, `kernel` and `network`.
package org.catenary.functors.tensor;
