package org.catenary.examples.gallery;

import org.catenary.autodiff.functional.Domain;
import org.catenary.autodiff.functional.Functionals;
import org.catenary.autodiff.implicit.Implicit;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.smooth.Lens;
import org.catenary.autodiff.smooth.Smooth;
import org.catenary.autodiff.smooth.Tangent;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.translate.Translation;

/// Derivatives that are diagrams.
final class DerivativePlates {

    static final Chapter CHAPTER = Chapter.of("Derivatives", DerivativePlates.class,
            Plate.of("tangents", "Forward", DerivativePlates::tangents),
            Plate.of("lenses", "Backward", DerivativePlates::lenses),
            Plate.of("implicit", "The implicit function theorem", DerivativePlates::implicit),
            Plate.of("variation", "A functional derivative", DerivativePlates::variation));

    // @start region="given"
    /// Boxes that are smooth maps say what they keep of their inputs, and give from that how their outputs move, or where cotangents
    /// go back to. Two functors make the derivatives of whole diagrams, in which copies become sums on the way back.
    static final Ty X = Ty.of("real");
    static final Smooth SIN = smooth("sin", "(x: real) => sin(x)"), TIMES = smooth("×", "(x: real, y: real) => x * y");
    static final Diagram F = Diagram.copy(X, 2).then(Diagram.id(X).tensor(SIN)).then(TIMES);
    static final Look BARE = Look.STANDARD.withTypes(false);

    static Smooth smooth(String name, String program) { return Smooth.of(name, program(program)); }
    // @end

    private DerivativePlates() {}

    private static Program program(String text) {
        try {
            return Program.parse(text);
        } catch (NotationException e) {
            throw new IllegalStateException(e);
        }
    }

    // @start region="tangents"
    /// Forward, every wire is doubled: beside x · sin x goes how it moves.
    static Drawing tangents() {
        return Equation.of(F, BARE).with("↦", Tangent.of(F)).drawing();
    }
    // @end

    // @start region="lenses"
    /// Backward, a wire more comes in at the top for what the result weighs, and what the input weighs goes out.
    static Drawing lenses() {
        return Drawing.of(Lens.of(F).pullback(), BARE);
    }
    // @end

    // @start region="implicit"
    /// An equation gives z by t, as the fixed point of a program. However that is found, it moves as the solution of one linear system does,
    /// −∂₁F ż = ∂₂F ṫ: here its tangent, as a net.
    static Drawing implicit() {
        Implicit solution = Implicit.fixedPoint(program("(z: real, t: real) => cos(t * z)"), 0.5);
        return Equation.of(solution, BARE).with("⟼", "net", HypernetDrawing.of(Translation.net(Tangent.of(solution)), BARE)).drawing();
    }
    // @end

    // @start region="variation"
    /// An action takes a function to a number; its gradient takes it to a function, by the equation of Euler and Lagrange: what an integral
    /// was becomes a broadcast, what a derivative was its negative.
    static Drawing variation() {
        Diagram action = Functionals.action(Domain.interval(0, 1), program("(x: real, f: real, p: real) => p * p / 2 - cos(f)"));
        return Equation.of(action, BARE).with("↦", Lens.of(action).gradient()).drawing();
    }
    // @end
}
