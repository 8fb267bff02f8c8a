package org.catenary.hypernets.isomorphism;

/// The nets are not isomorphic.
///
/// @param reason the first difference that was met
public record Difference(String reason) implements Comparison {}
