package org.catenary.autodiff.chad;

import org.catenary.diagrams.category.Mistake;

/// Functions and branches stand in each other deeper than is transformed.
public final class TooNested extends Mistake {
    TooNested(int deepest) { super("functions and branches nested deeper than %d".formatted(deepest)); }
}
