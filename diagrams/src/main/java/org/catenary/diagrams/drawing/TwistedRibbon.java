package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;

/// A full turn of a ribbon: its edges cross twice, and between the crossings its back shows.
///
/// ```
///  │ │
///   ╳
///  │░│
///   ╳
///  │ │
/// ```
final class TwistedRibbon {

    /// The height of a turn, in units.
    static final double HEIGHT = 1.3;
    /// Pixels between the front edge and where the back one breaks off.
    private static final double CLEAR = 2.25 + Shape.PEN / 2;

    /// How much of its way to the side an edge runs straight.
    private static final double STRAIGHT = 0.5;

    private TwistedRibbon() {}

    /// {@return front and back of the ribbon, then its edges}
    ///
    /// @param x      the middle of the ribbon
    /// @param y      where the turn begins
    /// @param height of the turn
    /// @param width  of the ribbon
    /// @param front  which edge is in front where they cross, the one that begins on the left or on the right
    static List<Shape> of(double x, double y, double height, double width, Sign.Front front, Ink ink) {
        double half = height / 2, w = width / 2;
        Path leading = edge(x, y, half, w).and(edge(x, y + half, half, -w));
        Path other = edge(x, y, half, -w).and(edge(x, y + half, half, w));
        var shapes = new ArrayList<Shape>();
        shapes.add(ink.area(leading.line(x + w, y + height).and(other.reversed()).close(), Shape.Fill.PALE));
        shapes.add(ink.area(back(x, y, half, w), Shape.Fill.SHADE));
        for (double top : new double[] {y, y + half}) {
            double ahead = front == Sign.Front.LEFT ? w : -w;
            shapes.add(ink.curve(edge(x, top, half, ahead)));
            edge(x, top, half, -ahead).brokenAt(x, top + half / 2, CLEAR).forEach(part -> shapes.add(ink.curve(part)));
        }
        return shapes;
    }

    /// From one side to the other, vertical at both ends, straight where it crosses.
    private static Path edge(double x, double y, double h, double w) {
        double dx = STRAIGHT * w, dy = 0.2 * h, middle = y + h / 2;
        return Path.from(x - w, y).cubic(x - w, y + 0.15 * h, x - 1.3 * dx, middle - 1.3 * dy, x - dx, middle - dy)
                .line(x + dx, middle + dy)
                .cubic(x + 1.3 * dx, middle + 1.3 * dy, x + w, y + 0.85 * h, x + w, y + h);
    }

    /// What lies between the crossings.
    private static Path back(double x, double y, double h, double w) {
        double dx = STRAIGHT * w, dy = 0.2 * h, upper = y + h / 2, lower = y + 1.5 * h;
        return Path.from(x, upper).line(x + dx, upper + dy)
                .cubic(x + 1.3 * dx, upper + 1.3 * dy, x + w, y + 0.85 * h, x + w, y + h)
                .cubic(x + w, y + 1.15 * h, x + 1.3 * dx, lower - 1.3 * dy, x + dx, lower - dy).line(x, lower)
                .line(x - dx, lower - dy).cubic(x - 1.3 * dx, lower - 1.3 * dy, x - w, y + 1.15 * h, x - w, y + h)
                .cubic(x - w, y + 0.85 * h, x - 1.3 * dx, upper + 1.3 * dy, x - dx, upper + dy).close();
    }
}
