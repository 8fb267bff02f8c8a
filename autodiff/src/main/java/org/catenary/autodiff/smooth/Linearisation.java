package org.catenary.autodiff.smooth;

import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A map `f : A → B` with its derivative, which depends on what is kept, `S`.
///
/// @param kept     `S`
/// @param value    `A → S ⊗ B`
/// @param forward  `S ⊗ A → B`, linear in `A`
/// @param backward `S ⊗ B → A`, linear in `B`: the transpose of that
public record Linearisation(Ty kept, Diagram value, Diagram forward, Diagram backward) {

    /// {@return a linear map with its transpose: nothing is kept}
    public static Linearisation linear(Diagram map, Diagram transpose) { return new Linearisation(Ty.unit(), map, map, transpose); }

    /// {@return the derivative of a box that keeps its inputs}
    /// @throws WrongType if forward or backward is not of the type that follows
    public static Linearisation keeping(Box box, Diagram forward, Diagram backward) {
        return new Linearisation(box.dom(), Diagram.copy(box.dom(), 2).then(Diagram.id(box.dom()).tensor(box)), forward, backward).checked(box);
    }

    /// {@return this, where it is of the type that a box asks for}
    Linearisation checked(Box box) {
        Ty a = box.dom(), b = box.cod();
        check("the value of " + box.name(), value, a, kept.tensor(b));
        check("the derivative of " + box.name(), forward, kept.tensor(a), b);
        check("the transposed derivative of " + box.name(), backward, kept.tensor(b), a);
        return this;
    }

    private static void check(String what, Diagram diagram, Ty dom, Ty cod) {
        if (!diagram.dom().equals(dom) || !diagram.cod().equals(cod)) {
            throw new WrongType(what, dom, cod, diagram.dom(), diagram.cod());
        }
    }
}
