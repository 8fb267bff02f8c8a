package org.catenary.hypernets.terms;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;

/// A net that no term is.
public final class NotATerm extends Mistake {

    private NotATerm(String message) { super(message); }

    static NotATerm sort(Ob ob, String problem) { return new NotATerm("a wire carries %s, no type: %s".formatted(ob, problem)); }

    static NotATerm edge(Hypernet net, int edge) {
        return new NotATerm("%s (edge %d) of %s is no part of a term".formatted(net.label(edge).name(), edge, net));
    }

    static NotATerm boundary(Hypernet net, int names) {
        return new NotATerm("%s is to be a term with %d variables; a term has an input for each variable and one output"
                .formatted(net, names));
    }

    static NotATerm cycle(Hypernet net) { return new NotATerm("%s has a cycle".formatted(net)); }
}
