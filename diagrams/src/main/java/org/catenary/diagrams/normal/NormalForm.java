package org.catenary.diagrams.normal;

import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;

/// The normal form of planar diagrams with cups and caps: no snakes, then the right normal form by interchange.
public final class NormalForm {

    private NormalForm() {}

    /// {@return the diagram without snakes, in right normal form}
    /// @throws NotConnected if two parts of it circle round each other
    public static Diagram rigid(Diagram diagram) { return Interchange.right(Snakes.remove(diagram)); }

    /// {@return the way there: the layers of the diagram, after each snake, after each exchange}
    /// @throws NotConnected if two parts of it circle round each other
    public static Stream<Diagram> rigidSteps(Diagram diagram) {
        var snakes = Snakes.steps(diagram).toList();
        return Stream.concat(snakes.stream(), Interchange.rightSteps(snakes.getLast()).skip(1));
    }
}
