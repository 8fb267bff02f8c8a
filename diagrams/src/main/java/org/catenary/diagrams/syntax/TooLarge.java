package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.Mistake;

/// A diagram that shares its parts so often that it cannot be gone through cell by cell.
public final class TooLarge extends Mistake {

    private TooLarge(Diagram diagram) {
        super("a diagram of %s%d boxes cannot be gone through box by box"
                .formatted(diagram.size() == Long.MAX_VALUE ? "at least " : "", diagram.size()));
    }

    /// Refuses a diagram with more cells than an array can hold.
    ///
    /// @throws TooLarge if it has
    public static void check(Diagram diagram) {
        if (diagram.size() > Integer.MAX_VALUE - 8) {
            throw new TooLarge(diagram);
        }
    }
}
