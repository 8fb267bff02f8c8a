package org.catenary.functors.tensor;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;

/// The contraction of a diagram with bubbles: innermost first, they become boxes whose tensors are known.
final class Bubbles implements Fold<Diagram> {

    /// A box in the place of a bubble.
    ///
    /// @param box   that of the bubble
    /// @param place where its tensor stands among those that are known
    private record Burst(Box box, int place) implements Box {
        @Override public String name() { return box.name(); }

        @Override public Ty dom() { return box.dom(); }

        @Override public Ty cod() { return box.cod(); }
    }

    private final TensorFunctor functor;
    private final List<Tensor> known = new ArrayList<>();

    Bubbles(TensorFunctor functor) { this.functor = functor; }

    Tensor contract(Diagram diagram) {
        return plain(diagram.theory().contains(Structure.BUBBLE) ? fold(diagram) : diagram);
    }

    private Tensor plain(Diagram diagram) {
        return functor.network(diagram).contract(box -> box instanceof Burst burst ? known.get(burst.place)
                : functor.onBoxes().apply(box), functor.budget());
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        if (!(frame.border() instanceof Border.Bubble(Box box, int z, boolean reversed))) {
            return new Diagram.Frame(frame.border(), inside);
        }
        known.add(functor.onBubbles().apply(box, inside.stream().map(this::plain).toList()));
        return new Burst(box, known.size() - 1).turned(z, reversed);
    }
}
