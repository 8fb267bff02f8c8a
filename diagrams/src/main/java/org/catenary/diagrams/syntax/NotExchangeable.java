package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.Mistake;

/// A layer was to pass another that it touches.
public final class NotExchangeable extends Mistake {

    NotExchangeable(Diagram upper, long above, Diagram lower, long below, long offset, long wires) {
        super("%s (layer %d) does not pass %s (layer %d): %s".formatted(Print.brief(lower), below, Print.brief(upper), above,
                wires == 0 ? "the one stands between wires of the other"
                        : wires == 1 ? "wire %d joins them".formatted(offset)
                        : "wires %d to %d join them".formatted(offset, offset + wires - 1)));
    }
}
