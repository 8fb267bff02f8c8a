/// Drawings of nets, for eyes that want to see what the laws identify.
///
/// A *layered drawing* puts the edges of a directed graph into layers from top to bottom, orders each layer so that few
/// wires cross, and runs the wires as curves from layer to layer. Wires that meet are joined in a point; two that meet
/// alone, in a bend.
///
/// {@snippet class="org.catenary.hypernets.drawing.HypernetDrawingTest" region="draw"}
///
/// Sugiyama, Tagawa and Toda, *Methods for visual understanding of hierarchical system structures*, IEEE Trans. Systems, Man
/// and Cybernetics 11 (1981).
///
/// This package depends on `net`, and of the diagrams on `drawing`.
package org.catenary.hypernets.drawing;
