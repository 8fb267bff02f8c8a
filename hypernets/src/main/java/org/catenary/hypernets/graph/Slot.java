package org.catenary.hypernets.graph;

/// A slot of an edge, which joins it to the wire that stands there.
///
/// @param edge   the edge
/// @param source whether it is a source slot, or else a target slot
/// @param number its number among these
public record Slot(int edge, boolean source, int number) {}
