package org.catenary.diagrams.functor;

import org.catenary.diagrams.category.Mistake;

/// A diagram has a bubble, and nothing says what it means where the diagram is interpreted.
public final class MeaninglessBubble extends Mistake {

    /// @param name the name of the bubble
    public MeaninglessBubble(String name) {
        super("the bubble %s has no meaning here; say what it makes of the diagrams inside".formatted(name));
    }
}
