package org.catenary.functors.tensor;

import java.util.List;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;

/// Bubbles, innermost first, become boxes that know their tensors: what is inside is contracted before what is around.
record Bubbles(TensorFunctor functor) implements Fold<Diagram> {

    /// A box in the place of a bubble.
    record Burst(Box box, org.catenary.functors.tensor.Tensor value) implements Box {
        @Override public String name() { return box.name(); }

        @Override public Ty dom() { return box.dom(); }

        @Override public Ty cod() { return box.cod(); }
    }

    static Diagram burst(Diagram diagram, TensorFunctor functor) {
        return diagram.theory().contains(Structure.BUBBLE) ? new Bubbles(functor).fold(diagram) : diagram;
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return frame.border() instanceof Border.Bubble(Box box, int z, boolean reversed)
                ? new Burst(box, functor.onBubbles().apply(box, inside.stream().map(functor::contracted).toList()))
                        .turned(z, reversed)
                : new Diagram.Frame(frame.border(), inside);
    }
}
