package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The explicit stack of a fold: one entry for each composite above the node that is visited.
final class FoldStack<R> {

    private final Fold<R> algebra;
    private final ArrayDeque<Open<R>> stack = new ArrayDeque<>();

    FoldStack(Fold<R> algebra) { this.algebra = algebra; }

    private record Open<R>(Diagram node, Iterator<Diagram> parts, List<R> done) {}

    R run(Diagram diagram) {
        TooLarge.check(diagram);
        Diagram now = diagram;
        while (true) {
            R result;
            switch (now) {
                case Diagram.Id(Ty ty) -> result = algebra.id(ty);
                case Diagram.Cell cell -> result = algebra.cell(cell);
                case Diagram.Then then -> {
                    now = open(then, then.steps().iterator());
                    continue;
                }
                case Diagram.Tensor tensor -> {
                    now = open(tensor, tensor.factors().iterator());
                    continue;
                }
                case Diagram.Frame frame -> {
                    List<Diagram> inside = algebra.inside(frame);
                    if (inside.isEmpty()) {
                        result = algebra.frame(frame, List.of());
                    } else {
                        now = open(frame, inside.iterator());
                        continue;
                    }
                }
            }
            while (true) {
                var open = stack.peek();
                if (open == null) {
                    return result;
                }
                open.done.add(result);
                if (open.parts.hasNext()) {
                    now = open.parts.next();
                    break;
                }
                stack.pop();
                result = close(open);
            }
        }
    }

    private Diagram open(Diagram node, Iterator<Diagram> parts) {
        stack.push(new Open<>(node, parts, new ArrayList<>()));
        return parts.next();
    }

    private R close(Open<R> open) {
        return switch (open.node) {
            case Diagram.Then _ -> algebra.then(open.done);
            case Diagram.Tensor _ -> algebra.tensor(open.done);
            case Diagram.Frame frame -> algebra.frame(frame, open.done);
            case Diagram.Id _, Diagram.Cell _ -> throw new AssertionError("a leaf has no parts");
        };
    }
}
