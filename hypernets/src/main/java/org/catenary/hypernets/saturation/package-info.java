/// Equality saturation: all that rules make of a net at once, and the cheapest of it.
///
/// An *e-box* is an edge that holds alternatives: nets of one interface, with e-boxes in turn. A rule is used by adding its right
/// side beside the left, never in its place, until nothing new comes or a budget is spent; then in each e-box one alternative is
/// chosen. Where all alternatives end in one wire, an *equivalence net* keeps for each wire the edges that produce it. *Facts*
/// about wires, from a lattice, are found on all alternatives together, around loops from the best assumption, and give
/// further equations.
///
/// {@snippet class="org.catenary.hypernets.saturation.FirstSaturation" region="saturation"}
///
/// Where wires have one consumer and a rule ends in several wires, or in none, the alternatives of several wires are kept together,
/// or parts of different ones would mix: around a convex match there is an e-box of its whole interface. Where wires branch, the
/// laws are those of cartesian categories, and several wires are kept one by one.
///
/// Barrett, Ghica and Tiurin, *Equivalence hypergraphs* (2024), arXiv:2406.15882;
/// Willsey et al., *egg: fast and extensible equality saturation*, POPL 2021; Arbore, Cheung and Willsey, *Optimism in
/// equality saturation* (2025), arXiv:2511.20782.
///
/// This package depends on `net`, `isomorphism` and `rewrite`, and of the diagrams on `category` and `syntax`.
package org.catenary.hypernets.saturation;
