/// Hypernets: hypergraphs with a boundary, in which the laws of symmetric or hypergraph categories hold up to isomorphism.
///
/// A *hypernet* has wires, each of a sort, and edges, each with a label and ordered source and target slots that stand on
/// wires of the label's type; ordered wires are its inputs and its outputs. It is *monogamous* when each wire has one
/// producer (a target slot or an input) and one consumer (a source slot or an output). Monogamous acyclic nets are the
/// free symmetric monoidal category over the labels; nets whose wires have one producer and any number of consumers
/// (*left-monogamous*) are the free copy–discard category, nets whose wires have any number of ends the free hypergraph
/// category. A label may itself hold nets, and these are values of their own, so that copying one costs nothing.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="build"}
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory I*, J. ACM 69 (2022).
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*,
/// CSL 2023, arXiv:2107.13433, section 3.
///
/// This package depends on nothing else of the module, and of the diagrams on `category` and `syntax`.
package org.catenary.hypernets.net;
