package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.catenary.diagrams.category.WrongArgument;

/// The layers of a diagram from top to bottom: factors of a tensor come one after another, the leftmost first.
final class Layers implements Iterator<Layer> {

    /// A composite being read.
    ///
    /// @param node  the composite
    /// @param parts what remains of it
    /// @param start the number of wires to its left
    private record Open(Diagram node, Iterator<Diagram> parts, long start) {}

    private final ArrayDeque<Open> stack = new ArrayDeque<>();
    private Diagram ahead;
    private long offset;
    private boolean done;

    Layers(Diagram diagram) {
        ahead = diagram;
        settle();
    }

    /// The layers from `i` to before `j`.
    static Diagram slice(Diagram diagram, long i, long j) {
        if (i < 0 || j < i) {
            throw new WrongArgument("the layers from %d to before %d".formatted(i, j));
        }
        Ty cut = diagram.dom();
        var layers = new Layers(diagram);
        for (long k = 0; k < i; k++) {
            Layer layer = next(layers, k, j);
            long offset = layer.offset(), end = offset + layer.cell().dom().size();
            cut = cut.slice(0, offset).tensor(layer.cell().cod()).tensor(cut.slice(end, cut.size()));
        }
        Diagram slice = Diagram.id(cut);
        for (long k = i; k < j; k++) {
            Layer layer = next(layers, k, j);
            slice = slice.thenAt(layer.offset(), layer.cell());
        }
        return slice;
    }

    private static Layer next(Layers layers, long k, long wanted) {
        if (layers.done) {
            throw new WrongArgument("%d layers of a diagram that has %d".formatted(wanted, k));
        }
        return layers.next();
    }

    @Override public boolean hasNext() { return !done; }

    @Override public Layer next() {
        if (done) {
            throw new NoSuchElementException();
        }
        var layer = new Layer(offset, ahead);
        leave(ahead);
        settle();
        return layer;
    }

    /// Goes down and on until a cell or a frame lies ahead.
    private void settle() {
        while (!done) {
            switch (ahead) {
                case Diagram.Cell _, Diagram.Frame _ -> { return; }
                case Diagram.Id id -> leave(id);
                case Diagram.Then then -> enter(then, then.steps().iterator());
                case Diagram.Tensor tensor -> enter(tensor, tensor.factors().iterator());
            }
        }
    }

    private void enter(Diagram node, Iterator<Diagram> parts) {
        stack.push(new Open(node, parts, offset));
        ahead = parts.next();
    }

    /// Passes a part that has been read, and closes the composites that end with it.
    private void leave(Diagram part) {
        Diagram passed = part;
        while (!stack.isEmpty()) {
            var open = stack.element();
            if (open.node instanceof Diagram.Tensor) {
                offset += passed.cod().size();
            }
            if (open.parts.hasNext()) {
                ahead = open.parts.next();
                return;
            }
            stack.pop();
            offset = open.start;
            passed = open.node;
        }
        done = true;
    }
}
