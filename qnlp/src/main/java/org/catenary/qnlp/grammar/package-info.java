/// Pregroup grammar: words have types, and a sentence is grammatical when its types reduce to the type of sentences.
///
/// A *pregroup* is an ordered monoid in which every element `x` has adjoints with `x · xʳ ≤ 1` and `xˡ · x ≤ 1`. A
/// *pregroup grammar* gives words types over some atoms; a string of words has type `s` when types of the words, one of
/// each, reduce to `s` by these contractions alone. The *links* of a reduction do not cross, so it is a diagram: the
/// words side by side, then cups.
///
/// {@snippet class="org.catenary.qnlp.grammar.PregroupParserTest" region="parse"}
///
/// Lambek, *Type grammar revisited*, LACL 1997, LNCS 1582 (1999); that contractions alone suffice is its switching lemma.
/// Coecke, Sadrzadeh and Clark, *Mathematical foundations for a compositional distributional model of meaning* (2010),
/// arXiv:1003.4394.
///
/// This package depends on `text`, and on the diagrams of Catenary.
package org.catenary.qnlp.grammar;
