package org.catenary.autodiff.diagram;

import org.catenary.diagrams.syntax.Diagram;

/// A diagram with a real weight, a term of a sum.
///
/// @param weight  a factor of what the diagram means
/// @param diagram the diagram
public record Weighted(double weight, Diagram diagram) {}
