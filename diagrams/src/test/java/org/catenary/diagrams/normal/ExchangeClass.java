package org.catenary.diagrams.normal;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.syntax.Diagram;

/// All diagrams that exchanges reach from one, one after the other, with no thought.
final class ExchangeClass {

    private ExchangeClass() {}

    /// {@return the class, in the order in which it is found; nothing when it has more than `limit` diagrams}
    static Optional<Set<Diagram>> of(Diagram diagram, int limit) {
        Set<Diagram> seen = new LinkedHashSet<>();
        var open = new ArrayDeque<Slices>();
        open.add(Slices.of(diagram));
        seen.add(open.element().toDiagram());
        while (!open.isEmpty() && seen.size() <= limit) {
            Slices now = open.remove(), mirrored = now.mirrored();
            for (int i = 0; i + 1 < now.size(); i++) {
                if (now.exchanges(i)) {
                    var next = now.copy();
                    next.exchange(i);
                    visit(next, seen, open);
                }
                if (mirrored.exchanges(i)) {
                    var next = mirrored.copy();
                    next.exchange(i);
                    visit(next.mirrored(), seen, open);
                }
            }
        }
        return seen.size() <= limit ? Optional.of(seen) : Optional.empty();
    }

    private static void visit(Slices slices, Set<Diagram> seen, ArrayDeque<Slices> open) {
        if (seen.add(slices.toDiagram())) {
            open.add(slices);
        }
    }
}
