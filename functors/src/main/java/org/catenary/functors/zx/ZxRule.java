package org.catenary.functors.zx;

/// A rewrite of ZX graphs in place, which keeps the tensor, scalar and all.
interface ZxRule {

    /// Applies this rule with a vertex as its centre, where it can; the vertices that it changes go into the queue.
    ///
    /// {@return whether it changed anything}
    boolean apply(ZxGraph g, int v);
}
