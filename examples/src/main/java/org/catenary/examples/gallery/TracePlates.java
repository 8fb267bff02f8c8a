package org.catenary.examples.gallery;

import java.util.List;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Wires that lead back.
final class TracePlates {

    static final Chapter CHAPTER = Chapter.of("Traced categories", TracePlates.class,
            Plate.of("trace", "A trace", TracePlates::trace),
            Plate.of("trace-sliding", "Sliding round", TracePlates::sliding),
            Plate.of("trace-yanking", "Yanking", TracePlates::yanking),
            Plate.of("feedback", "Feedback", TracePlates::feedback),
            Plate.of("running-sum", "A running sum", TracePlates::runningSum));

    // @start region="given"
    /// A wire may lead back to where it came from (Joyal, Street and Verity, *Traced monoidal categories*, 1996). With time
    /// between its leaving and its coming it is feedback.
    static final Ty X = Ty.of("x"), Y = Ty.of("y"), U = Ty.of("u"), V = Ty.of("v");
    // @end

    private TracePlates() {}

    // @start region="trace"
    /// The trace of f : x ⊗ u → y ⊗ u leads its last wire back to where it began; a left trace does so with the first.
    static Drawing trace() {
        Box f = Box.of("f", X.tensor(U), Y.tensor(U)), g = Box.of("g", U.tensor(X), U.tensor(Y));
        return Drawing.row(List.of(Drawing.of(f.trace(U)), Drawing.of(g.traceLeft(U))), "and", Look.STANDARD);
    }
    // @end

    // @start region="trace-sliding"
    /// What stands on the loop may go round it.
    static Drawing sliding() {
        Box f = Box.of("f", X.tensor(U), Y.tensor(V)), k = Box.of("k", V, U);
        return Equation.of(f.thenAt(1, k).trace(U), Look.STANDARD)
                .equal(Diagram.id(X).tensor(k).then(f).trace(V)).drawing();
    }
    // @end

    // @start region="trace-yanking"
    /// The trace of a crossing is a wire.
    static Drawing yanking() {
        return Equation.of(Diagram.swap(X, X).trace(X), Look.STANDARD.withTypes(false)).equal(Diagram.id(X)).drawing();
    }
    // @end

    // @start region="feedback"
    /// Feedback leads a wire back too, but what it brings comes a step of time later: a mark on the loop shows the delay ∂.
    static Drawing feedback() {
        return Drawing.of(Box.of("f", X.tensor(U.delay(1)), Y.tensor(U)).feedback(U));
    }
    // @end

    // @start region="running-sum"
    /// A stream of sums: what comes is added to the sum so far; the new sum is copied, goes out, and is remembered.
    static Drawing runningSum() {
        Box plus = Box.of("+", X.tensor(X.delay(1)), X);
        return Drawing.of(plus.then(Diagram.copy(X, 2)).feedback(X));
    }
    // @end
}
