package org.catenary.diagrams.braid;

import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// The first braids to compare.
final class FirstBraid {

    private FirstBraid() {}

    // @start region="braid"
    /// A strand passes in front of a crossing, above it or below it; two crossings are not none.
    static Optional<String> moves() {
        Ty x = Ty.of("x");
        Diagram cross = Diagram.braid(x, x), left = cross.tensor(Diagram.id(x)), right = Diagram.id(x).tensor(cross);
        Braid above = Braid.of(left.then(right).then(left)), below = Braid.of(right.then(left).then(right));
        return above.difference(below);                           // nothing: their normal forms are the same
    }
    // @end
}
