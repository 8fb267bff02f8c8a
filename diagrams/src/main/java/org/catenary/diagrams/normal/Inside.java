package org.catenary.diagrams.normal;

import java.util.List;
import java.util.function.UnaryOperator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;

/// The same form for the diagrams inside frames, the innermost first, and then for the whole.
///
/// @param form what becomes of a diagram, frames being cells
record Inside(UnaryOperator<Diagram> form) implements Fold<Diagram> {

    static Diagram out(Diagram diagram, UnaryOperator<Diagram> form) { return form.apply(alone(diagram, form)); }

    /// {@return the form for the diagrams inside frames alone}
    static Diagram alone(Diagram diagram, UnaryOperator<Diagram> form) {
        return hasFrames(diagram) ? new Inside(form).fold(diagram) : diagram;
    }

    private static boolean hasFrames(Diagram diagram) {
        for (Layer layer : diagram.layers()) {
            if (layer.cell() instanceof Diagram.Frame) {
                return true;
            }
        }
        return false;
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return new Diagram.Frame(frame.border(), inside.stream().map(form).toList());
    }

    @Override public Diagram then(List<Diagram> steps) { return steps.stream().reduce(Diagram::then).orElseThrow(); }

    @Override public Diagram tensor(List<Diagram> factors) { return factors.stream().reduce(Diagram::tensor).orElseThrow(); }
}
