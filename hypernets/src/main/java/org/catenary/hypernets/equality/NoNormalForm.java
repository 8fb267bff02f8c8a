package org.catenary.hypernets.equality;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Theory;

/// A theory whose diagrams have no normal form that is known here.
public final class NoNormalForm extends Mistake {

    NoNormalForm(Theory theory) {
        super("no normal form is known in the theory %s; its equality is decided by comparing".formatted(theory));
    }
}
