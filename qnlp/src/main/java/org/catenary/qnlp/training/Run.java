package org.catenary.qnlp.training;

/// The outcome of training with one seed: the figures of the kept parameters.
///
/// @param seed   the seed
/// @param epochs the epochs trained
/// @param best   the epoch whose parameters are kept
/// @param loss   mean training loss in that epoch
/// @param train  accuracy on the training set
/// @param dev    accuracy on the development set
/// @param test   accuracy on the test set
public record Run(int seed, int epochs, int best, double loss, double train, double dev, double test) {}
