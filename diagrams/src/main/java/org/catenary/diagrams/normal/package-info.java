/// Normal forms of planar diagrams: interchange, and the removal of snakes.
///
/// Two layers that do not touch may change places. A diagram is in *right normal form* when no box stands right above one
/// that lies wholly to its left: everything is as high as it can be, what is on the left first. A *snake* is a cap one of
/// whose legs runs straight into a cup on the other side; pulled straight, it is a wire. Every diagram whose parts are all
/// held by its open wires has one normal form, and two such diagrams are equal by interchange when these are the same.
///
/// {@snippet class="org.catenary.diagrams.normal.FirstNormalForm" region="snake"}
///
/// Delpeuch and Vicary, *Normalization for planar string diagrams and a quadratic equivalence algorithm*, LMCS 18 (2022),
/// arXiv:1804.07832; Dunn and Vicary, *Coherence for Frobenius pseudomonoids and the geometry of linear proofs*,
/// arXiv:1601.05372.
///
/// This package depends on `category` and `syntax`.
package org.catenary.diagrams.normal;
