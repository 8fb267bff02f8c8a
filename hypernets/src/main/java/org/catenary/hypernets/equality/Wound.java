package org.catenary.hypernets.equality;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;

/// Bubbles whose diagrams begin or end with adjoints, told apart where nets forget windings: a bubble around `id(xʳ)` is none
/// around `id(x)`.
enum Wound implements Fold<Diagram> {
    BUBBLES;

    /// The box of a bubble, with the types of what is inside.
    private record Typed(Box box, List<Ty> types) implements Box {
        @Override public String name() { return box.name(); }

        @Override public Ty dom() { return box.dom(); }

        @Override public Ty cod() { return box.cod(); }

        @Override public String toString() { return box.toString(); }
    }

    static Diagram told(Diagram diagram) {
        return diagram.theory().contains(Structure.BUBBLE) ? BUBBLES.fold(diagram) : diagram;
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        List<Ty> types = inside.stream().flatMap(diagram -> Stream.of(diagram.dom(), diagram.cod())).toList();
        boolean winds = types.stream().anyMatch(ty -> Diagram.id(ty).theory().contains(Structure.ADJOINT));
        return frame.border() instanceof Border.Bubble(Box box, int z, boolean reversed) && winds
                ? new Diagram.Frame(new Border.Bubble(new Typed(box, types), z, reversed), inside)
                : new Diagram.Frame(frame.border(), inside);
    }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }
}
