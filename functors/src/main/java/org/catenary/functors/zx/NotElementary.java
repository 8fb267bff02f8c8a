package org.catenary.functors.zx;

import org.catenary.diagrams.category.Mistake;

/// A cell of a circuit that is not made of Hadamard gates, rotations and controlled gates, or a wire that is no qubit.
public final class NotElementary extends Mistake {
    private NotElementary(String message) { super(message); }

    static NotElementary cell(String what) {
        return new NotElementary("%s is not made of Hadamard gates, rotations and controlled gates".formatted(what));
    }
}
