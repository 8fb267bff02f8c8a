package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Regions between wires.
final class RegionPlates {

    static final Chapter CHAPTER = Chapter.of("Coloured regions", RegionPlates.class,
            Plate.of("regions", "Categories, functors, transformations", RegionPlates::regions),
            Plate.of("adjunction", "An adjunction", RegionPlates::adjunction),
            Plate.of("monad", "The monad of an adjunction", RegionPlates::monad));

    // @start region="given"
    /// In a 2-category the page itself has meaning: wires part regions, and every region has a colour.
    static final Ty F = Ty.of(Ob.between("C", "F", "D")), G = Ty.of(Ob.between("D", "G", "C"));
    static final Look LOOK = Look.STANDARD.withRegions("C", "D", "E");
    // @end

    private RegionPlates() {}

    // @start region="regions"
    /// In a 2-category regions are objects: here categories. Wires between them are functors, boxes natural transformations.
    static Drawing regions() {
        Ty h = Ty.of(Ob.between("C", "H", "D")), k = Ty.of(Ob.between("D", "K", "E")), l = Ty.of(Ob.between("C", "L", "E"));
        Box alpha = Box.of("α", F, h), beta = Box.of("β", h.tensor(k), l);
        return Drawing.of(alpha.tensor(Diagram.id(k)).then(beta), LOOK).legend(LOOK);
    }
    // @end

    // @start region="adjunction"
    /// The left adjoint F and the right adjoint G, its unit η and counit ε: one of the two triangle identities is a snake.
    static Drawing adjunction() {
        Box unit = Box.of("η", Ty.unit("C"), F.tensor(G)), counit = Box.of("ε", G.tensor(F), Ty.unit("D"));
        Diagram zigzag = unit.tensor(Diagram.id(F)).then(Diagram.id(F).tensor(counit));
        Diagram snake = Diagram.cap(F, F.l()).tensor(Diagram.id(F)).then(Diagram.id(F).tensor(Diagram.cup(F.l(), F)));
        return Equation.of(zigzag, LOOK).with("=", "if G is Fˡ", snake).equal(Diagram.id(F)).drawing().legend(
                LOOK.withRegions("C", "D"));
    }
    // @end

    // @start region="monad"
    /// An adjunction makes a monad on C: F and G side by side are its functor, the counit between them is its multiplication.
    static Drawing monad() {
        Box counit = Box.of("ε", G.tensor(F), Ty.unit("D")), unit = Box.of("η", Ty.unit("C"), F.tensor(G));
        Diagram multiplication = Diagram.id(F).tensor(counit).tensor(Diagram.id(G));
        return Equation.of(multiplication, LOOK).with("and", unit).drawing();
    }
    // @end
}
