/// Normal forms of planar diagrams: interchange, and the removal of snakes, and the equality that interchange is.
///
/// Two layers that do not touch may change places. A diagram is in *right normal form* when no box stands right above one
/// that lies wholly to its left: everything is as high as it can be, what is on the left first. A *snake* is a cap one of
/// whose legs runs straight into a cup on the other side; pulled straight, it is a wire. Every diagram whose parts are all
/// held by its open wires has one normal form, and two such diagrams are equal by interchange when these are the same.
///
/// Other diagrams have parts that pass each other for ever; their [normal form][org.catenary.diagrams.normal.PlanarForm] takes
/// the parts of one face together. Equality is decided on the plane. A diagram is a *map* in the strip: cells are
/// points, with their wires in order round them, wires are curves, and what is left falls into *faces*. What the boundary
/// holds together, and each connected rest, is a *part*. Exchanges are the ways to deform the picture while every wire runs
/// down all along. They keep each part with the order of wires round its cells, and they keep in which face a part floats:
/// to leave a face it would have to cross a wire. Within a face it goes everywhere, for a face is connected, and passes the
/// other parts there as scalars commute. So two diagrams are equal by interchange exactly when
///
///   - the part that the boundary holds is the same: a walk from the boundary along the wires, forced by their order at each
///     cell, meets the same cells in the same way, and
///   - in each face of it there float the same parts, in any order, how often each counts,
///
/// where floating parts are the same when, walked from their *root*, they are the same as maps and hold the same in their
/// inner faces. The root of a floating part is the one top on its outline that no symmetry can move: going round clockwise,
/// the outline turns right twice more than left, over tops and under bottoms in turn, and the cycle lemma picks one top.
/// Everything is met once, so the comparison is linear, disconnected diagrams included.
///
/// {@snippet class="org.catenary.diagrams.normal.FirstNormalForm" region="snake"}
///
/// {@snippet class="org.catenary.diagrams.normal.FirstNormalForm" region="isotopy"}
///
/// Delpeuch and Vicary, *Normalization for planar string diagrams and a quadratic equivalence algorithm*, LMCS 18 (2022),
/// arXiv:1804.07832; Dunn and Vicary, *Coherence for Frobenius pseudomonoids and the geometry of linear proofs*,
/// arXiv:1601.05372.
///
/// This package depends on `category` and `syntax`.
package org.catenary.diagrams.normal;
