package org.catenary.hypernets.terms;

import org.catenary.diagrams.category.Mistake;

/// A term took as many steps as it might, and was not done.
public final class OverBudget extends Mistake {

    OverBudget(String work, long budget) {
        super("%s takes more than %d steps; allow more, or write the term so that less is copied".formatted(work, budget));
    }
}
