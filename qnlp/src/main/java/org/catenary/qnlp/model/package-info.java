/// Models of meaning: a sentence becomes a circuit or a diagram of tensors, that a probability distribution over classes.
///
/// A *circuit model* evaluates the circuit of a sentence exactly, or runs it a number of times. Its output qubits give
/// amplitudes `a₀ … aₘ₋₁`, not normalised where qubits were post-selected; class `k` has probability `|aₖ|² / Σⱼ |aⱼ|²`, summed
/// over qubits that were discarded. A *tensor model* contracts a network to one score a class, and takes their softmax. All
/// sentences share one vector of parameters, one for each parameter name, sorted. A *hybrid model* puts a small dense network on
/// top of the outcomes of one sentence or of several. Diagrams of one shape are evaluated together: circuits side by side, tensors
/// as one network with an axis for them.
///
/// {@snippet class="org.catenary.qnlp.model.CircuitModelTest" region="model"}
///
/// Lorenz, Pearson, Meichanetzidis, Kartsaklis and Coecke, *QNLP in practice* (2023), arXiv:2102.12846.
///
/// This package depends on `text`, `grammar`, `parser`, `readers`, `rewrite`, `discocirc`, `ansatz` and `training`, and on `autodiff` for gradients.
package org.catenary.qnlp.model;
