/// Nets and their rewritings written down: as JSON, to be read again, and nets as DOT, to be drawn by other programs.
///
/// A document of a net holds a table of nets, those inside labels before those around them, so that depth needs no nesting
/// and a net that stands in several labels stands once. Objects, boxes and borders are named by rows of one diagram. The
/// format is described in `docs/hypernets.md`.
///
/// {@snippet class="org.catenary.hypernets.notation.HypernetJsonTest" region="json"}
///
/// Gansner, Koutsofios, North and Vo, *A technique for drawing directed graphs*, IEEE Trans. Softw. Eng. 19 (1993), for DOT.
///
/// This package depends on `net` and `rewrite`, and of the diagrams on `category`, `syntax` and `notation`.
package org.catenary.hypernets.notation;
