package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.WrongArgument;

/// A layer of a diagram moved past others, one neighbour after another.
final class Exchange {

    private final List<Layer> layers = new ArrayList<>();
    private final Diagram diagram;

    private Exchange(Diagram diagram) {
        TooLarge.check(diagram);
        this.diagram = diagram;
        diagram.layers().forEach(layers::add);
    }

    static Diagram moved(Diagram diagram, long i, long j) {
        var exchange = new Exchange(diagram);
        int n = exchange.layers.size();
        if (Math.min(i, j) < 0 || Math.max(i, j) >= n) {
            throw new WrongArgument("layer %d to the place of layer %d of a diagram that has %d".formatted(i, j, n));
        }
        for (int k = (int) i; k < j; k++) {
            exchange.pass(k);
        }
        for (int k = (int) i; k > j; k--) {
            exchange.pass(k - 1);
        }
        return exchange.composed();
    }

    /// Puts the layer below `k` above it.
    private void pass(int k) {
        Layer upper = layers.get(k), lower = layers.get(k + 1);
        long in = lower.cell().dom().size(), given = upper.cell().cod().size();
        if (lower.offset() + in <= upper.offset()) {
            layers.set(k, lower);
            layers.set(k + 1, new Layer(upper.offset() - in + lower.cell().cod().size(), upper.cell()));
        } else if (upper.offset() + given <= lower.offset()) {
            layers.set(k, new Layer(lower.offset() - given + upper.cell().dom().size(), lower.cell()));
            layers.set(k + 1, upper);
        } else {
            long first = Math.max(upper.offset(), lower.offset());
            throw new NotExchangeable(upper.cell(), k, lower.cell(), k + 1L, first,
                    Math.min(upper.offset() + given, lower.offset() + in) - first);
        }
    }

    private Diagram composed() {
        Diagram composed = Diagram.id(diagram.dom());
        for (Layer layer : layers) {
            composed = composed.thenAt(layer.offset(), layer.cell());
        }
        return composed;
    }
}
