/// Combinatory categorial grammar: categories, the rules by which they combine, and derivations as diagrams.
///
/// A *category* is an atom or a function from one category to another that stands on its left, `x\y`, or on its right, `x/y`:
/// an object of the free biclosed category. A *derivation* combines the words of a sentence by rules, an arrow of that
/// category. The functor into the free rigid category that keeps atoms sends it to a diagram of pregroup grammar, where
/// `x/y` is `x ⊗ yˡ` and `x\y` is `yʳ ⊗ x`.
///
/// {@snippet class="org.catenary.qnlp.ccg.DerivationTest" region="derive"}
///
/// Steedman, *The syntactic process* (2000); Yeung and Kartsaklis, *A CCG-based version of the DisCoCat framework* (2021),
/// arXiv:2105.07720.
///
/// This package depends on `text` and `grammar`, and on the diagrams of Catenary.
package org.catenary.qnlp.ccg;
