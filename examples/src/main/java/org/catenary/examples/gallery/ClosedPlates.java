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
            Plate.of("eta", "The rule of uniqueness", ClosedPlates::eta),
            Plate.of("curry-twice", "A function of functions", ClosedPlates::twice));

    // @start region="given"
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
        return Equation.of(F.curry(1).tensor(Diagram.id(U)).then(Diagram.eval(Y, U)), Look.STANDARD).with("=", "β", F).drawing();
    }
    // @end

    // @start region="eta"
    /// To evaluate and then curry is to do nothing: the rule η. What does the same on all arguments is the same.
    static Drawing eta() {
        return Equation.of(Diagram.eval(Y, U).curry(1), Look.STANDARD).with("=", "η", Diagram.id(Y.over(U))).drawing();
    }
    // @end

    // @start region="curry-twice"
    /// Borders nest: a function of two arguments, waiting for the one after the other.
    static Drawing twice() {
        return Drawing.of(Box.of("g", X.tensor(U).tensor(V), Y).curry(1).curry(1));
    }
    // @end
}
