package org.catenary.diagrams.functor;

import java.util.List;
import java.util.function.Function;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Functions as adjoints: the functor from the free biclosed category to the free rigid one, and so from categorial grammar
/// to pregroups.
///
/// `y / u` becomes `y ⊗ uˡ` and `u \ y` becomes `uʳ ⊗ y`; an evaluation becomes a cup, a currying a cap.
///
/// {@snippet class="org.catenary.diagrams.functor.AdjointsTest" region="adjoints"}
///
/// Lambek, *Type grammar revisited*, LACL (1997).
public final class Adjoints {

    private Adjoints() {}

    /// {@return a type with adjoints in the place of functions}
    public static Ty of(Ty ty) { return new TypeImages<>(Free.RIGID, Ty::of).of(ty); }

    /// {@return a diagram with adjoints in the place of functions; a box with functions in its type becomes a box of its name}
    public static Diagram of(Diagram diagram) {
        return of(diagram, box -> Box.of(box.name(), of(box.dom()), of(box.cod())));
    }

    /// {@return a diagram with adjoints in the place of functions}
    /// @param onBoxes what a box becomes that has functions in its type, in the rigid category; others stay
    /// @throws org.catenary.diagrams.category.WrongType if it has not the type of the box with adjoints in it
    public static Diagram of(Diagram diagram, Function<Box, Diagram> onBoxes) {
        return diagram.theory().contains(Structure.EXPONENTIAL) ? new Functor<>(Free.RIGID, Ty::of,
                box -> box.theory().contains(Structure.EXPONENTIAL) ? onBoxes.apply(box) : box, Adjoints::bubble).apply(diagram)
                : diagram;
    }

    private static Diagram bubble(Box box, List<Diagram> inside) {
        return new Diagram.Frame(new Border.Bubble(Box.of(box.name(), of(box.dom()), of(box.cod())), 0, false), inside);
    }
}
