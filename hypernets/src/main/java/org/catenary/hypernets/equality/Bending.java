package org.catenary.hypernets.equality;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.catenary.diagrams.normal.Snakes;
import org.catenary.diagrams.normal.Untraced;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A normal form of diagrams whose wires wind, where each turn of a wire is drawn.
///
/// @param form the normal form of a diagram whose wires do not wind too often
record Bending(UnaryOperator<Diagram> form) implements Procedure.Normal {

    private static final int LIMIT = 10_000;

    @Override public Diagram form(Diagram diagram) {
        check(diagram, diagram.dom());
        check(diagram, diagram.cod());
        Bent.everyCell(diagram).forEach(cell -> {
            check(diagram, cell.dom());
            check(diagram, cell.cod());
        });
        return form.apply(diagram);
    }

    private static void check(Diagram diagram, Ty ty) {
        for (Ob ob : ty) {
            if (Math.abs((long) ob.z()) > LIMIT) {
                throw new NoNormalForm(diagram, "a wire winds more than %d times".formatted(LIMIT));
            }
        }
    }

    /// Traces become bends, then snakes are pulled one by one, then all is drawn anew.
    @Override public Stream<Diagram> steps(Diagram diagram) {
        Diagram last = form(diagram);
        return Stream.of(Stream.of(diagram), Snakes.steps(Untraced.bent(diagram)), Stream.of(last)).flatMap(steps -> steps);
    }
}
