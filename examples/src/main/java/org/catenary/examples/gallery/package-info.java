/// The gallery: plates of string diagrams, each drawn by the code that is printed under it.
///
/// A *plate* is a method that gives a picture, between region marks, with a sentence of mathematics above it; a *chapter*
/// is a class of plates; the [gallery][org.catenary.examples.gallery.Gallery] writes the pictures and their page, which
/// takes sentence and code out of the source. Compare the figures of Selinger, *A survey of graphical languages for
/// monoidal categories* (2010), arXiv:0908.3347.
///
/// {@snippet class="org.catenary.examples.GalleryTest" region="plate"}
///
/// It may depend on every module.
package org.catenary.examples.gallery;
