/// Texts as circuits: sentences that follow on each other change what is known of the nouns they share.
///
/// A *pregroup tree* is a reduction in which every word hangs on the one that takes it. A *text circuit* has a wire for each
/// noun; verbs and adjectives are boxes on wires, words about clauses are frames around circuits. Functors open frames where
/// circuits cannot nest, so that an ansatz can interpret them.
///
/// {@snippet class="org.catenary.qnlp.discocirc.TextCircuitTest" region="text"}
///
/// Coecke, *The mathematics of text structure* (2019), arXiv:1904.03478.
///
/// This package depends on `text`, `grammar` and `readers`, and on the diagrams of Catenary.
package org.catenary.qnlp.discocirc;
