package org.catenary.diagrams.notation;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a functor's image that is being read: those of a box, and diagrams.
public final class ImageReader extends BoxReader {

    private final List<Ob> obs;
    private final List<Diagram> nodes;

    ImageReader(ObjectNode fields, List<Ob> obs, List<Ty> types, List<Box> boxes, List<Diagram> nodes, String pointer,
            int line, int column) {
        super(fields, types, boxes, pointer, line, column);
        this.obs = obs;
        this.nodes = nodes;
    }

    Ob ob(String field) throws UnreadableJson { return obs.get(place(field, obs.size(), "obs")); }

    /// {@return the diagram of a field}
    public Diagram diagram(String field) throws UnreadableJson { return nodes.get(place(field, nodes.size(), "nodes")); }
}
