package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.Mistake;

/// A value is asked for where a parameter has none.
public final class UnboundParameter extends Mistake {

    /// @param name the parameter
    public UnboundParameter(String name) { super("the parameter %s has no value".formatted(name)); }
}
