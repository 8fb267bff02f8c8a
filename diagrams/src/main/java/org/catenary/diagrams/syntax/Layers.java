package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

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
