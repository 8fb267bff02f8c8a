/// Equality saturation: all that rules make of a net at once, and the cheapest of it.
///
/// An *equivalence net* keeps, for each wire, all edges that are known to produce what is on it: an edge with its alternatives
/// of one interface. A rule is used by adding its right side beside the left, never in its place, until nothing new comes or
/// a budget is spent; then for each wire one alternative is chosen. *Facts* about wires, from a lattice, are found on all
/// alternatives together, around loops from the best assumption, and give further equations.
///
/// {@snippet class="org.catenary.hypernets.saturation.FirstSaturation" region="saturation"}
///
/// Where wires have one consumer, alternatives are told apart by the one wire that they end in: rules are of edges with one
/// target and end in one wire, and edges of the net with several targets, or none, stay as they are. Where wires branch, the laws
/// are those of cartesian categories, and edges may have any number.
///
/// Barrett, Ghica and Tiurin, *Equivalence hypergraphs* (2024), arXiv:2406.15882, of which this is the case of single wires;
/// Willsey et al., *egg: fast and extensible equality saturation*, POPL 2021; Arbore, Cheung and Willsey, *Optimism in
/// equality saturation* (2025), arXiv:2511.20782.
///
/// This package depends on `net`, `isomorphism` and `rewrite`, and of the diagrams on `category` and `syntax`.
package org.catenary.hypernets.saturation;
