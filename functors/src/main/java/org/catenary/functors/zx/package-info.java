/// The ZX-calculus: diagrams of spiders as graphs, their rules, strategies, and what they do for circuits.
///
/// A *ZX diagram* is made of Z spiders `|0…0⟩⟨0…0| + e^{2πiφ}|1…1⟩⟨1…1|`, X spiders, the same in the basis of `|+⟩` and
/// `|−⟩`, Hadamard edges and H-boxes; only its connectivity matters. A [graph][org.catenary.functors.zx.ZxGraph] is such a
/// diagram with an exact scalar; a [rule][org.catenary.functors.zx.ZxRule] changes the graph and not its tensor. Each
/// [law][org.catenary.functors.zx.ZxLaw] has its equation, which is also a rule of hypernets.
///
/// {@snippet class="org.catenary.functors.zx.ZxGraphTest" region="graph"}
///
/// Coecke and Duncan, *Interacting quantum observables* (2011); van de Wetering, *ZX-calculus for the working quantum
/// computer scientist* (2020).
///
/// This package depends on `scalar`, `network`, `tensor` and `circuit`.
package org.catenary.functors.zx;
