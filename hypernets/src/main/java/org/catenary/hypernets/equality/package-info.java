/// Equality of diagrams by the laws of a theory.
///
/// Two diagrams are *equal in a theory* when its equations carry one to the other. From symmetric monoidal categories
/// upwards this holds exactly when their nets are isomorphic with the boundary fixed, which decides it.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="equality"}
///
/// Joyal and Street, *The geometry of tensor calculus I*, Adv. Math. 88 (1991), theorem 2.3; Selinger, *A survey of
/// graphical languages for monoidal categories* (2010), arXiv:0908.3347.
///
/// This package depends on `net`, `translate` and `isomorphism`, and of the diagrams on `syntax`.
package org.catenary.hypernets.equality;
