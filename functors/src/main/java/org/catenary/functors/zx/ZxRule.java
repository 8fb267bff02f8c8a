package org.catenary.functors.zx;

/// A rewrite of ZX graphs in place, which keeps the tensor, scalar and all; [ZxLaw] has those that there are.
@FunctionalInterface
public interface ZxRule {

    /// Applies this rule with a vertex as its centre, where it can; the vertices that it changes go into the queue of the graph.
    ///
    /// @return whether it changed anything
    boolean apply(ZxGraph g, int v);
}
