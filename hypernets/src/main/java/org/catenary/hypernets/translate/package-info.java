/// Diagrams as nets and back.
///
/// The *net of a diagram* has an edge for each box and the wires between; identities and symmetries have no edges,
/// composition glues boundaries, tensor is disjoint union. A net is read back by *foliation*: layers of one box each with
/// permutations between.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="translate"}
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory II*,
/// Math. Struct. Comp. Sci. 32 (2022),
/// theorem on monogamous acyclic hypergraphs; Fong and Spivak, *Hypergraph categories* (2019), arXiv:1806.08304.
///
/// This package depends on `net`, and of the diagrams on `category` and `syntax`.
package org.catenary.hypernets.translate;
