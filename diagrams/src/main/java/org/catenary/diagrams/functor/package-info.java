/// Monoidal functors out of the free category, and the free category as a target itself.
///
/// A *strict monoidal functor* preserves identities, composition and tensor on the nose; out of a free category it is
/// fixed by its images of atoms and boxes, provided that each box's image has the image of the box's type.
///
/// {@snippet class="org.catenary.diagrams.FirstDiagram" region="functor"}
///
/// Mac Lane, *Categories for the working mathematician*, XI.2.
///
/// This package depends on `category` and `syntax`.
package org.catenary.diagrams.functor;
