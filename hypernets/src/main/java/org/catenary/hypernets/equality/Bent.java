package org.catenary.hypernets.equality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;

/// Turned boxes drawn as what they are in a rigid category: the box upright, its wires bent round it by cups and caps.
enum Bent implements Fold<Diagram> {
    DRAWN;

    static Diagram drawn(Diagram diagram) {
        return cells(diagram).anyMatch(cell -> halfTurns(cell) != 0 || cell instanceof Diagram.Frame) ? DRAWN.fold(diagram) : diagram;
    }

    /// {@return the number of bends that drawing takes}
    static long length(Diagram diagram) {
        long length = 0;
        for (Diagram cell : everyCell(diagram)) {
            length += Math.abs((long) halfTurns(cell)) * (cell.dom().size() + cell.cod().size());
        }
        return length;
    }

    /// The cells and frames, those inside frames too.
    static List<Diagram> everyCell(Diagram diagram) {
        var open = new ArrayDeque<Diagram>(List.of(diagram));
        var every = new ArrayList<Diagram>();
        while (!open.isEmpty()) {
            cells(open.pop()).forEach(cell -> {
                every.add(cell);
                if (cell instanceof Diagram.Frame frame) {
                    open.addAll(frame.inside());
                }
            });
        }
        return every;
    }

    private static int halfTurns(Diagram cell) {
        return switch (cell) {
            case Diagram.Turned(var _, int z, boolean _) -> z;
            case Diagram.Frame frame when frame.border() instanceof Border.Bubble(var _, int z, boolean _) -> z;
            default -> 0;
        };
    }

    /// {@return the first cup or cap on a pair that is none in a rigid category}
    static Optional<Diagram> pivotal(Diagram diagram) {
        return everyCell(diagram).stream().filter(cell -> switch (cell) {
            case Diagram.Cup(var x, var y) -> !y.equals(x.r());
            case Diagram.Cap(var x, var y) -> !x.equals(y.r());
            default -> false;
        }).findFirst();
    }

    private static Stream<Diagram> cells(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false).map(Layer::cell);
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return frame.border() instanceof Border.Bubble(Box box, int z, boolean reversed)
                ? bent(new Diagram.Frame(new Border.Bubble(box, 0, reversed), inside), z)
                : new Diagram.Frame(frame.border(), inside);
    }

    @Override public Diagram cell(Diagram.Cell cell) {
        if (!(cell instanceof Diagram.Turned(var box, int z, boolean reversed))) {
            return cell;
        }
        return bent(box.turned(0, reversed), z);
    }

    private static Diagram bent(Diagram upright, int z) {
        Diagram bent = upright;
        for (int k = 0; k < Math.abs(z); k++) {
            bent = z > 0 ? bent.transposeRight() : bent.transposeLeft();
        }
        return bent;
    }
}
