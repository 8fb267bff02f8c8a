package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {

    /// Every point of the curve beside a bend, a corner and a line is as far from it as it should be.
    @Test
    void aCurveBesideAnotherKeepsItsDistance() {
        Path path = Path.from(0, 0).line(0, 10).bend(36, 50).corner(36, 68, 54, 68).line(90, 68);
        for (double distance : new double[] {-5, 5}) {
            Path beside = path.beside(distance);
            for (double[] p : points(beside)) {
                double nearest = points(path).stream().mapToDouble(q -> Math.hypot(p[0] - q[0], p[1] - q[1])).min().orElse(0);
                assertEquals(5, nearest, 0.15);
            }
            assertEquals(distance, beside.x() - path.x(), 1e-9);
        }
    }

    private static List<double[]> points(Path path) {
        var points = new ArrayList<double[]>();
        double x = path.x(), y = path.y();
        for (Path.Segment segment : path.segments()) {
            for (int i = 0; i <= 400; i++) {
                double t = i / 400.0;
                points.add(switch (segment) {
                    case Path.Line l -> new double[] {x + t * (l.x() - x), y + t * (l.y() - y)};
                    case Path.Cubic c ->
                            new double[] {Path.at(t, x, c.x1(), c.x2(), c.x()), Path.at(t, y, c.y1(), c.y2(), c.y())};
                });
            }
            x = segment.x();
            y = segment.y();
        }
        return points;
    }

    // @start region="path"
    /// A wire that runs down, bends to the right and runs down again.
    static Path wire() { return Path.from(0, 0).line(0, 10).bend(30, 40).line(30, 50); }
    // @end

    @Test
    void aPathEndsWhereItsLastSegmentEnds() {
        assertEquals(30, wire().endX());
        assertEquals(50, wire().endY());
    }

    @Test
    void joinedPiecesRunOn() {
        Path on = Path.from(30, 50).line(30, 70).bend(0, 90);
        assertEquals(wire().and(on).endY(), Path.joined(List.of(wire(), on)).endY());
        assertEquals(4, Path.joined(List.of(wire(), on)).segments().size(), "the lines at 30 become one");
        assertEquals(wire(), Path.joined(List.of(wire())));
    }

    @Test
    void turningBackTwiceIsTheSame() {
        assertEquals(wire(), wire().reversed().reversed());
        assertEquals(wire(), wire().transposed().transposed());
    }

    @Test
    void theBoundsOfACubicAreThoseOfItsCurve() {
        Path arch = Path.from(0, 0).cubic(0, 40, 30, 40, 30, 0);
        assertEquals(new Bounds(0, 0, 30, 30), arch.bounds());
    }

    @Test
    void aCornerIsAQuarterCircle() {
        Path quarter = Path.from(10, 0).corner(10, 10, 0, 10);
        Path.Cubic c = (Path.Cubic) quarter.segments().getFirst();
        for (double t = 0; t <= 1; t += 0.125) {
            double x = Path.at(t, 10, c.x1(), c.x2(), c.x()), y = Path.at(t, 0, c.y1(), c.y2(), c.y());
            assertTrue(Math.abs(Math.hypot(x, y) - 10) < 0.003, () -> x + ", " + y);
        }
    }
}
