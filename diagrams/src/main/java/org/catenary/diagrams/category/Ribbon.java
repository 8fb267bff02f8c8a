package org.catenary.diagrams.category;

/// A ribbon category: balanced and pivotal, and a twisted dual is the dual of the twisted.
///
/// Laws: those of [Balanced] and [Pivotal], and `twist(dual(x)) = rotate(twist(x))`.
///
/// Shum, *Tortile tensor categories*, J. Pure Appl. Algebra 93 (1994).
public interface Ribbon<O, A extends Arrow<O, A>> extends Balanced<O, A>, Pivotal<O, A> {}
