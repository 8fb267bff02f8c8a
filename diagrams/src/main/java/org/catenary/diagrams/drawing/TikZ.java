package org.catenary.diagrams.drawing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// Drawings as TikZ: a `tikzpicture` that needs the package `tikz` alone, or a document of its own.
///
/// A pixel is three quarters of a point. Colours are defined inside the picture. Greek letters and the usual signs become
/// mathematics, so that every LaTeX sets them; other letters stand as they are and want an engine with a font for them. Text is
/// escaped: nothing in it is a command.
public final class TikZ {

    private static final double POINTS = 0.75;

    private final StringBuilder out = new StringBuilder();
    private final Palette palette;

    private TikZ(Palette palette) { this.palette = palette; }

    /// {@return the drawing as a `tikzpicture` in dark ink}
    public static String write(Drawing drawing) { return write(drawing, Look.STANDARD); }

    /// {@return the drawing as a `tikzpicture`; paper is light unless the look is dark}
    public static String write(Drawing drawing, Look look) {
        var tikz = new TikZ(look.theme() == Look.Theme.DARK ? Palette.DARK : Palette.LIGHT);
        tikz.picture(drawing);
        return tikz.out.toString();
    }

    /// {@return a document of one page with the drawing}
    public static String document(Drawing drawing, Look look) {
        return "\\documentclass[tikz,border=3pt]{standalone}\n\\begin{document}\n" + write(drawing, look) + "\\end{document}\n";
    }

    private void picture(Drawing drawing) {
        String title = drawing.title().codePoints().map(c -> c < ' ' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        out.append("% ").append(title).append("\n\\begin{tikzpicture}[x=").append(number(POINTS)).append("bp,y=-")
                .append(number(POINTS)).append("bp,line width=").append(points(Shape.PEN))
                .append("bp,line cap=round,line join=round,inner sep=0pt,outer sep=0pt]\n");
        colour("ink", palette.ink());
        colour("second", palette.second());
        for (Shape.Fill fill : Shape.Fill.values()) {
            if (fill == Shape.Fill.PAGE || fill == Shape.Fill.PALE || fill == Shape.Fill.DIM) {
                colour(name(fill), palette.of(fill));
            }
        }
        var tints = EnumSet.noneOf(Tint.class);
        drawing.parts().forEach(part -> tints.add(part.tint()));
        if (drawing.parts().stream().flatMap(part -> part.shapes().stream()).anyMatch(TikZ::isAccented)) {
            tints.add(Tint.BLUE);
        }
        tints.remove(Tint.NONE);
        tints.forEach(tint -> colour(tint.word(), palette.of(tint)));
        if (drawing.isWashed()) {
            tints.forEach(tint -> colour(tint.word() + "-wash", palette.wash(tint)));
        }
        drawing.parts().forEach(part -> part.shapes().forEach(shape -> shape(shape, part)));
        out.append("\\end{tikzpicture}\n");
    }

    private static boolean isAccented(Shape shape) {
        return switch (shape) {
            case Shape.Outline(Path _, Shape.Fill fill) -> fill == Shape.Fill.ACCENT;
            case Shape.Dot(double _, double _, double _, Shape.Fill fill) -> fill == Shape.Fill.ACCENT;
            case Shape.Curve _, Shape.Area _, Shape.Text _ -> false;
        };
    }

    private void colour(String name, String hex) {
        out.append("\\definecolor{catenary-").append(name).append("}{HTML}{")
                .append(hex.substring(1).toUpperCase(Locale.ROOT)).append("}\n");
    }

    private static String name(Shape.Fill fill) {
        return switch (fill) {
            case INK, SHADE -> "ink";
            case ACCENT -> Tint.BLUE.word();
            case NONE, PAGE, PALE, DIM, WASH -> fill.name().toLowerCase(Locale.ROOT);
        };
    }

    private void shape(Shape shape, Part part) {
        String pen = "draw=catenary-" + part.tint().word();
        switch (shape) {
            case Shape.Curve(Path path, Shape.Stroke stroke) -> path(path, switch (stroke) {
                case PLAIN -> pen;
                case DASHED -> pen + ",dash pattern=on 3bp off 3bp";
                case DOUBLE -> pen + ",line cap=butt,double=catenary-page,double distance=" + points(Shape.PEN) + "bp";
            });
            case Shape.Outline(Path path, Shape.Fill fill) -> path(path, pen + (fill == Shape.Fill.WASH
                    ? ",fill=catenary-" + part.tint().word() + "-wash" : fill(fill)));
            case Shape.Area(Path path, Shape.Fill fill) -> path(path, fill == Shape.Fill.WASH
                    ? "fill=catenary-" + part.tint().word() + "-wash" : fill(fill).substring(1));
            case Shape.Dot(double x, double y, double radius, Shape.Fill fill) -> {
                out.append("\\path[").append(pen).append(fill(fill)).append("] ");
                point(x, y);
                out.append(" circle[radius=").append(points(radius)).append("bp];\n");
            }
            case Shape.Text text -> text(text, part.role());
        }
    }

    private static String fill(Shape.Fill fill) {
        return fill == Shape.Fill.NONE ? "" : ",fill=catenary-" + name(fill)
                + (fill == Shape.Fill.SHADE ? ",fill opacity=" + number(Palette.BREATH) : "");
    }

    private void path(Path path, String options) {
        out.append("\\path[").append(options).append("] ");
        point(path.x(), path.y());
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Line(double x, double y) -> {
                    out.append(" -- ");
                    point(x, y);
                }
                case Path.Cubic(double x1, double y1, double x2, double y2, double x, double y) -> {
                    out.append(" .. controls ");
                    point(x1, y1);
                    out.append(" and ");
                    point(x2, y2);
                    out.append(" .. ");
                    point(x, y);
                }
            }
        }
        out.append(path.closed() ? " -- cycle;\n" : ";\n");
    }

    private void text(Shape.Text text, Part.Role role) {
        out.append("\\node[anchor=").append(switch (text.anchor()) {
            case START -> "base west";
            case MIDDLE -> "base";
            case END -> "base east";
        }).append(",text=catenary-").append(role == Part.Role.LABEL ? "second" : "ink").append(",font=\\sffamily")
                .append(font(text.size())).append("] at ");
        point(text.x(), text.y());
        out.append(" {");
        for (Advance.Run run : Advance.runs(text.text())) {
            double shift = run.level() > 0 ? Advance.RAISED : -Advance.LOWERED;
            out.append(run.level() == 0 ? escaped(run.text()) : "\\raisebox{" + points(shift * text.size()) + "bp}{"
                    + font(Advance.SMALL * text.size()) + escaped(run.text()) + "}");
        }
        out.append("};\n");
    }

    private static String font(double size) {
        return "\\fontsize{" + points(size) + "bp}{" + points(1.2 * size) + "bp}\\selectfont{}";
    }

    private void point(double x, double y) {
        out.append('(').append(number(x)).append(',').append(number(y)).append(')');
    }

    private static String points(double pixels) { return number(POINTS * pixels); }

    private static String number(double x) { return Svg.number(x); }

    // ---- text

    private static final List<String> GREEK = List.of("alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta",
            "iota", "kappa", "lambda", "mu", "nu", "xi", "", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "varphi",
            "chi", "psi", "omega");

    /// Text as LaTeX: what would be a command is written as its letter, signs as mathematics.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(escaped(c)));
        return escaped.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '%', '_' -> "\\" + Character.toString(c);
            case '^' -> "\\textasciicircum{}";
            case '~' -> "\\textasciitilde{}";
            case '<', '>', '|', '=' -> "\\ensuremath{" + Character.toString(c) + "}";
            case '-' -> "{-}";
            case '\t', '\n', '\r' -> " ";
            case '"' -> "{\\char34}";
            case '`' -> "\\textasciigrave{}";
            case '\'' -> "\\textquotesingle{}";
            case 'Γ' -> sign("Gamma");
            case 'Δ' -> sign("Delta");
            case 'Θ' -> sign("Theta");
            case 'Λ' -> sign("Lambda");
            case 'Ξ' -> sign("Xi");
            case 'Π' -> sign("Pi");
            case 'Σ' -> sign("Sigma");
            case 'Φ' -> sign("Phi");
            case 'Ψ' -> sign("Psi");
            case 'Ω' -> sign("Omega");
            case 'ϕ' -> sign("phi");
            case 'ϵ' -> sign("epsilon");
            case '⊗' -> sign("otimes");
            case '⊕' -> sign("oplus");
            case '⊸' -> "\\ensuremath{\\mathrel{-\\mkern-6mu\\circ}}";
            case '→' -> sign("to");
            case '←' -> sign("leftarrow");
            case '↦' -> sign("mapsto");
            case '⇒' -> sign("Rightarrow");
            case '⇔' -> sign("Leftrightarrow");
            case '⟨' -> sign("langle");
            case '⟩' -> sign("rangle");
            case '†' -> sign("dagger");
            case '′' -> sign("prime");
            case '·' -> sign("cdot");
            case '°', '∘' -> sign("circ");
            case '√' -> sign("surd");
            case '−' -> "\\ensuremath{-}";
            case '×' -> sign("times");
            case '÷' -> sign("div");
            case '±' -> sign("pm");
            case '≠' -> sign("neq");
            case '≤' -> sign("leq");
            case '≥' -> sign("geq");
            case '≈' -> sign("approx");
            case '≅' -> sign("cong");
            case '≡' -> sign("equiv");
            case '∼' -> sign("sim");
            case '≃' -> sign("simeq");
            case '∂' -> sign("partial");
            case '∞' -> sign("infty");
            case '∈' -> sign("in");
            case '⊑' -> sign("sqsubseteq");
            case '⊆' -> sign("subseteq");
            case '…' -> "\\ldots{}";
            case '½' -> "\\ensuremath{\\frac12}";
            case 'Α', 'Β', 'Ε', 'Ζ', 'Η', 'Ι', 'Κ', 'Μ', 'Ν', 'Ο', 'Ρ', 'Τ', 'Υ', 'Χ' -> Character.toString(
                    "ABEZHIKMNOPTYX".charAt("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".indexOf(c)));
            case 'ο' -> "o";
            default -> c >= 'α' && c <= 'ω' ? sign(GREEK.get(c - 'α'))
                    : c < ' ' || c == 0x7F || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF ? "?"
                    : Character.toString(c);
        };
    }

    private static String sign(String command) { return "\\ensuremath{\\" + command + "}"; }
}
