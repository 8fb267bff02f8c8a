package org.catenary.hypernets.isomorphism;

/// The search among the possible pairings of two nets, or the possible numberings of one, came to its limit.
///
/// @param tries how often edges were looked at
public record Undecided(long tries) implements Comparison, Canonization {}
