/// Equality of diagrams by the laws of a theory.
///
/// Two diagrams are *equal in a theory* when its equations carry one to the other. For monoidal categories these are the
/// exchanges, decided on the plane; for rigid ones snakes are pulled straight first, for pivotal ones wires bend and boxes turn in
/// the plane. In braided ones crossings are pushed past boxes and braids compared. From symmetric monoidal categories
/// upwards, equality holds exactly when the nets are isomorphic with the boundary fixed; in Markov categories after what is
/// discarded has gone, in cartesian ones after what is made twice has become one, and with feedback after moments are forgotten.
/// Each theory is one file that says
/// what it decides and how; where nothing decides, the verdict says what was tried.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="equality"}
///
/// Joyal and Street, *The geometry of tensor calculus I*, Adv. Math. 88 (1991), theorem 2.3; Selinger, *A survey of
/// graphical languages for monoidal categories* (2010), arXiv:0908.3347.
///
/// This package depends on `net`, `translate`, `isomorphism` and `terms`, and of the diagrams on `category`, `syntax`, `functor`,
/// `normal` and `braid`.
package org.catenary.hypernets.equality;
