/// Learning the parameters of a model of meaning by gradient descent, over many seeds.
///
/// A model gives each example a probability for each class as a smooth function of one parameter vector. *Training*
/// minimises the mean [loss][org.catenary.qnlp.training.Loss] over batches with an
/// [optimiser][org.catenary.qnlp.training.Optimizer], starting from values drawn uniformly from `[0, 1)`; the parameters
/// [kept][org.catenary.qnlp.training.Kept] are, unless told otherwise, those of the epoch with the best accuracy on the
/// development set, ties going to the lower development loss and then to the earlier epoch. Some optimisers follow gradients
/// (gradient descent, Adam, AdamW, L-BFGS), others measure values alone (SPSA, Nelder–Mead, Rotosolve) and so can be used
/// where outcomes are sampled. A run is determined by its seed: values are drawn in the order of the parameters' names, and
/// each epoch shuffles by the seed and its own number, so a run resumed from a checkpoint ends with the numbers of one that
/// was never interrupted.
///
/// {@snippet class="org.catenary.qnlp.training.TrainerTest" region="train"}
///
/// Lorenz, Pearson, Meichanetzidis, Kartsaklis and Coecke, *QNLP in practice* (2023), arXiv:2102.12846.
///
/// This package depends on `diagrams.notation` for files, and knows neither diagrams nor circuits.
package org.catenary.qnlp.training;
