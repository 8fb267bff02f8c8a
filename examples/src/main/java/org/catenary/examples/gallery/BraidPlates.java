package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Wires that pass in front of each other, and twist.
final class BraidPlates {

    static final Chapter CHAPTER = Chapter.of("Braided and ribbon categories", BraidPlates.class,
            Plate.of("braid", "A braiding and its inverse", BraidPlates::braid),
            Plate.of("braid-naturality", "Boxes pass under wires", BraidPlates::naturality),
            Plate.of("braid-relation", "The braid relation", BraidPlates::relation),
            Plate.of("plait", "A plait", BraidPlates::plait),
            Plate.of("twist", "A twist and its inverse", BraidPlates::twist),
            Plate.of("ribbon", "Ribbons", BraidPlates::ribbon),
            Plate.of("ribbon-curl", "A curl is a twist", BraidPlates::curl),
            Plate.of("trefoil", "A trefoil knot", BraidPlates::trefoil));

    // @start region="given"
    /// Diagrams in space: wires pass in front of each other, and ribbons remember how often they turned. Equal are those that
    /// can be moved into each other (Joyal and Street, *Braided tensor categories*, 1993; Shum, *Tortile tensor categories*,
    /// 1994).
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), Z = Ty.of("z");
    static final Look BARE = Look.STANDARD.withTypes(false), RIBBONS = BARE.withRibbons(true);
    // @end

    private BraidPlates() {}

    // @start region="braid"
    /// Two wires cross, and one of them is in front. The inverse braiding has the other one in front.
    static Drawing braid() {
        return Equation.of(Diagram.braid(X, Y), Look.STANDARD).with("≠", Diagram.unbraid(X, Y)).drawing();
    }
    // @end

    // @start region="braid-naturality"
    /// The braiding is natural: a box slides along its wire, over or under the other.
    static Drawing naturality() {
        Box f = Box.of("f", X, Z);
        return Equation.of(f.tensor(Diagram.id(Y)).then(Diagram.braid(Z, Y)), Look.STANDARD)
                .equal(Diagram.braid(X, Y).then(Diagram.id(Y).tensor(f))).drawing();
    }
    // @end

    // @start region="braid-relation"
    /// Artin's relation between the generators of the braid group: the third Reidemeister move.
    static Drawing relation() {
        Diagram s = Diagram.braid(X, X), three = Diagram.id(X.power(3));
        return Equation.of(three.thenAt(0, s).thenAt(1, s).thenAt(0, s), BARE)
                .equal(three.thenAt(1, s).thenAt(0, s).thenAt(1, s)).drawing();
    }
    // @end

    // @start region="plait"
    /// A plait of three strands: over from the left, over from the right, again and again.
    static Drawing plait() {
        Look look = BARE.withAccents("x", "y", "z");
        Diagram plait = Diagram.id(X.tensor(Y).tensor(Z));
        for (int i = 0; i < 3; i++) {
            Ty now = plait.cod();
            plait = plait.thenAt(0, Diagram.braid(now.slice(0, 1), now.slice(1, 2)));
            now = plait.cod();
            plait = plait.thenAt(1, Diagram.unbraid(now.slice(1, 2), now.slice(2, 3)));
        }
        return Drawing.of(plait, look);
    }
    // @end

    // @start region="twist"
    /// In a balanced category a wire may twist. Drawn as a line, a twist is a loop that is not to be pulled straight.
    static Drawing twist() {
        return Equation.of(Diagram.twist(X), Look.STANDARD).with("≠", Diagram.untwist(X)).drawing();
    }
    // @end

    // @start region="ribbon"
    /// Wires as ribbons: a twist is a full turn, and its inverse undoes it.
    static Drawing ribbon() {
        return Equation.of(Diagram.twist(X), RIBBONS).with("and", Diagram.untwist(X))
                .with("satisfy", Diagram.twist(X).then(Diagram.untwist(X))).equal(Diagram.id(X)).drawing();
    }
    // @end

    // @start region="ribbon-curl"
    /// In a ribbon category a curl is a twist: pull a ribbon with a loop straight and it turns once around itself.
    static Drawing curl() {
        Diagram loop = Diagram.id(X).thenAt(1, Diagram.cap(X, X.l())).thenAt(0, Diagram.braid(X, X))
                .thenAt(1, Diagram.cup(X, X.l()));
        return Equation.of(loop, RIBBONS).equal(Diagram.twist(X)).drawing();
    }
    // @end

    // @start region="trefoil"
    /// Knots are arrows from the unit to itself: the trefoil is the closure of a braid of two strands that cross three times.
    static Drawing trefoil() {
        Diagram s = Diagram.braid(X, X);
        Diagram open = Diagram.cap(X, X.l()).thenAt(1, Diagram.cap(X, X.l()));
        Diagram knot = open.thenAt(0, s).thenAt(0, s).thenAt(0, s);
        return Drawing.of(knot.thenAt(1, Diagram.cup(X, X.l())).thenAt(0, Diagram.cup(X, X.l())), RIBBONS);
    }
    // @end
}
