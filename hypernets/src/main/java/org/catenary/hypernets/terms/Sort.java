package org.catenary.hypernets.terms;

import org.catenary.diagrams.syntax.Ob;

/// The object on a wire that carries a type.
final class Sort {

    private Sort() {}

    static Ob of(Type type) { return Ob.of(type.toString()); }
}
