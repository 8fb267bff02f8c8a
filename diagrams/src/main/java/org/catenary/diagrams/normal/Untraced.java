package org.catenary.diagrams.normal;

import java.util.List;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;

/// Traces drawn as what they are in a pivotal category: wires led back by a cap above and a cup below.
public enum Untraced implements Fold<Diagram> {
    /// The one instance.
    DRAWN;

    /// {@return the diagram with bends in the place of every trace, those inside frames too}
    public static Diagram bent(Diagram diagram) { return diagram.theory().contains(Structure.TRACE) ? DRAWN.fold(diagram) : diagram; }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        if (!(frame.border() instanceof Border.Trace(Ty u, Border.Trace.Side side))) {
            return new Diagram.Frame(frame.border(), inside);
        }
        Diagram f = inside.getFirst(), back = Diagram.id(u.r());
        return switch (side) {
            case RIGHT -> Diagram.id(frame.dom()).tensor(Diagram.cap(u, u.r())).then(f.tensor(back))
                    .then(Diagram.id(frame.cod()).tensor(Diagram.cup(u, u.r())));
            case LEFT -> Diagram.cap(u.r(), u).tensor(Diagram.id(frame.dom())).then(back.tensor(f))
                    .then(Diagram.cup(u.r(), u).tensor(Diagram.id(frame.cod())));
        };
    }

    @Override public Diagram then(List<Diagram> steps) { return steps.stream().reduce(Diagram::then).orElseThrow(); }

    @Override public Diagram tensor(List<Diagram> factors) { return factors.stream().reduce(Diagram::tensor).orElseThrow(); }
}
