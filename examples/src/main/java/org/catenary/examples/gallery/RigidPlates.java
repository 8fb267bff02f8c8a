package org.catenary.examples.gallery;

import java.util.List;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Wires that bend: objects with left and right adjoints.
final class RigidPlates {

    static final Chapter CHAPTER = Chapter.of("Rigid categories", RigidPlates.class,
            Plate.of("snakes", "The snake equations", RigidPlates::snakes),
            Plate.of("nesting", "Nested cups", RigidPlates::nesting),
            Plate.of("transpose", "The transpose", RigidPlates::transpose),
            Plate.of("rotations", "Rotations", RigidPlates::rotations),
            Plate.of("sliding", "Sliding", RigidPlates::sliding),
            Plate.of("spiral", "A spiral", RigidPlates::spiral));

    // @start region="given"
    /// Every object has a right adjoint xʳ and a left one xˡ, so wires may bend. Types are written as in pregroup grammar
    /// (Lambek, 1999), where x ⊗ xʳ → I is a reduction.
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), Z = Ty.of("z");
    static final Box F = Box.of("f", X, Y);
    // @end

    private RigidPlates() {}

    // @start region="snakes"
    /// The snake equations say what makes xʳ an adjoint: a wire bent twice can be pulled straight.
    static Drawing snakes() {
        Diagram left = Diagram.id(X).tensor(Diagram.cap(X)).then(Diagram.cup(X).tensor(Diagram.id(X)));
        Diagram right = Diagram.cap(X).tensor(Diagram.id(X.r())).then(Diagram.id(X.r()).tensor(Diagram.cup(X)));
        Drawing first = Equation.of(left, Look.STANDARD).equal(Diagram.id(X)).drawing();
        Drawing second = Equation.of(right, Look.STANDARD).equal(Diagram.id(X.r())).drawing();
        return Drawing.row(List.of(first, second), "and", Look.STANDARD);
    }
    // @end

    // @start region="nesting"
    /// The adjoint of a tensor turns it round: (x ⊗ y ⊗ z)ʳ = zʳ ⊗ yʳ ⊗ xʳ. So cups nest, and are drawn as concentric arcs.
    static Drawing nesting() {
        return Drawing.of(Diagram.cup(X.tensor(Y).tensor(Z)));
    }
    // @end

    // @start region="transpose"
    /// The transpose fʳ : yʳ → xʳ is f with both wires bent round; it is drawn as f turned by half a turn.
    static Drawing transpose() {
        Diagram bent = Diagram.cap(X).tensor(Diagram.id(Y.r())).thenAt(1, F).thenAt(1, Diagram.cup(Y));
        return Equation.of(bent, Look.STANDARD).equal(F.r()).drawing();
    }
    // @end

    // @start region="rotations"
    /// The four positions of a box: f, its transpose fʳ, its reverse f†, and both, (f†)ˡ. The cut corner tells them apart.
    static Drawing rotations() {
        Box f = Box.of("f", X.tensor(Y), Z);
        return Drawing.of(f.tensor(f.r()).tensor(f.dagger()).tensor(f.dagger().l()));
    }
    // @end

    // @start region="sliding"
    /// A box slides through a cup and comes out on the other side as its transpose.
    static Drawing sliding() {
        Diagram left = F.tensor(Diagram.id(Y.r())).then(Diagram.cup(Y));
        Diagram right = Diagram.id(X).tensor(F.r()).then(Diagram.cup(X));
        return Equation.of(left, Look.STANDARD).equal(right).drawing();
    }
    // @end

    // @start region="spiral"
    /// A state and an effect joined by a wire that winds around both: the shape on which exchanges take their longest way.
    static Drawing spiral() {
        Ty inner = X;
        Diagram spiral = Box.of("in", Ty.unit(), X);
        for (int i = 0; i < 3; i++) {
            inner = inner.l().l();
            spiral = spiral.thenAt(i, Diagram.cap(inner.r(), inner));
        }
        spiral = spiral.thenAt(3, Box.of("out", inner, Ty.unit()));
        for (int i = 3; i > 0; i--) {
            spiral = spiral.thenAt(i - 1, Diagram.cup(spiral.cod().slice(i - 1, i)));
        }
        return Drawing.of(spiral, Look.STANDARD.withTypes(false));
    }
    // @end
}
