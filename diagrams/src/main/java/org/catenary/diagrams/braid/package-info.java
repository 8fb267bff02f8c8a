/// Braids: the word problem of the braid group, decided, with typed strands that may be twisted.
///
/// A *braid* is a diagram of crossings in space and twists alone. Two are equal in a braided category when the one can be
/// moved into the other, the ends held: the free braided category has the braids of strands of every type for its arrows.
/// In a balanced category the strands are ribbons, and a braid is told by its strands and the number of twists of each.
///
/// {@snippet class="org.catenary.diagrams.braid.FirstBraid" region="braid"}
///
/// Joyal and Street, *Braided tensor categories*, Adv. Math. 102 (1993), sections 2 and 6; Dehornoy, Dynnikov, Rolfsen and
/// Wiest, *Ordering braids*, Mathematical Surveys and Monographs 148 (2008), chapters VI and XII.
///
/// This package depends on `category` and `syntax`.
package org.catenary.diagrams.braid;
