/// How the words of a sentence become parametrised circuits or tensors: functors out of grammar.
///
/// An *ansatz* is a strict monoidal functor that sends each atom of grammar to some qubits (or to a dimension) and each word
/// of type `t` to a state on the image of `t` with parameters of its own. Cups, caps and spiders go to those of the target,
/// so the circuit of a sentence follows its grammar. The parameters of a word are named after the word and its type:
/// `loves__n.r@s@n.l_0`.
///
/// {@snippet class="org.catenary.qnlp.ansatz.AnsatzTest" region="iqp"}
///
/// Lorenz, Pearson, Meichanetzidis, Kartsaklis and Coecke, *QNLP in practice* (2023), arXiv:2102.12846, section 4.
///
/// This package depends on `diagrams` and `functors`.
package org.catenary.qnlp.ansatz;
