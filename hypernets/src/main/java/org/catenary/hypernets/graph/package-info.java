/// Nets as graphs of JGraphT, for its algorithms: orders, connectivity, cuts, colourings, planarity.
///
/// A net is a hypergraph, and two graphs show it: in the [graph of its edges][Graphs#ofEdges] one leads to another along each
/// wire that the first produces and the second consumes, and in its *incidence graph* (the König representation, in
/// Berge's term; [Graphs#ofIncidences]) wires and edges are the two sides of a bipartite graph, joined slot by slot. The first has paths where the net
/// has, the second all of the net but labels and sorts, which vertices say.
///
/// {@snippet class="org.catenary.hypernets.graph.FirstGraphs" region="order"}
/// {@snippet class="org.catenary.hypernets.graph.FirstGraphs" region="components"}
///
/// Berge, *Hypergraphs: combinatorics of finite sets*, North-Holland (1989), chapter 1.
/// Michail, Kinable, Naveh and Sichi, *JGraphT: a Java library for graph theory and algorithms*, ACM Trans. Math. Softw. 46
/// (2020).
///
/// This package depends on `net`.
package org.catenary.hypernets.graph;
