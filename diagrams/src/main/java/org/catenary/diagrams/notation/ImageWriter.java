package org.catenary.diagrams.notation;

import org.catenary.diagrams.syntax.Diagram;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a functor's image that is being written: those of a box, and diagrams.
public final class ImageWriter extends BoxWriter {

    private final ObjectNode fields;
    private final NodeWriter nodes;

    ImageWriter(ObjectNode fields, Tables tables, NodeWriter nodes) {
        super(fields, tables);
        this.fields = fields;
        this.nodes = nodes;
    }

    /// Writes a diagram, as its place in the table of nodes.
    public void diagram(String field, Diagram value) { fields.put(field, nodes.write(value)); }
}
