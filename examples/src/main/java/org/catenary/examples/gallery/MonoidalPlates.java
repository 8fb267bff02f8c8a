package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Boxes, wires, and the two compositions.
final class MonoidalPlates {

    static final Chapter CHAPTER = Chapter.of("Monoidal categories", MonoidalPlates.class,
            Plate.of("arrow", "An arrow", MonoidalPlates::arrow),
            Plate.of("composition", "Composition", MonoidalPlates::composition),
            Plate.of("interchange", "Interchange", MonoidalPlates::interchange),
            Plate.of("states", "States, effects and scalars", MonoidalPlates::states),
            Plate.of("triangles", "Triangles", MonoidalPlates::triangles),
            Plate.of("network", "A planar network", MonoidalPlates::network));

    // @start region="given"
    /// Arrows are boxes, objects are wires: one composition hangs boxes under each other, the other puts them side by side.
    /// That plane diagrams may be deformed without changing their value is the theorem of Joyal and Street, *The geometry of
    /// tensor calculus I* (1991).
    static final Ty A = Ty.of("A"), B = Ty.of("B"), C = Ty.of("C"), D = Ty.of("D");
    static final Box F = Box.of("f", A, B), G = Box.of("g", B, C), H = Box.of("h", C, D);
    // @end

    private MonoidalPlates() {}

    // @start region="arrow"
    /// An arrow f : A ⊗ B → C ⊗ D ⊗ A is a box, the factors of its domain wires above it, those of its codomain wires below.
    static Drawing arrow() {
        return Drawing.of(Box.of("f", A.tensor(B), C.tensor(D).tensor(A)));
    }
    // @end

    // @start region="composition"
    /// The composite f ; g is g hung below f. Associativity and units need no equation: they are drawn as the same picture.
    static Drawing composition() {
        return Drawing.of(F.then(G).then(H));
    }
    // @end

    // @start region="interchange"
    /// The interchange law (f ⊗ B) ; (B ⊗ g) = f ⊗ g = (A ⊗ g) ; (f ⊗ C): boxes that do not touch slide past each other.
    static Drawing interchange() {
        Diagram above = F.tensor(Diagram.id(B)).then(Diagram.id(B).tensor(G));
        Diagram below = Diagram.id(A).tensor(G).then(F.tensor(Diagram.id(C)));
        return Equation.of(Drawing.stepwise(above, Look.STANDARD), Look.STANDARD).equal(F.tensor(G))
                .with("=", "", Drawing.stepwise(below, Look.STANDARD)).drawing();
    }
    // @end

    // @start region="states"
    /// A state I → A has no wire above, an effect B → I none below, and a scalar I → I none at all: all three are round
    /// where no wire can be.
    static Drawing states() {
        Box state = Box.of("ψ", Ty.unit(), A), effect = Box.of("π", B, Ty.unit());
        Box scalar = Box.of("λ", Ty.unit(), Ty.unit());
        return Drawing.of(state.then(F).then(effect).tensor(scalar));
    }
    // @end

    // @start region="triangles"
    /// On request states and effects are triangles, as in the literature on quantum processes.
    static Drawing triangles() {
        Box state = Box.of("ψ", Ty.unit(), A.tensor(B)), effect = Box.of("π", C, Ty.unit());
        return Drawing.of(state.then(F.tensor(G)).then(Diagram.id(B).tensor(effect)), Look.STANDARD.withTriangles(true));
    }
    // @end

    // @start region="network"
    /// The value of a progressive plane diagram depends on the plane graph alone, not on how it is cut into layers.
    static Drawing network() {
        Box p = Box.of("p", A, B.tensor(C)), q = Box.of("q", B, A.tensor(D)), r = Box.of("r", D.tensor(C), B);
        Box s = Box.of("s", A.tensor(B), C.tensor(D)), t = Box.of("t", D, A.tensor(A));
        return Drawing.of(p.thenAt(0, q).thenAt(1, r).thenAt(0, s).thenAt(1, t));
    }
    // @end
}
