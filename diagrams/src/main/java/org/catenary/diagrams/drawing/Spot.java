package org.catenary.diagrams.drawing;

import java.util.ArrayList;

/// A point where wires meet, drawn as a disc or square with a text in it, however wires run.
///
/// @param spider what is drawn
/// @param look   its measures
public record Spot(Glyph.Spider spider, Look look) {

    /// {@return how wide it is in pixels}
    public double width() {
        double text = Advance.of(spider.text(), look.textSize());
        double air = spider.form() == Glyph.Spider.Form.TILE ? 0.3 : 0.4;
        return spider.text().isEmpty() ? height() : Math.max(height(), text + air * look.unit());
    }

    /// {@return how high it is in pixels}
    public double height() {
        boolean tile = spider.form() == Glyph.Spider.Form.TILE;
        return look.unit() * (spider.text().isEmpty() ? tile ? 0.28 : 0.4 : 0.56);
    }

    /// {@return it with its middle at a point of the page}
    public Part at(double x, double y) {
        double w = width(), h = height(), size = look.textSize();
        boolean tile = spider.form() == Glyph.Spider.Form.TILE;
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Outline(around(x, y, w, h, tile ? 0.04 * look.unit() : h / 2),
                spider.tint() == Tint.NONE ? Shape.Fill.PALE : Shape.Fill.WASH));
        if (spider.form() == Glyph.Spider.Form.RING) {
            double inset = 0.14 * look.unit();
            shapes.add(new Shape.Outline(around(x, y, w - inset, h - inset, (h - inset) / 2), Shape.Fill.NONE));
        }
        if (!spider.text().isEmpty()) {
            shapes.add(new Shape.Text(x, y + 0.355 * size, spider.text(), size, Shape.Anchor.MIDDLE));
        }
        return new Part(Part.Role.SPIDER, shapes, spider.tint());
    }

    private static Path around(double x, double y, double width, double height, double r) {
        return Path.rectangle(new Bounds(x - width / 2, y - height / 2, x + width / 2, y + height / 2), r, r, r, r);
    }
}
