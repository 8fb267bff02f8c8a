package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Formal sums.
final class SumPlates {

    static final Chapter CHAPTER = Chapter.of("Sums", SumPlates.class,
            Plate.of("sum", "A sum", SumPlates::sum),
            Plate.of("distributivity", "Distributivity", SumPlates::distributivity));

    // @start region="given"
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), Z = Ty.of("z");
    static final Box F = Box.of("f", X, Y), G = Box.of("g", X, Y), H = Box.of("h", Y, Z);
    // @end

    private SumPlates() {}

    // @start region="sum"
    /// Arrows of one type can be added: the terms stand side by side. The sum of none, zero, vanishes in a longer sum.
    static Drawing sum() {
        return Drawing.of(F.plus(G).plus(Diagram.zero(X, Y)));
    }
    // @end

    // @start region="distributivity"
    /// Composition distributes over sums. A sum inside a diagram stands in a frame.
    static Drawing distributivity() {
        return Equation.of(F.plus(G).then(H), Look.STANDARD).equal(F.then(H).plus(G.then(H))).drawing();
    }
    // @end
}
