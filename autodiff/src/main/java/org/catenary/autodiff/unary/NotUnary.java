package org.catenary.autodiff.unary;

import org.catenary.diagrams.category.Mistake;

/// A program whose functions do not go away before it runs, so that it has no first-order form.
public final class NotUnary extends Mistake {
    NotUnary(String why) { super("the program has no first-order form: %s".formatted(why)); }
}
