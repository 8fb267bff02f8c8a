package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Wires that carry functions.
final class ClosedPlates {

    static final Chapter CHAPTER = Chapter.of("Closed categories", ClosedPlates.class,
            Plate.of("curry", "Currying", ClosedPlates::curry),
            Plate.of("beta", "The rule of evaluation", ClosedPlates::beta),
            Plate.of("curry-twice", "A function of functions", ClosedPlates::twice));

    // @start region="given"
    /// Arrows can be carried by wires: y / u is the object of functions from u to y. A border bends the arguments of an arrow
    /// down to its results (compare Baez and Stay, *Physics, topology, logic and computation: a Rosetta stone*, 2010).
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), U = Ty.of("u"), V = Ty.of("v");
    static final Box F = Box.of("f", X.tensor(U), Y);
    // @end

    private ClosedPlates() {}

    // @start region="curry"
    /// To curry f : x ⊗ u → y is to bend its argument down: inside the border there is f with its argument beside its result,
    /// outside there is one wire, which carries the function.
    static Drawing curry() {
        return Equation.of(F, Look.STANDARD).with("⟼", "Λ", F.curry(1)).drawing();
    }
    // @end

    // @start region="beta"
    /// To curry and then evaluate is to do nothing: the rule β of the λ-calculus.
    static Drawing beta() {
        Diagram applied = F.curry(1).tensor(Diagram.id(U)).then(Diagram.eval(Y, U));
        return Equation.of(applied, Look.STANDARD).with("=", "β", F).drawing();
    }
    // @end

    // @start region="curry-twice"
    /// Borders nest: a function of two arguments, waiting for the one after the other.
    static Drawing twice() {
        return Drawing.of(Box.of("g", X.tensor(U).tensor(V), Y).curry(1).curry(1));
    }
    // @end
}
