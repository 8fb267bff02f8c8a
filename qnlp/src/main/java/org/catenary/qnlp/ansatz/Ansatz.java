package org.catenary.qnlp.ansatz;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;

/// A functor from diagrams of grammar to parametrised diagrams.
public sealed interface Ansatz permits CircuitAnsatz, TensorAnsatz {

    /// {@return the image of a diagram of grammar}
    /// @throws org.catenary.diagrams.category.Mistake if an atom has no image
    Diagram apply(Diagram grammar);

    /// {@return the names of the parameters that the image of a box has}
    default List<String> parametersOf(Box box) { return Parametrised.parametersOf(apply(box)); }

    /// {@return whether cups are removed from sentences before they are given meaning: where a bent word costs nothing and a
    /// cup costs qubits}
    boolean straightens();

    /// {@return the name and the choices, for reports}
    String name();
}
