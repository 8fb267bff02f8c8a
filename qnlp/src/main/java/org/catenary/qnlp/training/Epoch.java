package org.catenary.qnlp.training;

/// What was measured after one pass over the training set.
///
/// @param loss    mean loss on the training set, as met while training
/// @param train   accuracy on the training set
/// @param dev     accuracy on the development set
/// @param devLoss mean loss on the development set
public record Epoch(double loss, double train, double dev, double devLoss) {}
