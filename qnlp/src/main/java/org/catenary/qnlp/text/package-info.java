/// Sentences as tokens that know where they stand.
///
/// A *token* is a stretch of a text that a grammar may give a meaning to: a word or a sign of punctuation. Data sets come
/// tokenised, one blank between two tokens, and stay as they are; what a user types is split here, and longer texts into sentences.
///
/// {@snippet class="org.catenary.qnlp.text.SentenceTest" region="split"}
///
/// This package depends on nothing else of Catenary.
package org.catenary.qnlp.text;
