package org.catenary.hypernets.equality;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;

/// A theory whose diagrams have no normal form that is known here, or a diagram whose normal form was not found.
public final class NoNormalForm extends Mistake {

    NoNormalForm(Diagram diagram, long tries) {
        super("%s is too symmetric: %d edges were looked at without a normal form; equality compares".formatted(
                diagram.summary(), tries));
    }

    NoNormalForm(Diagram diagram, String reason) {
        super("%s: no normal form was found, since %s".formatted(diagram.summary(), reason));
    }

    NoNormalForm(Theory theory, String reason) {
        super("no normal form is known in the theory %s: %s".formatted(theory.name(), reason));
    }
}
