package org.catenary.diagrams.drawing;

import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;

/// The ways in which diagrams are drawn.
enum Family {
    /// From top to bottom.
    PLANAR,
    /// From top to bottom, each cell in a row of its own.
    STEPWISE,
    /// Words on one line, the grammar hanging below.
    SENTENCE,
    /// From left to right, gates on wires.
    CIRCUIT,
    /// Diagrams beside each other with signs between them.
    SUM;

    /// The family that a diagram asks for by what it is made of.
    static Family of(Diagram diagram) {
        if (diagram instanceof Diagram.Frame frame && frame.border() instanceof Border.Sum && !frame.inside().isEmpty()) {
            return SUM;
        }
        boolean words = diagram.dom().isUnit(), gates = false, drawn = true;
        long boxes = 0, bends = 0;
        for (Layer layer : diagram.layers()) {
            switch (layer.cell()) {
                case Box box -> {
                    boxes++;
                    words &= box.dom().isUnit() && !box.cod().isUnit();
                    boolean gate = box instanceof Drawn d && isGate(d.glyph());
                    gates |= gate && !(box instanceof Drawn d && d.glyph() instanceof Glyph.Plain);
                    drawn &= gate;
                }
                case Diagram.Turned _, Diagram.Frame _, Diagram.Cap _ -> {
                    words = false;
                    bends++;
                }
                default -> bends++;
            }
        }
        return gates && drawn ? CIRCUIT : words && boxes > 0 && bends > 0 ? SENTENCE : PLANAR;
    }

    private static boolean isGate(Glyph glyph) { return !(glyph instanceof Glyph.Word); }
}
