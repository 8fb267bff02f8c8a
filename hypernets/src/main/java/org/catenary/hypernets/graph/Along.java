package org.catenary.hypernets.graph;

/// A way along a wire, from an edge that produces it to one that consumes it.
///
/// @param wire     the wire
/// @param target   the target slot where it begins
/// @param source   the source slot where it ends
/// @param producer the edge of the target slot
/// @param consumer the edge of the source slot
public record Along(int wire, int target, int source, int producer, int consumer) {}
