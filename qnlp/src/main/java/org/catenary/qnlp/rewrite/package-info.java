/// Diagrams of sentences, rewritten: to mean the same at less cost, or with words that mean nothing of their own as wires.
///
/// A *cup* between two words costs a circuit two qubits and a post-selection of both. Bent wires may be pulled straight: a
/// word that hangs on another by a cup is the same word after half a turn, drawn below it, an effect in place of a state.
///
/// {@snippet class="org.catenary.qnlp.rewrite.CupRemovalTest" region="straighten"}
///
/// Lorenz, Pearson, Meichanetzidis, Kartsaklis and Coecke, *QNLP in practice*, JAIR 76 (2023), arXiv:2102.12846, section 5.
///
/// This package depends on `grammar` and `discocirc`, and on the diagrams of Catenary.
package org.catenary.qnlp.rewrite;
