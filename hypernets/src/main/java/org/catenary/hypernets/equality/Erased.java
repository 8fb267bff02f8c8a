package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.braid.Braid;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;

/// Diagrams whose boxes all have as many outputs as inputs, taken for the wires that pass them: a functor to braids.
final class Erased {

    private static final Ty WIRE = Ty.of("wire");

    private Erased() {}

    /// {@return how the braids differ; nothing where they do not, or where boxes have other numbers of wires}
    static Optional<String> difference(Diagram f, Diagram g) {
        return braid(f).flatMap(left -> braid(g).flatMap(left::difference));
    }

    private static Optional<Braid> braid(Diagram diagram) {
        Diagram braid = Diagram.id(WIRE.power(Math.toIntExact(diagram.dom().size())));
        for (Layer layer : diagram.layers()) {
            switch (layer.cell()) {
                case Diagram.Braid(var _, var _, boolean inverse) -> braid = braid.thenAt(layer.offset(),
                        inverse ? Diagram.unbraid(WIRE, WIRE) : Diagram.braid(WIRE, WIRE));
                case Diagram.Twist(var _, boolean inverse) -> braid = braid.thenAt(layer.offset(),
                        inverse ? Diagram.untwist(WIRE) : Diagram.twist(WIRE));
                default -> {
                    if (layer.cell().dom().size() != layer.cell().cod().size()) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(Braid.of(braid));
    }
}
