package org.catenary.diagrams.normal;

import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;

/// The normal form of planar diagrams with cups and caps: no snakes, then the [normal form by interchange][PlanarForm].
public final class NormalForm {

    private NormalForm() {}

    /// {@return the diagram without snakes, in normal form}
    public static Diagram rigid(Diagram diagram) { return PlanarForm.of(Snakes.remove(diagram)); }

    /// {@return the way there: the layers of the diagram, after each snake, after each exchange}
    public static Stream<Diagram> rigidSteps(Diagram diagram) {
        var snakes = Snakes.steps(diagram).toList();
        return Stream.concat(snakes.stream(), PlanarForm.steps(snakes.getLast()).skip(1));
    }
}
