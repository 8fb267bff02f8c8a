/// Context-free grammar: trees of phrases as diagrams.
///
/// A *context-free grammar* is a signature: symbols are objects, a rule is a box from what a phrase is made of to the phrase,
/// a word a state on its symbol. A derivation of a sentence is a diagram from the unit, a tree.
///
/// {@snippet class="org.catenary.qnlp.cfg.PhraseTreeTest" region="tree"}
///
/// Chomsky, *Three models for the description of language* (1956); as a free monoidal category, Toumi, arXiv:2212.06615,
/// section 1.3.
///
/// This package depends on `text` and `grammar`, and on the diagrams of Catenary.
package org.catenary.qnlp.cfg;
