package org.catenary.autodiff.diagnose;

import org.catenary.diagrams.category.Mistake;

/// More kinks meet at a point than are looked at.
public final class TooManyKinks extends Mistake {
    TooManyKinks(int runs) { super("so many kinks meet here that %d runs of the program, each on other sides of them, are not all".formatted(runs)); }
}
