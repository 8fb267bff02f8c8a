package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;

/// A picture as pure geometry: parts made of curves, outlines, dots and texts, in pixels, `y` growing downwards.
///
/// {@snippet class="org.catenary.diagrams.drawing.DrawingTest" region="draw"}
///
/// The same diagram and look give the same drawing everywhere. Layout takes time proportional to the diagram and the
/// logarithm of its width, plus the crossings and labels that are drawn.
///
/// @param parts       from back to front
/// @param bounds      of everything drawn
/// @param title       what it shows, in a line
/// @param description what it shows, for those who do not see it
public record Drawing(List<Part> parts, Bounds bounds, String title, String description) {

    /// Copies the parts.
    public Drawing {
        parts = List.copyOf(parts);
    }

    /// {@return the drawing of these parts, each role above those before it, in bounds that are theirs}
    public static Drawing of(List<Part> parts, String title, String description) {
        List<Part> layered = parts.stream().sorted(Comparator.comparing(Part::role)).toList();
        Bounds bounds = layered.stream().map(Part::bounds).reduce(Bounds.EMPTY, Bounds::union);
        return new Drawing(layered, bounds, title, description);
    }

    /// {@return the picture of a diagram in the way it asks for: as a sum, a circuit, a sentence, or from top to bottom}
    public static Drawing of(Diagram diagram) { return of(diagram, Look.STANDARD); }

    /// {@return the picture of a diagram in the way it asks for}
    /// @throws TooLargeToDraw if it has more than a million boxes and bends
    public static Drawing of(Diagram diagram, Look look) {
        TooLargeToDraw.check(diagram);
        Family family = Family.of(diagram);
        return family == Family.SUM ? sum((Diagram.Frame) diagram, look) : draw(diagram, look, family);
    }

    /// {@return the picture with all words on one line, as far as the plane allows, and the grammar below}
    public static Drawing sentence(Diagram diagram, Look look) { return draw(diagram, look, Family.SENTENCE); }

    /// {@return the picture with horizontal wires, from left to right}
    public static Drawing circuit(Diagram diagram, Look look) { return circuit(diagram, look, List.of()); }

    /// {@return the picture with horizontal wires, from left to right}
    /// @param names what stands before the wires that come in, from the first on; the others are named after their types
    public static Drawing circuit(Diagram diagram, Look look, List<String> names) {
        return draw(diagram, look, Family.CIRCUIT, names);
    }

    /// {@return the picture from top to bottom}
    public static Drawing planar(Diagram diagram, Look look) { return draw(diagram, look, Family.PLANAR); }

    /// {@return the picture from top to bottom with each cell in a row of its own, so that an exchange of cells shows}
    public static Drawing stepwise(Diagram diagram, Look look) { return draw(diagram, look, Family.STEPWISE); }

    private static Drawing draw(Diagram diagram, Look look, Family family) { return draw(diagram, look, family, List.of()); }

    private static Drawing draw(Diagram diagram, Look look, Family family, List<String> names) {
        TooLargeToDraw.check(diagram);
        var ink = new Ink(family == Family.CIRCUIT, look.ribbon());
        Diagram open = Loops.open(diagram);
        var layout = Layout.of(open, new Signs(open, look, family, names));
        layout.draw(ink);
        List<Part> parts = ink.parts();
        if (open.theory().contains(Structure.COLOUR)) {
            parts.addAll(regions(ink.regions(), layout, open.dom().left(), parts, look));
        }
        Drawing drawing = of(parts, diagram.summary(), Description.of(diagram));
        return layout.notes().isEmpty() ? drawing : drawing.noted(product(layout.notes()), look);
    }

    /// The regions within the height of the layout and the width of all that is drawn.
    private static List<Part> regions(Regions regions, Layout layout, String outside, List<Part> parts, Look look) {
        Bounds drawn = parts.stream().map(Part::bounds).reduce(Bounds.EMPTY, Bounds::union);
        double side = look.unit() / 2, left = drawn.isEmpty() ? 0 : drawn.left(), right = drawn.isEmpty() ? 0 : drawn.right();
        var page = new Bounds(left - side, 0, right + side, Math.max(layout.height(), look.unit()));
        List<Regions.Region> found = regions.within(page, outside);
        var others = new TreeSet<String>();
        found.forEach(region -> others.add(region.colour()));
        look.regions().forEach(others::remove);
        var colours = new ArrayList<>(look.regions());
        colours.addAll(others);
        return found.stream().map(region -> Part.of(Part.Role.REGION, new Shape.Area(region.border(), Shape.Fill.WASH))
                .in(Tint.ACCENTS.get(colours.indexOf(region.colour()) % Tint.ACCENTS.size()))).toList();
    }

    private static Drawing sum(Diagram.Frame frame, Look look) {
        return row(frame.inside().stream().map(term -> of(term, look)).toList(), "+", look)
                .named(frame.summary(), Description.of(frame));
    }

    /// {@return drawings beside each other on one middle line, a sign between neighbours: `f = g`}
    public static Drawing row(List<Drawing> drawings, String sign, Look look) {
        return Equation.row(drawings, sign, look).drawing();
    }

    /// {@return this drawing with a line of text under it}
    public Drawing labelled(String text, Look look) {
        double size = look.textSize();
        return with(new Shape.Text((bounds.left() + bounds.right()) / 2,
                bounds.bottom() + 0.4 * look.unit() + Advance.ASCENT * size, text, size, Shape.Anchor.MIDDLE));
    }

    /// {@return this drawing with the accents and regions of a look explained under it: a stretch of wire and the atom for each
    /// accent, a patch and the colour for each region}
    public Drawing legend(Look look) { return Legend.under(this, look); }

    /// {@return whether anything is filled with the pale tone of an accent}
    boolean isWashed() { return parts.stream().anyMatch(Part::isWashed); }

    /// {@return whether wires are drawn in accents}
    boolean isTinted() { return parts.stream().anyMatch(part -> part.tint() != Tint.NONE); }

    /// {@return this drawing with other words to go with it}
    public Drawing named(String newTitle, String newDescription) {
        return new Drawing(parts, bounds, newTitle, newDescription);
    }

    /// The factors in the order of their first appearance, equal ones as a power.
    private static String product(List<String> factors) {
        var powers = new LinkedHashMap<String, Integer>();
        factors.forEach(factor -> powers.merge(factor, 1, Integer::sum));
        return powers.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey()
                : "(" + e.getKey() + ")" + Advance.superscript(e.getValue())).collect(Collectors.joining(" · "));
    }

    /// Puts the scalars that multiply the whole to the left of it.
    private Drawing noted(String text, Look look) {
        double size = look.textSize();
        return with(parts.isEmpty() ? new Shape.Text(0, 0, text, size, Shape.Anchor.MIDDLE)
                : new Shape.Text(bounds.left() - look.unit() / 3, (bounds.top() + bounds.bottom()) / 2 + 0.355 * size,
                text + "\u00a0·", size, Shape.Anchor.END));
    }

    private Drawing with(Shape.Text text) {
        var all = new ArrayList<>(parts);
        all.add(Part.of(Part.Role.SIGN, text));
        return of(all, title, description);
    }
}
