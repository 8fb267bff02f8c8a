package org.catenary.diagrams.drawing;

/// The colours of a drawing.
///
/// @param ink    lines and names
/// @param second labels
/// @param page   behind everything
/// @param pale   inside boxes
/// @param dim    inside frames
/// @param accent the first accent
record Palette(String ink, String second, String page, String pale, String dim, String accent) {

    /// Dark on white; the accent is the blue of Okabe and Ito.
    static final Palette LIGHT = new Palette("#1b1f24", "#4c5560", "#ffffff", "#f5f7fa", "#f9fafc", "#0072b2");
    /// Light on near black; the accent is the sky blue of Okabe and Ito.
    static final Palette DARK = new Palette("#e8eaed", "#aab3be", "#15181c", "#22272e", "#1b1f25", "#56b4e9");

    String of(Shape.Fill fill) {
        return switch (fill) {
            case NONE -> "none";
            case PAGE -> page;
            case PALE -> pale;
            case DIM -> dim;
            case INK -> ink;
            case ACCENT -> accent;
        };
    }

    /// The custom properties that carry these colours; a page may set `--catenary-ink` and its kin to replace them.
    String properties() {
        return ("--ink:var(--catenary-ink,%s);--second:var(--catenary-second,%s);--page:var(--catenary-page,%s);"
                + "--pale:var(--catenary-pale,%s);--dim:var(--catenary-dim,%s);--accent:var(--catenary-accent,%s)")
                .formatted(ink, second, page, pale, dim, accent);
    }
}
