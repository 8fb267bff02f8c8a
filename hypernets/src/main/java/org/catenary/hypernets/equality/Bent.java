package org.catenary.hypernets.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;

/// Turned boxes drawn as what they are in a rigid category: the box upright, its wires bent round it by cups and caps.
enum Bent implements Fold<Diagram> {
    DRAWN;

    static Diagram drawn(Diagram diagram) {
        return turned(diagram).findAny().isPresent() || hasFrames(diagram) ? DRAWN.fold(diagram) : diagram;
    }

    /// {@return the number of bends that drawing takes, those inside frames left out}
    static long length(Diagram diagram) {
        return turned(diagram).mapToLong(box -> Math.abs((long) box.z()) * (box.dom().size() + box.cod().size())).sum();
    }

    /// {@return the first cup or cap on a pair that is none in a rigid category}
    static Optional<Diagram> pivotal(Diagram diagram) {
        return cells(diagram).filter(cell -> switch (cell) {
            case Diagram.Cup(var x, var y) -> !y.equals(x.r());
            case Diagram.Cap(var x, var y) -> !x.equals(y.r());
            default -> false;
        }).findFirst();
    }

    private static Stream<Diagram.Turned> turned(Diagram diagram) {
        return cells(diagram).filter(Diagram.Turned.class::isInstance).map(Diagram.Turned.class::cast)
                .filter(box -> box.z() != 0);
    }

    private static boolean hasFrames(Diagram diagram) { return cells(diagram).anyMatch(Diagram.Frame.class::isInstance); }

    private static Stream<Diagram> cells(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false).map(Layer::cell);
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return new Diagram.Frame(frame.border(), inside);
    }

    @Override public Diagram cell(Diagram.Cell cell) {
        if (!(cell instanceof Diagram.Turned(var box, int z, boolean reversed))) {
            return cell;
        }
        Diagram bent = box.turned(0, reversed);
        for (int k = 0; k < Math.abs(z); k++) {
            bent = z > 0 ? bent.transposeRight() : bent.transposeLeft();
        }
        return bent;
    }
}
