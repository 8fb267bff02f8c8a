/// Drawings of diagrams: layout, geometry, and what is written from it: SVG, TikZ, JSON, films of rewrites.
///
/// A drawing is a progressive plane picture of a diagram: points, curves, outlines and texts with their true bounds. It
/// is made once, without fonts or windows, from a table of advance widths, and is the same on every machine. A box says
/// how it wants to be drawn by its [glyph][org.catenary.diagrams.drawing.Glyph]:
///
/// {@snippet class="org.catenary.diagrams.drawing.GlyphTest" region="gate"}
///
/// Joyal and Street, *The geometry of tensor calculus I*, Adv. Math. 88 (1991); Selinger, *A survey of graphical
/// languages for monoidal categories* (2010), arXiv:0908.3347.
///
/// This package depends on `syntax` and `category`.
package org.catenary.diagrams.drawing;
