/// Matrices over any rig, with the direct sum as tensor.
///
/// A category *has biproducts* when finite products and coproducts agree; then arrows can be added,
/// `f + g = copy ; (f ⊕ g) ; merge`. Matrices over a rig are the free such category on the rig's numbers.
///
/// {@snippet class="org.catenary.functors.matrix.MatrixTest" region="matrices"}
///
/// Mac Lane, *Categories for the working mathematician*, VIII.2.
///
/// This package depends on `scalar`.
package org.catenary.functors.matrix;
