package org.catenary.qnlp.ansatz;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;

/// A functor from diagrams of grammar to parametrised diagrams: a new ansatz is one class of this kind.
///
/// {@snippet class="org.catenary.qnlp.ansatz.AnsatzTest" region="own"}
public interface Ansatz {

    /// What the images of an ansatz are, which is how they are evaluated.
    enum Images {
        /// Circuits, pure or mixed, whose outcomes are classes.
        CIRCUITS,
        /// Diagrams of [TensorSymbol]s, whose numbers are the scores of classes.
        TENSORS
    }

    /// {@return what its images are}
    Images images();

    /// {@return the image of a diagram of grammar}
    /// @throws org.catenary.diagrams.category.Mistake if an atom has no image
    Diagram apply(Diagram grammar);

    /// {@return the names of the parameters that the image of a box has}
    default List<String> parametersOf(Box box) { return Parametrised.parametersOf(apply(box)); }

    /// {@return whether cups are removed from sentences before they are given meaning: where a bent word costs nothing and a
    /// cup costs qubits}
    default boolean straightens() { return images() == Images.CIRCUITS; }

    /// {@return the name and the choices, for reports}
    String name();
}
