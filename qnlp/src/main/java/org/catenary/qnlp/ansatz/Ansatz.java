package org.catenary.qnlp.ansatz;

import org.catenary.diagrams.syntax.Diagram;

/// A functor from diagrams of grammar to parametrised diagrams.
public interface Ansatz {

    /// {@return the image of a diagram of grammar}
    /// @throws org.catenary.diagrams.category.Mistake if an atom has no image
    Diagram apply(Diagram grammar);

    /// {@return the name and the choices, for reports}
    String name();
}
