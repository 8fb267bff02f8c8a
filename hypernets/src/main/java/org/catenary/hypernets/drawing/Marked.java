package org.catenary.hypernets.drawing;

import java.util.Set;
import org.catenary.diagrams.drawing.Tint;

/// What is set off in the picture of a net: edges stand on a pale ground of a colour, wires have the colour.
///
/// @param edges the edges, by number
/// @param wires the wires, by number
/// @param tint  the colour
public record Marked(Set<Integer> edges, Set<Integer> wires, Tint tint) {

    /// The sets are copied.
    public Marked {
        edges = Set.copyOf(edges);
        wires = Set.copyOf(wires);
    }
}
