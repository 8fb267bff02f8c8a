package org.catenary.qnlp.corpus;

/// Corpora for the three parts that data play.
///
/// @param train what parameters are fitted to
/// @param dev   what choices are made by
/// @param test  what is reported
public record Split(Corpus train, Corpus dev, Corpus test) {}
