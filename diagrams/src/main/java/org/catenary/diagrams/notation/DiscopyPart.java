package org.catenary.diagrams.notation;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// What an object of DisCoPy makes.
sealed interface DiscopyPart {

    /// What it is called in an error.
    String kind();

    /// A generating object.
    record Wire(Ob ob) implements DiscopyPart {
        @Override public String kind() { return "a wire"; }
    }

    /// A type.
    record Type(Ty ty) implements DiscopyPart {
        @Override public String kind() { return "a type"; }
    }

    /// Types and boxes side by side, with the place of the object.
    record Step(Diagram diagram, int line, int column) implements DiscopyPart {
        @Override public String kind() { return "a layer"; }
    }

    /// A list of layers.
    record Arrow(Diagram diagram) implements DiscopyPart {
        @Override public String kind() { return "a diagram"; }
    }

    /// What may stand in a layer beside types.
    record Cell(Diagram diagram) implements DiscopyPart {
        @Override public String kind() { return "a box"; }
    }
}
