package org.catenary.qnlp.parser;

/// A type that a word may have.
///
/// @param tag  its number
/// @param cost how unlikely it is, 0 for the likeliest
record Choice(int tag, float cost) {}
