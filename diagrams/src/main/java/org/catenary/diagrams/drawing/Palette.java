package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.stream.Collectors;

/// The colours of a drawing.
///
/// @param ink    lines and names
/// @param second labels
/// @param page   behind everything
/// @param pale   inside boxes
/// @param dim    inside frames
/// @param accents the six accents
/// @param washes  the same, pale, for regions
record Palette(String ink, String second, String page, String pale, String dim, List<String> accents, List<String> washes) {

    /// How much of the ink a shade is.
    static final double BREATH = 0.04;

    /// Dark on white; the accents are those of Okabe and Ito, darkened until they can be read.
    static final Palette LIGHT = new Palette("#1b1f24", "#4c5560", "#ffffff", "#f5f7fa", "#f9fafc",
            List.of("#0072b2", "#b84a00", "#00795a", "#a8457f", "#8f6000", "#6b6700"),
            List.of("#d9eaf6", "#fbe3d4", "#d6efe7", "#f5e0ec", "#f6e8cc", "#f3f1c9"));
    /// Light on near black; the blue is Okabe and Ito's sky blue.
    static final Palette DARK = new Palette("#e8eaed", "#aab3be", "#15181c", "#22272e", "#1b1f25",
            List.of("#56b4e9", "#f0782e", "#1fbf92", "#d88ab8", "#e69f00", "#f0e442"),
            List.of("#1d3547", "#47291a", "#173d33", "#402a39", "#40310f", "#3d3b17"));

    String of(Shape.Fill fill) {
        return switch (fill) {
            case NONE -> "none";
            case PAGE -> page;
            case PALE -> pale;
            case DIM -> dim;
            case INK, SHADE, WASH -> ink;
            case ACCENT -> of(Tint.BLUE);
        };
    }

    String wash(Tint tint) { return tint == Tint.NONE ? pale : washes.get(Tint.ACCENTS.indexOf(tint)); }

    String of(Tint tint) { return tint == Tint.NONE ? ink : accents.get(Tint.ACCENTS.indexOf(tint)); }

    /// The custom properties that carry these colours; a page may set `--catenary-ink` and its kin to replace them.
    String properties() {
        return ("--ink:var(--catenary-ink,%s);--second:var(--catenary-second,%s);--page:var(--catenary-page,%s);"
                + "--pale:var(--catenary-pale,%s);--dim:var(--catenary-dim,%s);--accent:var(--catenary-accent,%s)")
                .formatted(ink, second, page, pale, dim, of(Tint.BLUE));
    }

    /// The custom properties of the accents, replaced by `--catenary-blue` and its kin.
    String tints() {
        return Tint.ACCENTS.stream().map(tint -> ";--%1$s:var(--catenary-%1$s,%2$s)".formatted(
                tint.word(), of(tint))).collect(Collectors.joining());
    }

    /// The custom properties of the regions, replaced by `--catenary-blue-wash` and its kin.
    String washProperties() {
        return Tint.ACCENTS.stream().map(tint -> ";--%1$s-wash:var(--catenary-%1$s-wash,%2$s)".formatted(
                tint.word(), wash(tint))).collect(Collectors.joining());
    }
}
