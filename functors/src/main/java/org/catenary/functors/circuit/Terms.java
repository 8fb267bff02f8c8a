package org.catenary.functors.circuit;

import java.util.List;
import java.util.function.BinaryOperator;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;

/// The diagrams without sums whose sum a diagram is, by distributing composition and tensor over it.
enum Terms implements Fold<List<Diagram>> {
    DISTRIBUTE;

    static List<Diagram> of(Diagram diagram) {
        return diagram.theory().contains(Structure.SUM) ? DISTRIBUTE.fold(diagram) : List.of(diagram);
    }

    @Override public List<Diagram> id(Ty ty) { return List.of(Diagram.id(ty)); }

    @Override public List<Diagram> cell(Diagram.Cell cell) { return List.of(cell); }

    @Override public List<Diagram> frame(Diagram.Frame frame, List<List<Diagram>> inside) {
        return switch (frame.border()) {
            case Border.Sum _ -> inside.stream().flatMap(List::stream).toList();
            case Border.Trace trace -> inside.getFirst().stream()
                    .<Diagram>map(term -> new Diagram.Frame(trace, List.of(term))).toList();
            case Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ -> List.of(frame);
        };
    }

    @Override public List<Diagram> then(List<List<Diagram>> steps) { return product(steps, Diagram::then); }

    @Override public List<Diagram> tensor(List<List<Diagram>> factors) { return product(factors, Diagram::tensor); }

    private static List<Diagram> product(List<List<Diagram>> parts, BinaryOperator<Diagram> op) {
        List<Diagram> products = parts.getFirst();
        for (List<Diagram> part : parts.subList(1, parts.size())) {
            products = products.stream().flatMap(left -> part.stream().map(right -> op.apply(left, right))).toList();
        }
        return products;
    }
}
