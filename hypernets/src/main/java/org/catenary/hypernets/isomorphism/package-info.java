/// When two nets are the same.
///
/// An *isomorphism* of nets is a bijection of wires and one of edges that keep sorts, labels, slots and, place by place, the
/// boundary. Two diagrams are equal by the laws of symmetric monoidal categories exactly when their monogamous nets are
/// isomorphic, by those of hypergraph categories when their Frobenius nets are.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="isomorphism"}
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory II*,
/// Math. Struct. Comp. Sci. 32 (2022).
///
/// This package depends on `net`, and of the diagrams on `syntax`.
package org.catenary.hypernets.isomorphism;
