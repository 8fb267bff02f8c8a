package org.catenary.hypernets.equality;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Theory;

/// A diagram uses a structure that the theory lacks in which it is compared.
public final class OutsideTheory extends Mistake {

    OutsideTheory(Diagram diagram, Theory theory) { this(diagram, theory, first(diagram, theory)); }

    private OutsideTheory(Diagram diagram, Theory theory, Structure structure) {
        super("%s uses the structure %s; the equality is that of the theory %s".formatted(
                cell(diagram, structure).summary(), structure, theory.name()));
    }

    private static Structure first(Diagram diagram, Theory theory) {
        return diagram.theory().structures().stream().filter(s -> s != Structure.DAGGER && !theory.contains(s)).findFirst()
                .orElseThrow();
    }

    private static Diagram cell(Diagram diagram, Structure structure) {
        for (Layer layer : diagram.layers()) {
            if (layer.cell().theory().contains(structure)) {
                return layer.cell();
            }
        }
        return diagram;
    }
}
