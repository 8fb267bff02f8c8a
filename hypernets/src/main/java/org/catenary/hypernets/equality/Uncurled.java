package org.catenary.hypernets.equality;

import java.util.List;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;

/// Twists in the place of curls: of wires that cross and lead back to where they crossed, on either side.
enum Uncurled implements Fold<Diagram> {
    WIRES;

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return frame.border() instanceof Border.Trace trace && trace.over().size() == 1
                && inside.getFirst() instanceof Diagram.Braid(var x, var _, boolean inverse)
                ? new Diagram.Twist(x, inverse) : new Diagram.Frame(frame.border(), inside);
    }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }
}
