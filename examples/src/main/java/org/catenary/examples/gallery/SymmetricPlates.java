package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Wires that cross.
final class SymmetricPlates {

    static final Chapter CHAPTER = Chapter.of("Symmetric categories", SymmetricPlates.class,
            Plate.of("swap", "Crossing twice", SymmetricPlates::swap),
            Plate.of("permutation", "A permutation", SymmetricPlates::permutation),
            Plate.of("accents", "Accents and a legend", SymmetricPlates::accents));

    // @start region="given"
    /// Wires cross, and it does not matter which is in front: only what is connected to what counts.
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), Z = Ty.of("z");
    static final Look BARE = Look.STANDARD.withTypes(false);
    // @end

    private SymmetricPlates() {}

    // @start region="swap"
    /// In a symmetric category two crossings undo each other.
    static Drawing swap() {
        return Equation.of(Diagram.swap(X, Y).then(Diagram.swap(Y, X)), Look.STANDARD)
                .equal(Diagram.id(X.tensor(Y))).drawing();
    }
    // @end

    // @start region="permutation"
    /// Any permutation is one cell. Two of its wires cross once or never, no three in one point.
    static Drawing permutation() {
        return Drawing.of(Diagram.permutation(Ty.of("a", "b", "c", "d", "e", "f"), 5, 2, 0, 4, 1, 3));
    }
    // @end

    // @start region="accents"
    /// Wires may show their objects by accents in place of letters, which the eye follows through crossings.
    static Drawing accents() {
        Look look = BARE.withAccents("x", "y", "z");
        Box m = Box.of("m", X.tensor(Y), Z), n = Box.of("n", Y, X.tensor(Y));
        Diagram diagram = Diagram.swap(Y, X).tensor(Diagram.id(Z)).thenAt(1, n).thenAt(1, m).thenAt(0, Diagram.swap(X, Z))
                .thenAt(1, Diagram.swap(X, Z));
        return Drawing.of(diagram, look).legend(look);
    }
    // @end
}
