package org.catenary.hypernets.graph;

import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Label;

/// An edge or a wire of a net.
public sealed interface Part {

    /// {@return its number}
    int number();

    /// An edge.
    ///
    /// @param number its number
    /// @param label  its label
    record Edge(int number, Label label) implements Part {
        @Override public boolean equals(Object object) { return object instanceof Edge other && number == other.number; }

        @Override public int hashCode() { return 2 * number; }

        @Override public String toString() { return "%s (edge %d)".formatted(label.name(), number); }
    }

    /// A wire.
    ///
    /// @param number its number
    /// @param sort   what it carries
    record Wire(int number, Ob sort) implements Part {
        @Override public boolean equals(Object object) { return object instanceof Wire other && number == other.number; }

        @Override public int hashCode() { return 2 * number + 1; }

        @Override public String toString() { return "%s (wire %d)".formatted(sort, number); }
    }
}
