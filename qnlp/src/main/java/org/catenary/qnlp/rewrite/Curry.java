package org.catenary.qnlp.rewrite;

import java.util.Optional;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A word as a box between the wires that its type leads back: adjoints at either end become inputs.
final class Curry {

    private Curry() {}

    static Optional<Diagram> of(Box box) {
        Ty cod = box.cod();
        long start = 0, end = cod.size();
        while (start < end && cod.get(start).z() != 0) {
            start++;
        }
        while (end > start && cod.get(end - 1).z() != 0) {
            end--;
        }
        if (!box.dom().isUnit() || start == 0 && end == cod.size()) {
            return Optional.empty();
        }
        Ty left = cod.slice(0, start).l(), right = cod.slice(end, cod.size()).r();
        Diagram bent = Diagram.cap(left.r(), left).tensor(Diagram.cap(right, right.l()));
        return Optional.of(bent.thenAt(left.size(), Box.of(box.name(), left.tensor(right), cod.slice(start, end))));
    }
}
