package org.catenary.diagrams.drawing;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;

/// A picture of a diagram that has more boxes than a picture can hold.
public final class TooLargeToDraw extends Mistake {

    private static final long MOST = 1_000_000;

    private TooLargeToDraw(long boxes) {
        super("a diagram of %d boxes and bends cannot be drawn, at most %d can; draw a part of it".formatted(boxes, MOST));
    }

    static void check(Diagram diagram) {
        if (diagram.size() > MOST) {
            throw new TooLargeToDraw(diagram.size());
        }
    }
}
