package org.catenary.hypernets.isomorphism;

/// What numbering a net in a way that depends on nothing but the net came to.
public sealed interface Canonization permits CanonicalForm, Undecided {}
