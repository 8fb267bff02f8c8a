package org.catenary.hypernets.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.hypernets.net.Hypernet;

/// The sorts of wires in pictures, written as theory files write them: `u^7` without quotes.
final class SortLabel {

    private SortLabel() {}

    /// {@return the picture of a net with the labels of its wires as they are written in theories}
    static Drawing written(Drawing drawing, Hypernet net) {
        Map<String, String> texts = new HashMap<>();
        for (int w = 0; w < net.wires(); w++) {
            texts.put(net.sort(w).toString(), Sorts.text(net.sort(w)));
        }
        List<Part> parts = drawing.parts().stream().map(part -> part.role() == Part.Role.LABEL ? written(part, texts) : part).toList();
        return new Drawing(parts, drawing.bounds(), drawing.title(), drawing.description());
    }

    private static Part written(Part label, Map<String, String> texts) {
        return new Part(label.role(), label.shapes().stream().<Shape>map(shape -> switch (shape) {
            case Shape.Text(double x, double y, String text, double size, Shape.Anchor anchor) ->
                    new Shape.Text(x, y, texts.getOrDefault(text, text), size, anchor);
            case Shape other -> other;
        }).toList(), label.tint());
    }
}
