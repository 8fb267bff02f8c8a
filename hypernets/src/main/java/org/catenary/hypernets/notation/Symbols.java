package org.catenary.hypernets.notation;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// What nets have of diagrams, as diagrams: an object is its identity, a cell itself, a border a frame.
final class Symbols {

    private static final Border BORDER = new Border.Bubble(Box.of("symbols", Ty.unit(), Ty.unit()), 0, false);

    private Symbols() {}

    static Diagram all(List<Diagram> symbols) { return new Diagram.Frame(BORDER, symbols); }

    static Diagram of(Ob ob) { return Diagram.id(Ty.of(ob)); }

    static Diagram of(Label label) {
        return switch (label) {
            case Label.Generator(Diagram.Cell cell) -> cell;
            case Label.Nest nest -> new Diagram.Frame(nest.border(), switch (nest.border()) {
                case Border.Trace trace -> List.of(Diagram.id(trace.over()));
                case Border.Curry curry -> List.of(Diagram.id(Ty.of("x").power(curry.wires())));
                case Border.Feedback(Ty over) -> List.of(Box.of("f", over.delay(1), over));
                case Border.Delay _ -> List.of(Diagram.id(Ty.unit()));
                case Border.Sum _, Border.Bubble _ -> List.of();
            });
        };
    }

    /// {@return the label that a symbol with nets inside is, or nothing where it is none}
    static Optional<Label> label(Diagram symbol, List<Hypernet> inside) {
        return switch (symbol) {
            case Diagram.Cell cell when inside.isEmpty() -> Optional.of(Label.of(cell));
            case Diagram.Frame frame -> Optional.of(new Label.Nest(frame.border(), inside));
            case Diagram.Cell _, Diagram.Id _, Diagram.Then _, Diagram.Tensor _ -> Optional.empty();
        };
    }
}
