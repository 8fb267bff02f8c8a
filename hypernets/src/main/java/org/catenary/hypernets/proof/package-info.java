/// Theories and proofs: equations between diagrams that follow from others by rewriting, step by step.
///
/// A *theory* (a presentation of a symmetric monoidal category) is a signature of generators and a set of equations between
/// terms in them. A *proof* of `s = t` is a sequence of terms from `s` to `t`, each of which is the one before up to the laws
/// of symmetric monoidal categories, or comes from it by one rule at one convex match. Theory files hold both; their
/// language is described in `docs/theories.md`.
///
/// {@snippet class="org.catenary.hypernets.proof.FirstProof" region="check"}
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory II*, Math. Struct. Comp. Sci. 32
/// (2022). The language is that of chyp (Kissinger, github.com/akissinger/chyp).
///
/// This package depends on `net`, `translate`, `isomorphism`, `rewrite` and `drawing`, and of the diagrams on `syntax` and
/// `drawing`.
package org.catenary.hypernets.proof;
