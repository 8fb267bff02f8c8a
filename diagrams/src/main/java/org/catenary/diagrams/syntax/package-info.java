/// The free diagram: types, boxes and the sealed syntax of string diagrams, for every theory at once.
///
/// A [diagram][org.catenary.diagrams.syntax.Diagram] is an arrow of the free strict monoidal category over its boxes and
/// structure cells: associativity and units hold on the nose, everything else is decided by a named equality. Types and
/// diagrams are [words][org.catenary.diagrams.syntax.Word], so that one more step or one more wire costs no copy.
///
/// {@snippet class="org.catenary.diagrams.FirstDiagram" region="build"}
///
/// {@snippet class="org.catenary.diagrams.FirstDiagram" region="wires"}
///
/// Joyal and Street, *The geometry of tensor calculus I*, Adv. Math. 88 (1991).
///
/// This package depends on `category` alone.
package org.catenary.diagrams.syntax;
