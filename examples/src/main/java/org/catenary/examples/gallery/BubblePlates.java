package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Borders around diagrams.
final class BubblePlates {

    static final Chapter CHAPTER = Chapter.of("Sums and bubbles", BubblePlates.class,
            Plate.of("distributivity", "Distributivity", BubblePlates::distributivity),
            Plate.of("bubble-nested", "Bubbles in bubbles", BubblePlates::nested),
            Plate.of("bubble-deep", "Bubbles on a wire", BubblePlates::deep),
            Plate.of("bubble-frame", "A frame of two", BubblePlates::frame),
            Plate.of("bubble-leibniz", "Leibniz's rule", BubblePlates::leibniz));

    // @start region="given"
    /// Diagrams of one type may be added, as matrices and relations are. A border around a diagram applies something to all
    /// of it that is no functor: a nonlinear function, a derivative, a negation.
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), Z = Ty.of("z");
    static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, Z), H = Box.of("h", X, Y);
    // @end

    private BubblePlates() {}

    // @start region="distributivity"
    /// Composition distributes over sums. A sum inside a diagram stands in a frame.
    static Drawing distributivity() {
        return Equation.of(F.plus(H).then(G), Look.STANDARD).equal(F.then(G).plus(H.then(G))).drawing();
    }
    // @end

    // @start region="bubble-nested"
    /// Peirce's existential graphs: a cut is a negation, so *f implies g* is a cut around f with a cut around g.
    static Drawing nested() {
        Box f = Box.of("f", Ty.unit(), Ty.unit()), g = Box.of("g", Ty.unit(), Ty.unit());
        return Drawing.of(f.tensor(g.bubble("not")).bubble("not"));
    }
    // @end

    // @start region="bubble-deep"
    /// Wires go through as many borders as there are, each darker than the one around it: the softplus function of f.
    static Drawing deep() {
        return Drawing.of(F.bubble("exp").bubble("1 +").bubble("log").then(G));
    }
    // @end

    // @start region="bubble-frame"
    /// A frame holds several diagrams and has a type of its own, as a conditional does.
    static Drawing frame() {
        Ty bit = Ty.of("bit");
        return Drawing.of(Diagram.bubble(Box.of("if", bit.tensor(X), Z), F.then(G), H.then(G)));
    }
    // @end

    // @start region="bubble-leibniz"
    /// Derivation as a bubble: that of a composite is a sum of composites.
    static Drawing leibniz() {
        Diagram left = F.then(G).bubble("∂");
        Diagram right = F.bubble("∂").then(G).plus(F.then(G.bubble("∂")));
        return Equation.of(left, Look.STANDARD.withTypes(false)).equal(right).drawing();
    }
    // @end
}
