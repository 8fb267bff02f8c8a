/// Flat loops over `double[]`, for the rest of this module; not for users.
///
/// A *kernel* knows arrays, offsets and strides, and neither diagrams nor networks. Sizes are the caller's promise: beyond
/// Java's own bounds checks nothing is verified.
///
/// {@snippet class="org.catenary.functors.kernel.ContractionTest" region="product"}
///
/// Goto and van de Geijn, *Anatomy of high-performance matrix multiplication*, ACM Trans. Math. Softw. 34 (2008).
///
/// This package depends on nothing else of Catenary.
package org.catenary.functors.kernel;
