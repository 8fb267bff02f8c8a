package org.catenary.diagrams.category;

/// A cartesian category: a Markov category in which every arrow is deterministic, so that tensors are products.
///
/// Law: `f ; copy = copy ; f ⊗ f`.
///
/// Fox, *Coalgebras and cartesian categories*, Comm. Algebra 4 (1976).
public interface Cartesian<O, A extends Arrow<O, A>> extends Markov<O, A> {}
