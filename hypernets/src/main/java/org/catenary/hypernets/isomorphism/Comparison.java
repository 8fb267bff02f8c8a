package org.catenary.hypernets.isomorphism;

/// What comparing two nets found.
public sealed interface Comparison permits Isomorphism, Difference, Undecided {}
