package org.catenary.qnlp.experiment;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.qnlp.ansatz.Legible;
import org.catenary.qnlp.model.Stages;

/// The pictures of a sentence in a report, as SVG inside a page.
final class Pictures {

    private Pictures() {}

    private static final double CIRCUIT_UNIT = 26;

    static String grammar(Stages stages) { return sized(Drawing.of(stages.grammar())); }

    static String circuit(Stages stages) { return sized(Drawing.of(Legible.circuit(stages.meaning()), Look.STANDARD.withUnit(CIRCUIT_UNIT))); }

    /// The picture in its own size, smaller only where the page is narrower.
    private static String sized(Drawing drawing) {
        return "<div style=\"width:%dpx\">%s</div>".formatted((int) Math.ceil(drawing.bounds().width() + 8), Svg.write(drawing));
    }
}
