package org.catenary.hypernets.isomorphism;

/// The search among the possible pairings of two Frobenius nets came to its limit.
///
/// @param tries the pairs of edges that were tried
public record Undecided(long tries) implements Comparison {}
