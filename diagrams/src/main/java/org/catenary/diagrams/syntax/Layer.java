package org.catenary.diagrams.syntax;

/// One cell or frame with the wires that pass it.
///
/// @param offset the number of wires to its left
/// @param cell   a [cell][Diagram.Cell] or a [frame][Diagram.Frame]
public record Layer(long offset, Diagram cell) {}
