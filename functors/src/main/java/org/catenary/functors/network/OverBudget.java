package org.catenary.functors.network;

import org.catenary.diagrams.category.Mistake;

/// A contraction would take more memory than it may; nothing was allocated.
public final class OverBudget extends Mistake {

    /// @param message the size wanted, the limit, and what would reduce it
    public OverBudget(String message) { super(message); }
}
