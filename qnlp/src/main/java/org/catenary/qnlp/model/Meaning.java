package org.catenary.qnlp.model;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;

/// What an example means: a diagram, or one for each of its sentences.
///
/// @param parts images of an ansatz
public record Meaning(List<Diagram> parts) {

    /// Copies the list.
    public Meaning { parts = List.copyOf(parts); }

    /// {@return the meaning with these parts}
    public static Meaning of(Diagram... parts) { return new Meaning(List.of(parts)); }

    /// {@return the one part}
    /// @throws IllegalArgumentException if there are others
    Diagram only() {
        if (parts.size() != 1) {
            throw new IllegalArgumentException("%d diagrams for a model without a head".formatted(parts.size()));
        }
        return parts.getFirst();
    }
}
