package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Drawings as SVG 1.1: one element that can stand in a file of its own or, any number of times, inside a page.
///
/// Every colour is written twice, as a presentation attribute for programs that know no style sheets and as a custom
/// property for those that do. There are no ids, no scripts, no references; numbers have two decimals at most.
public final class Svg {

    private static final String FONT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";
    private static final String BUTT = "\" stroke-linecap=\"butt\"";
    /// Pixels of page around what is drawn.
    private static final double MARGIN = 4;

    private final StringBuilder out = new StringBuilder();
    private final Look.Theme theme;
    private final Palette palette;

    Svg(Look look) {
        theme = look.theme();
        palette = theme == Look.Theme.DARK ? Palette.DARK : Palette.LIGHT;
    }

    /// {@return the drawing as an SVG element, as wide as its surroundings allow up to its own size}
    public static String write(Drawing drawing) { return write(drawing, Look.STANDARD); }

    /// {@return the drawing as an SVG element in the colours of a look}
    public static String write(Drawing drawing, Look look) {
        var svg = new Svg(look);
        svg.open(drawing, drawing.isTinted(), drawing.isWashed());
        svg.ink(drawing.parts());
        return svg.close();
    }

    /// Begins the element of a drawing: its bounds, title, description and styles.
    void open(Drawing drawing, boolean tinted, boolean washed) {
        Bounds b = drawing.bounds().isEmpty() ? new Bounds(0, 0, 0, 0) : drawing.bounds().margin(MARGIN);
        String name = theme.name().toLowerCase(Locale.ROOT);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"catenary catenary-").append(name)
                .append("\" viewBox=\"");
        numbers(Math.floor(b.left()), Math.floor(b.top()), Math.ceil(b.right()) - Math.floor(b.left()),
                Math.ceil(b.bottom()) - Math.floor(b.top()));
        out.append("\" style=\"max-width:").append(number(Math.ceil(b.right()) - Math.floor(b.left())))
                .append("px\" role=\"img\">\n<title>").append(escaped(drawing.title())).append("</title>\n<desc>")
                .append(escaped(drawing.description())).append("</desc>\n<style>").append(styles(name, tinted, washed))
                .append("</style>\n");
    }

    /// Writes what is SVG already.
    void raw(String svg) { out.append(svg); }

    /// {@return the element, ended}
    String close() { return out.append("</svg>\n").toString(); }

    /// The parts in the pen and font of a drawing.
    void ink(List<Part> parts) {
        out.append("<g fill=\"none\" stroke=\"").append(palette.ink()).append("\" stroke-width=\"").append(number(Shape.PEN))
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\" font-family=\"").append(FONT)
                .append("\" class=\"ink\">\n");
        parts.forEach(this::part);
        out.append("</g>\n");
    }

    private String styles(String name, boolean tinted, boolean washed) {
        String root = "svg.catenary-" + name;
        String media = theme == Look.Theme.AUTO ? "@media(prefers-color-scheme:dark){%s{%s}}".formatted(root,
                properties(Palette.DARK, tinted, washed)) : "";
        return "%1$s{%2$s}%3$s".formatted(root, properties(palette, tinted, washed), media)
                + "svg.catenary .ink{stroke:var(--ink)}svg.catenary text{stroke:none;fill:var(--ink)}"
                + "svg.catenary .label text,svg.catenary text.label{fill:var(--second)}svg.catenary .page{fill:var(--page)}"
                + "svg.catenary .shade{fill:var(--ink)}svg.catenary .pale{fill:var(--pale)}svg.catenary .dim{fill:var(--dim)}"
                + "svg.catenary .solid{fill:var(--ink)}svg.catenary .accent{fill:var(--accent)}"
                + "svg.catenary .core{stroke:var(--page)}"
                + (tinted ? Tint.ACCENTS.stream().map(tint -> "svg.catenary .%1$s{stroke:var(--%1$s)}".formatted(tint.word()))
                .collect(Collectors.joining()) : "")
                + (washed ? Tint.ACCENTS.stream().map(tint -> "svg.catenary .%1$s-wash{fill:var(--%1$s-wash)}".formatted(
                tint.word())).collect(Collectors.joining()) : "");
    }

    private static String properties(Palette colours, boolean tinted, boolean washed) {
        return colours.properties() + (tinted ? colours.tints() : "") + (washed ? colours.washProperties() : "");
    }

    private void part(Part part) {
        boolean single = part.shapes().size() == 1 && switch (part.shapes().getFirst()) {
            case Shape.Curve(Path _, Shape.Stroke stroke) -> stroke != Shape.Stroke.DOUBLE;
            case Shape.Outline _, Shape.Area _, Shape.Dot _, Shape.Text _ -> true;
        };
        boolean plain = part.tint() == Tint.NONE;
        String classes = part.role() + (plain ? "" : " " + part.tint().word());
        String stroke = plain ? "" : " stroke=\"" + palette.of(part.tint()) + "\"";
        if (!single || !plain) {
            out.append("<g class=\"").append(classes).append('"').append(stroke).append('>');
        }
        for (Shape shape : part.shapes()) {
            shape(shape, part.role(), part.tint(), single && plain ? classes : "");
        }
        out.append(single && plain ? "\n" : "</g>\n");
    }

    private void shape(Shape shape, Part.Role role, Tint tint, String classes) {
        switch (shape) {
            case Shape.Curve(Path path, Shape.Stroke stroke) -> {
                switch (stroke) {
                    case PLAIN -> element("path", classes, "").data(path);
                    case DASHED -> element("path", classes, " stroke-dasharray=\"4 4\"").data(path);
                    case DOUBLE -> {
                        element("path", classes, " stroke-width=\"" + number(3 * Shape.PEN) + BUTT).data(path);
                        element("path", "core", " stroke=\"" + palette.page() + BUTT).data(path);
                    }
                }
            }
            case Shape.Outline(Path path, Shape.Fill fill) when fill == Shape.Fill.WASH ->
                    element("path", classes + " " + tint.word() + "-wash", " fill=\"" + palette.wash(tint) + "\"").data(path);
            case Shape.Outline(Path path, Shape.Fill fill) -> element("path", classes, fill).data(path);
            case Shape.Area(Path path, Shape.Fill fill) when fill == Shape.Fill.WASH ->
                    element("path", classes + " " + tint.word() + "-wash",
                            " stroke=\"none\" fill=\"" + palette.wash(tint) + "\"").data(path);
            case Shape.Area(Path path, Shape.Fill fill) -> element("path", classes, fill, " stroke=\"none\"").data(path);
            case Shape.Dot(double x, double y, double radius, Shape.Fill fill) -> {
                element("circle", classes, fill);
                out.append(" cx=\"").append(number(x)).append("\" cy=\"").append(number(y))
                        .append("\" r=\"").append(number(radius)).append("\"/>");
            }
            case Shape.Text text -> text(text, role, classes);
        }
    }

    private Svg element(String name, String classes, String attributes) {
        out.append('<').append(name);
        if (!classes.isBlank()) {
            out.append(" class=\"").append(classes.strip()).append('"');
        }
        out.append(attributes);
        return this;
    }

    private Svg element(String name, String classes, Shape.Fill fill) { return element(name, classes, fill, ""); }

    private Svg element(String name, String classes, Shape.Fill fill, String attributes) {
        String colour = fill == Shape.Fill.NONE ? "" : " fill=\"" + palette.of(fill) + "\"";
        String opacity = fill == Shape.Fill.SHADE ? " fill-opacity=\"" + number(Palette.BREATH) + "\"" : "";
        return element(name, classes + " " + word(fill), colour + opacity + attributes);
    }

    private static String word(Shape.Fill fill) {
        return switch (fill) {
            case NONE -> "";
            case PAGE -> "page";
            case PALE -> "pale";
            case DIM -> "dim";
            case SHADE -> "shade";
            case WASH -> "wash";
            case INK -> "solid";
            case ACCENT -> "accent";
        };
    }

    private void data(Path path) {
        out.append(" d=\"M");
        numbers(path.x(), path.y());
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Line(double x, double y) -> {
                    out.append('L');
                    numbers(x, y);
                }
                case Path.Cubic(double x1, double y1, double x2, double y2, double x, double y) -> {
                    out.append('C');
                    numbers(x1, y1, x2, y2, x, y);
                }
            }
        }
        out.append(path.closed() ? "Z\"/>" : "\"/>");
    }

    private void text(Shape.Text text, Part.Role role, String classes) {
        String colour = role == Part.Role.LABEL ? palette.second() : palette.ink();
        element("text", classes, " stroke=\"none\" fill=\"" + colour + "\"");
        out.append(" x=\"").append(number(text.x())).append("\" y=\"").append(number(text.y())).append("\" font-size=\"")
                .append(number(text.size())).append('"').append(switch (text.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                }).append('>');
        runs(Advance.runs(text.text()), text.size());
        out.append("</text>");
    }

    /// Superscripts and subscripts are shifted by `dy`, which every program knows, and back again.
    private void runs(List<Advance.Run> runs, double size) {
        double shift = 0;
        for (Advance.Run run : runs) {
            double wanted = run.level() > 0 ? -Advance.RAISED * size : run.level() < 0 ? Advance.LOWERED * size : 0;
            if (wanted == shift && run.level() == 0) {
                out.append(escaped(run.text()));
            } else {
                out.append("<tspan dy=\"").append(number(wanted - shift)).append('"');
                if (run.level() != 0) {
                    out.append(" font-size=\"").append(number(Advance.SMALL * size)).append('"');
                }
                out.append('>').append(escaped(run.text())).append("</tspan>");
            }
            shift = wanted;
        }
    }

    private void numbers(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            out.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
    }

    /// A number with at most two decimals.
    static String number(double x) {
        long hundredths = Math.round(x * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths), rest = size % 100;
        return sign + size / 100 + "." + (rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest);
    }

    private static boolean isXml(int c) { return c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF; }

    /// Text as XML: markup is escaped, what XML cannot hold is replaced.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }
}
