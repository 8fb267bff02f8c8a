/// Numbers: rigs, complex numbers, and flat arrays of real or complex ones.
///
/// A *rig* is a ring without negatives: two monoids on one set, the sum commutative, the product distributing over it.
/// Matrices and tensors are written once over any [rig][org.catenary.functors.scalar.Rig].
///
/// {@snippet class="org.catenary.functors.scalar.ComplexTest" region="arithmetic"}
///
/// Golan, *Semirings and their applications* (1999).
///
/// This package depends on nothing else of Catenary.
package org.catenary.functors.scalar;
