package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ty;

/// Draws boxes, spiders and gates where the layout puts them.
final class Stamp {

    /// The height of the band in which a bubble's name stands, in units.
    static final double BAND = 0.6;

    private final double u;
    private final double size;
    private final Ink ink;

    Stamp(Look look, Ink ink) {
        u = look.unit();
        size = look.textSize();
        this.ink = ink;
    }

    void box(Sign.Name name, double x, double top) {
        var bounds = new Bounds(x - name.width() / 2, top, x + name.width() / 2, top + name.height());
        double small = 0.1 * u, round = 0.32 * u;
        Path outline = switch (name.form()) {
            case BOX -> cut(bounds, small, name.cut());
            case STATE -> Path.rectangle(bounds, round, round, small / 2, small / 2);
            case EFFECT -> Path.rectangle(bounds, small / 2, small / 2, round, round);
            case PILL -> Path.rectangle(bounds, round, round, round, round);
            case UPWARD -> Path.polygon(x, top, bounds.right(), bounds.bottom(), bounds.left(), bounds.bottom());
            case DOWNWARD -> Path.polygon(bounds.left(), top, bounds.right(), top, x, bounds.bottom());
        };
        double middle = switch (name.form()) {
            case BOX, STATE, EFFECT, PILL -> 0.5;
            case UPWARD -> 0.67;
            case DOWNWARD -> 0.33;
        };
        ink.part(name.role(), ink.outline(outline, Shape.Fill.PALE),
                ink.text(x, top + middle * name.height(), name.text(), size));
    }

    /// A rectangle with rounded corners, one of them cut off.
    private Path cut(Bounds b, double r, Sign.Cut cut) {
        double c = 0.26 * u;
        Path path = cut == Sign.Cut.UPPER_LEFT ? Path.from(b.left() + c, b.top()) : Path.from(b.left() + r, b.top());
        path = cut == Sign.Cut.UPPER_RIGHT ? path.line(b.right() - c, b.top()).line(b.right(), b.top() + c)
                : path.line(b.right() - r, b.top()).corner(b.right(), b.top(), b.right(), b.top() + r);
        path = cut == Sign.Cut.LOWER_RIGHT ? path.line(b.right(), b.bottom() - c).line(b.right() - c, b.bottom())
                : path.line(b.right(), b.bottom() - r).corner(b.right(), b.bottom(), b.right() - r, b.bottom());
        path = cut == Sign.Cut.LOWER_LEFT ? path.line(b.left() + c, b.bottom()).line(b.left(), b.bottom() - c)
                : path.line(b.left() + r, b.bottom()).corner(b.left(), b.bottom(), b.left(), b.bottom() - r);
        path = cut == Sign.Cut.UPPER_LEFT ? path.line(b.left(), b.top() + c)
                : path.line(b.left(), b.top() + r).corner(b.left(), b.top(), b.left() + r, b.top());
        return path.close();
    }

    /// The border of a sum, and the signs between its terms.
    void frame(Sign.Terms sum, double x, double top) {
        double r = 0.2 * u;
        var bounds = new Bounds(x - sum.width() / 2, top, x + sum.width() / 2, top + sum.height());
        ink.part(Part.Role.FRAME, ink.outline(Path.rectangle(bounds, r, r, r, r), Shape.Fill.DIM));
        double at = bounds.left() + sum.margin(u);
        for (Layout term : sum.terms().subList(0, sum.terms().size() - 1)) {
            at += term.width();
            ink.part(Part.Role.SIGN, ink.text(at + u / 2, top + sum.height() / 2, "+", size * 1.2));
            at += u;
        }
    }

    /// The border of a bubble, its name at the upper left, and the wires that lead in and out.
    ///
    /// @param outer where the wires meet the border
    /// @param inner where they go on inside
    /// @param walls what the wires carry that reach the border, if they part regions
    void bubble(Sign.Bubble bubble, double x, double top, Seams outer, Seams inner, Ty walls) {
        double r = 0.3 * u, bottom = top + bubble.height();
        var bounds = new Bounds(x - bubble.width() / 2, top, x + bubble.width() / 2, bottom);
        Path border = Path.rectangle(bounds, r, r, r, r);
        ink.part(Part.Role.FRAME, ink.area(border, Shape.Fill.SHADE),
                bubble.firm() ? ink.outline(border, Shape.Fill.NONE) : ink.dashed(border));
        ink.part(Part.Role.SIGN, ink.lead(bounds.left() + 0.25 * u, top + BAND * u / 2, bubble.text(), size));
        if (bubble.inside().size() != 1) {
            return;
        }
        Layout inside = bubble.inside().getFirst();
        double left = bounds.left() + bubble.left(), upper = top + bubble.top(), lower = upper + inside.height();
        double[] in = inside.upperWires(), out = inside.lowerWires();
        for (int i = 0; bubble.above() && i < in.length; i++) {
            Path path = Path.from(x + bubble.in(i, in.length), top);
            path = path.line(path.endX(), top + BAND * u).bend(left + in[i], upper);
            ink.piece(outer.above()[i], inner.above()[i], path, Shape.Stroke.PLAIN);
            wall(path, walls, i);
        }
        for (int i = 0; (bubble.below() || bubble.firm()) && i < out.length; i++) {
            double port = bubble.below() ? x + bubble.out(i, out.length) : left + out[i];
            Path path = Path.from(left + out[i], lower).bend(port, bottom - 0.2 * u).line(port, bottom);
            ink.piece(inner.below()[i], bubble.below() ? outer.below()[i] : Ink.LOOSE, path, Shape.Stroke.PLAIN);
            wall(path, inside.cod(), i);
        }
    }

    private void wall(Path path, Ty ty, int i) {
        if (i < ty.size()) {
            ink.wall(path, ty.get(i), ty.get(i));
        }
    }

    /// What stands where legs meet.
    void heart(Sign.Legs legs, double x, double y) {
        if (legs.spot().isPresent()) {
            ink.place(legs.spot().get().at(ink.pageX(x, y), ink.pageY(x, y)));
            return;
        }
        ink.part(Part.Role.SPIDER, switch (legs.heart()) {
            case SPIDER -> ink.dot(x, y, 0.13 * u, Shape.Fill.INK);
            case COPY -> ink.dot(x, y, 0.08 * u, Shape.Fill.INK);
            case DISCARD -> bar(x, y, 0.2);
        });
    }

    /// A mark that what a wire brings back comes a step of time later.
    void later(Sign.Later later, double x, double y) {
        double half = later.side() / 2, r = 0.08 * u;
        Path square = Path.rectangle(new Bounds(x - half, y - half, x + half, y + half), r, r, r, r);
        ink.part(Part.Role.GATE, ink.outline(square, Shape.Fill.PALE), ink.text(x, y, "∂", size));
    }

    /// A gate on tracks, its middle at `y`.
    void gate(Glyph glyph, double length, double[] tracks, double y) {
        var shapes = new ArrayList<Shape>();
        gate(glyph, length, tracks, y, shapes);
        ink.part(Part.Role.GATE, shapes.toArray(Shape[]::new));
    }

    private void gate(Glyph glyph, double length, double[] x, double y, List<Shape> shapes) {
        switch (glyph) {
            case Glyph.Controlled(List<Glyph.Control> controls, Glyph target) -> {
                shapes.add(ink.curve(Path.from(least(x), y).line(greatest(x), y)));
                double[] free = IntStream.range(0, x.length)
                        .filter(i -> controls.stream().noneMatch(c -> c.wire() == i)).mapToDouble(i -> x[i]).toArray();
                for (Glyph.Control control : controls) {
                    shapes.add(ink.dot(x[control.wire()], y, 0.1 * u, control.one() ? Shape.Fill.INK : Shape.Fill.PAGE));
                }
                gate(target, length, free, y, shapes);
            }
            case Glyph.Not _ -> {
                for (double a : x) {
                    double r = 0.24 * u;
                    shapes.add(ink.dot(a, y, r, Shape.Fill.PAGE));
                    shapes.add(ink.curve(Path.from(a - r, y).line(a + r, y)));
                    shapes.add(ink.curve(Path.from(a, y - r).line(a, y + r)));
                }
            }
            case Glyph.Dot _ -> Arrays.stream(x).forEach(a -> shapes.add(ink.dot(a, y, 0.1 * u, Shape.Fill.INK)));
            case Glyph.Barrier _ ->
                    shapes.add(ink.dashed(Path.from(least(x) - 0.45 * u, y).line(greatest(x) + 0.45 * u, y)));
            case Glyph.Swap _ -> {
                shapes.add(ink.curve(Path.from(least(x), y).line(greatest(x), y)));
                for (double a : x) {
                    double r = 0.13 * u;
                    shapes.add(ink.curve(Path.from(a - r, y - r).line(a + r, y + r)));
                    shapes.add(ink.curve(Path.from(a - r, y + r).line(a + r, y - r)));
                }
            }
            case Glyph.Measure _ -> {
                for (double a : x) {
                    shapes.add(outline(a, a, length, y));
                    double cx = ink.pageX(a, y), cy = ink.pageY(a, y) + 0.14 * u, r = 0.22 * u;
                    shapes.add(new Shape.Curve(Path.from(cx - r, cy).corner(cx - r, cy - r, cx, cy - r)
                            .corner(cx + r, cy - r, cx + r, cy), Shape.Stroke.PLAIN));
                    shapes.add(new Shape.Curve(Path.from(cx, cy).line(cx + 0.2 * u, cy - 0.34 * u), Shape.Stroke.PLAIN));
                }
            }
            case Glyph.Observe _ -> {
                double r = 0.1 * u, from = x[0], to = x[1], tip = to + (from < to ? -0.03 * u : 0.03 * u), back = tip + (from < to ? -1.6 * r : 1.6 * r);
                shapes.add(new Shape.Curve(ink.turn(Path.from(from, y).line(back, y)), Shape.Stroke.DOUBLE));
                shapes.add(ink.area(Path.from(tip, y).line(back, y - r).line(back, y + r).line(tip, y), Shape.Fill.INK));
                gate(new Glyph.Measure(), length, new double[] {from}, y, shapes);
            }
            case Glyph.Placed(List<Integer> wires, Glyph placed) ->
                    gate(placed, length, wires.stream().mapToDouble(wire -> x[wire]).toArray(), y, shapes);
            case Glyph.Plain(String text) -> named(text, length, x, y, shapes);
            case Glyph.Word(String text) -> named(text, length, x, y, shapes);
            case Glyph.Scalar(String text) -> named(text, length, x, y, shapes);
            case Glyph.Spider(String text, Tint _, Glyph.Spider.Form _) -> named(text, length, x, y, shapes);
            case Glyph.Ket(String text) -> named("|" + text + "⟩", length, x, y, shapes);
            case Glyph.Bra(String text) -> named("⟨" + text + "|", length, x, y, shapes);
            case Glyph.Discard _ -> named("discard", length, x, y, shapes);
        }
    }

    private void named(String text, double length, double[] x, double y, List<Shape> shapes) {
        shapes.add(outline(least(x), greatest(x), length, y));
        shapes.add(ink.text((least(x) + greatest(x)) / 2, y, text, size));
    }

    private Shape outline(double from, double to, double length, double y) {
        double r = 0.1 * u;
        var bounds = new Bounds(from - 0.36 * u, y - length / 2, to + 0.36 * u, y + length / 2);
        return ink.outline(Path.rectangle(bounds, r, r, r, r), Shape.Fill.PALE);
    }

    private static double least(double[] x) { return Arrays.stream(x).min().orElse(0); }

    private static double greatest(double[] x) { return Arrays.stream(x).max().orElse(0); }

    /// The glyph where wires begin or end, its middle at `y`.
    void end(Sign.End end, double[] tracks, double y) {
        for (int i = 0; i < tracks.length; i++) {
            double x = tracks[i];
            switch (end.glyph()) {
                case Glyph.Ket(String text) ->
                        ink.part(Part.Role.GATE, ink.text(x, y, "|" + letter(text, i, tracks.length) + "⟩", size));
                case Glyph.Bra(String text) ->
                        ink.part(Part.Role.GATE, ink.text(x, y, "⟨" + letter(text, i, tracks.length) + "|", size));
                case Glyph _ -> {
                    double first = y - end.length() / 6;
                    ink.part(Part.Role.GATE,
                            bar(x, first, 0.26), bar(x, first + 0.12 * u, 0.17), bar(x, first + 0.24 * u, 0.08));
                }
            }
        }
    }

    /// The letter for one of several wires, or the whole text where letters and wires do not match.
    static String letter(String text, int i, int wires) {
        return text.codePointCount(0, text.length()) == wires
                ? Character.toString(text.codePointAt(text.offsetByCodePoints(0, i))) : text;
    }

    private Shape bar(double x, double y, double half) {
        return ink.curve(Path.from(x - half * u, y).line(x + half * u, y));
    }
}
