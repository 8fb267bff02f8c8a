package org.catenary.diagrams.category;

/// A Markov category: a copy–discard category in which what is thrown away might as well not have been made.
///
/// Law: `f ; discard = discard`.
///
/// Fritz, *A synthetic approach to Markov kernels*, Adv. Math. 370 (2020).
public interface Markov<O, A extends Arrow<O, A>> extends CopyDiscard<O, A> {}
