package org.catenary.diagrams.notation;

import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Images that are types and diagrams: `{"of": 0, "type": 1}` and `{"of": 0, "diagram": 7}`.
///
/// @param kind   the words for the category
/// @param target a category whose arrows are diagrams
public record DiagramTarget(String kind, Monoidal<Ty, Diagram> target) implements TargetCodec<Ty, Diagram> {

    /// The free category.
    public static final DiagramTarget FREE = new DiagramTarget("diagrams", Free.DIAGRAMS);

    @Override public void writeObject(Ty object, ImageWriter fields) { fields.type("type", object); }

    @Override public Ty readObject(ImageReader fields) throws UnreadableJson { return fields.type("type"); }

    @Override public void writeArrow(Diagram arrow, ImageWriter fields) { fields.diagram("diagram", arrow); }

    @Override public Diagram readArrow(ImageReader fields) throws UnreadableJson { return fields.diagram("diagram"); }
}
