package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What every picture keeps, on random diagrams of each family.
class DrawingLawsTest {

    private static final int SEEDS = 50;

    private record Sample(String name, Diagram diagram, Drawing drawing) {}

    private static Stream<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random = Samples.random(seed);
            int size = 2 + (int) (seed % 14);
            Map<String, Diagram> families = new TreeMap<>(Map.of(
                    "closed", Samples.closed(1 + size / 2, random), "coloured", Samples.coloured(size, random),
                    "planar", Samples.planar(size, false, random), "symmetric", Samples.planar(size, true, random),
                    "sentence", Samples.sentence(size, false, random),
                    "woven sentence", Samples.sentence(size, true, random),
                    "circuit", Samples.circuit(size, random), "tangle", Samples.tangle(size, random)));
            long s = seed;
            Diagram steps = Samples.planar(size, true, random);
            samples.add(new Sample("stepwise " + s, steps, Drawing.stepwise(steps, Look.STANDARD)));
            Diagram tangle = Samples.tangle(size, random);
            samples.add(new Sample("ribbons " + s, tangle, Drawing.of(tangle, Look.STANDARD.withRibbons(true))));
            samples.add(new Sample("triangles " + s, steps, Drawing.of(steps, Look.STANDARD.withTriangles(true))));
            families.forEach((family, diagram) -> samples.add(new Sample(family + " " + s, diagram, Drawing.of(diagram))));
        }
        return samples.stream();
    }

    private interface Law {
        void check(Sample sample);
    }

    private static Stream<DynamicTest> each(Law law) {
        return samples().map(sample -> DynamicTest.dynamicTest(sample.name, () -> law.check(sample)));
    }

    private static List<Part> parts(Drawing drawing, Part.Role... roles) {
        return drawing.parts().stream().filter(part -> Arrays.asList(roles).contains(part.role())).toList();
    }

    private static List<Bounds> boxes(Drawing drawing) {
        return parts(drawing, Part.Role.BOX, Part.Role.WORD).stream().map(Part::bounds).toList();
    }

    private static List<Path> wires(Drawing drawing) {
        return parts(drawing, Part.Role.WIRE).stream().flatMap(part -> part.shapes().stream())
                .filter(Shape.Curve.class::isInstance).map(shape -> ((Shape.Curve) shape).path()).toList();
    }

    private static List<double[]> points(Path path) {
        var points = new ArrayList<double[]>(List.of(new double[] {path.x(), path.y()}));
        double x = path.x(), y = path.y();
        for (Path.Segment segment : path.segments()) {
            for (int i = 1; i <= 23; i++) {
                double t = i / 23.0;
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

    @TestFactory
    Stream<DynamicTest> noTwoBoxesOverlap() {
        return each(sample -> {
            List<Bounds> boxes = boxes(sample.drawing);
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = i, b = j;
                    assertTrue(!boxes.get(i).margin(2).overlaps(boxes.get(j)),
                            () -> "%s: boxes %d and %d".formatted(sample.diagram, a, b));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noWireEntersABox() {
        return each(sample -> {
            List<Bounds> boxes = boxes(sample.drawing).stream().map(b -> b.margin(-1)).toList();
            for (Path wire : wires(sample.drawing)) {
                for (double[] p : points(wire)) {
                    assertTrue(boxes.stream().noneMatch(b -> b.contains(p[0], p[1])),
                            () -> "%s: a wire at %s in a box".formatted(sample.diagram, Arrays.toString(p)));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> labelsStandAlone() {
        return each(sample -> {
            List<Bounds> labels = parts(sample.drawing, Part.Role.LABEL).stream().map(Part::bounds).toList();
            List<Bounds> boxes = boxes(sample.drawing);
            List<double[]> points = wires(sample.drawing).stream().flatMap(wire -> points(wire).stream()).toList();
            for (int i = 0; i < labels.size(); i++) {
                Bounds label = labels.get(i);
                assertTrue(labels.subList(0, i).stream().noneMatch(label::overlaps),
                        () -> sample.diagram + ": labels meet at " + label);
                assertTrue(boxes.stream().noneMatch(label.margin(-0.5)::overlaps),
                        () -> sample.diagram + ": a label on a box at " + label);
                assertTrue(points.stream().noneMatch(p -> label.margin(0.5).contains(p[0], p[1])),
                        () -> sample.diagram + ": a label on a wire at " + label);
            }
        });
    }

    /// Left and right of every wire, and at every corner of the page, there is the colour that the wire parts.
    @TestFactory
    Stream<DynamicTest> regionsLieBetweenTheirWires() {
        return LongStream.range(0, SEEDS).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            Diagram diagram = Samples.coloured(2 + (int) (seed % 14), Samples.random(seed));
            Drawing drawing = Drawing.of(diagram, Look.STANDARD.withRegions("C", "D", "E"));
            double y = drawing.parts().stream().filter(part -> part.role() == Part.Role.WIRE)
                    .mapToDouble(part -> part.bounds().top()).min().orElse(0) + 1.5;
            List<Double> upper = wires(drawing).stream().filter(wire -> !wire.segments().isEmpty())
                    .flatMap(wire -> Stream.of(new double[] {wire.x(), wire.y()}, new double[] {wire.endX(), wire.endY()}))
                    .filter(end -> end[1] < 1).map(end -> end[0]).sorted().toList();
            assertEquals(diagram.dom().size(), upper.size());
            for (int i = 0; i < upper.size(); i++) {
                assertEquals(diagram.dom().get(i).left(), colour(drawing, upper.get(i) - 2, y), diagram::toString);
                assertEquals(diagram.dom().get(i).right(), colour(drawing, upper.get(i) + 2, y), diagram::toString);
            }
            List<Bounds> areas = parts(drawing, Part.Role.REGION).stream().map(Part::bounds).toList();
            Bounds page = areas.stream().reduce(Bounds.EMPTY, Bounds::union);
            assertEquals(diagram.cod().left(), colour(drawing, page.left() + 1, page.bottom() - 1));
            assertEquals(diagram.cod().right(), colour(drawing, page.right() - 1, page.bottom() - 1));
        }));
    }

    /// The colour of the last area drawn around a point.
    private static String colour(Drawing drawing, double x, double y) {
        return parts(drawing, Part.Role.REGION).reversed().stream()
                .filter(part -> holds(points(((Shape.Area) part.shapes().getFirst()).path()), x, y))
                .map(part -> List.of("C", "D", "E").get(Tint.ACCENTS.indexOf(part.tint()))).findFirst().orElse("none");
    }

    /// Whether a polygon goes round a point, by the crossings of a ray.
    private static boolean holds(List<double[]> polygon, double x, double y) {
        boolean inside = false;
        for (int i = 0; i < polygon.size(); i++) {
            double[] p = polygon.get(i), q = polygon.get((i + 1) % polygon.size());
            inside ^= p[1] > y != q[1] > y && x < p[0] + (q[0] - p[0]) * (y - p[1]) / (q[1] - p[1]);
        }
        return inside;
    }

    @TestFactory
    Stream<DynamicTest> textsStayInTheirBoxes() {
        return each(sample -> {
            for (Part part : parts(sample.drawing, Part.Role.BOX, Part.Role.WORD)) {
                Bounds outline = part.shapes().getFirst().bounds();
                part.shapes().stream().skip(1).forEach(shape -> assertTrue(outline.margin(-2).contains(shape.bounds()),
                        () -> shape + " outside of " + outline));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> wiresAreSmoothWithVerticalEnds() {
        return each(sample -> {
            boolean circuit = sample.name.startsWith("circuit");
            boolean broken = sample.name.startsWith("tangle") || sample.name.startsWith("ribbons");
            List<Bounds> dots = parts(sample.drawing, Part.Role.SPIDER).stream().map(Part::bounds).toList();
            for (Path wire : wires(sample.drawing)) {
                List<double[]> ways = directions(wire);
                for (int i = 1; i + 1 < ways.size(); i += 2) {
                    double[] v = ways.get(i), w = ways.get(i + 1);
                    assertTrue(v[0] * w[0] + v[1] * w[1] > 0.999, () -> sample.diagram + ": a corner in " + wire);
                }
                boolean free = dots.stream().noneMatch(dot -> dot.contains(wire.x(), wire.y()));
                boolean ends = dots.stream().noneMatch(dot -> dot.contains(wire.endX(), wire.endY()));
                if (!ways.isEmpty() && !wire.closed() && !broken) {
                    int across = circuit ? 1 : 0;
                    assertTrue(!free || Math.abs(ways.getFirst()[across]) < 1e-3, () -> sample.diagram + ": " + wire);
                    assertTrue(!ends || Math.abs(ways.getLast()[across]) < 1e-3, () -> sample.diagram + ": " + wire);
                }
            }
        });
    }

    /// The unit vectors at both ends of every segment.
    private static List<double[]> directions(Path path) {
        var ways = new ArrayList<double[]>();
        double x = path.x(), y = path.y();
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Line l -> {
                    ways.add(unit(l.x() - x, l.y() - y));
                    ways.add(unit(l.x() - x, l.y() - y));
                }
                case Path.Cubic c -> {
                    ways.add(unit(c.x1() - x, c.y1() - y));
                    ways.add(unit(c.x() - c.x2(), c.y() - c.y2()));
                }
            }
            x = segment.x();
            y = segment.y();
        }
        return ways;
    }

    private static double[] unit(double x, double y) {
        double length = Math.hypot(x, y);
        return new double[] {x / length, y / length};
    }

    @TestFactory
    Stream<DynamicTest> wiresCrossWhereTheDiagramCrossesThem() {
        return each(sample -> {
            if (!sample.name.startsWith("ribbons")) {
                assertEquals(crossings(sample.diagram), crossings(wires(sample.drawing)), () -> sample.diagram.toString());
                assertEquals(breaks(sample.diagram), breaks(sample.drawing), () -> sample.diagram.toString());
            }
        });
    }

    private static long crossings(Diagram diagram) {
        return cells(diagram).mapToLong(cell -> cell instanceof Diagram.Permutation p ? inversions(p.order()) : 0).sum();
    }

    /// How often one wire passes behind another or itself.
    private static long breaks(Diagram diagram) {
        return cells(diagram).filter(cell -> cell instanceof Diagram.Braid || cell instanceof Diagram.Twist).count();
    }

    private static Stream<Diagram> cells(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false).map(Layer::cell).flatMap(cell ->
                cell instanceof Diagram.Frame frame ? frame.inside().stream().flatMap(DrawingLawsTest::cells)
                        : Stream.of(cell));
    }

    /// The gaps in wires across which one goes on in the same direction, over exactly one wire.
    private static long breaks(Drawing drawing) {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record End(double[] at, double[] way) {}

        var ends = new ArrayList<End>();
        List<Path> wires = wires(drawing);
        for (Path wire : wires) {
            List<double[]> ways = directions(wire);
            if (!ways.isEmpty()) {
                double[] first = ways.getFirst(), last = ways.getLast();
                ends.add(new End(new double[] {wire.x(), wire.y()}, new double[] {-first[0], -first[1]}));
                ends.add(new End(new double[] {wire.endX(), wire.endY()}, last));
            }
        }
        long breaks = 0;
        for (int i = 0; i < ends.size(); i++) {
            for (int j = 0; j < i; j++) {
                End a = ends.get(i), b = ends.get(j);
                double dx = b.at[0] - a.at[0], dy = b.at[1] - a.at[1], length = Math.hypot(dx, dy);
                boolean across = length > 1 && length < 16 && a.way[0] * dx + a.way[1] * dy > 0.999 * length
                        && b.way[0] * dx + b.way[1] * dy < -0.999 * length;
                if (across) {
                    Path bridge = Path.from(a.at[0], a.at[1]).line(b.at[0], b.at[1]);
                    breaks += wires.stream().filter(wire -> crossings(List.of(wire, bridge)) - crossings(List.of(wire)) == 1)
                            .count();
                }
            }
        }
        return breaks;
    }

    @TestFactory
    Stream<DynamicTest> permutationsCrossOncePerInversion() {
        return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS).map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            RandomGenerator random = Samples.random(seed);
            int[] order = Samples.order(2 + random.nextInt(8), random);
            Drawing drawing = Drawing.of(Diagram.permutation(Ty.of("x").power(order.length), order));
            assertEquals(inversions(order), crossings(wires(drawing)), () -> Arrays.toString(order));
        }));
    }

    private static long inversions(int[] order) {
        long inversions = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < i; j++) {
                inversions += order[j] > order[i] ? 1 : 0;
            }
        }
        return inversions;
    }

    /// Proper crossings of the chords of all wires; ends that meet in a spider do not count.
    private static long crossings(List<Path> wires) {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Chord(int wire, int index, double[] p, double[] q) {}

        var chords = new ArrayList<Chord>();
        for (int w = 0; w < wires.size(); w++) {
            List<double[]> points = points(wires.get(w));
            for (int i = 1; i < points.size(); i++) {
                chords.add(new Chord(w, i, points.get(i - 1), points.get(i)));
            }
        }
        long crossings = 0;
        for (int i = 0; i < chords.size(); i++) {
            Chord a = chords.get(i);
            for (int j = 0; j < i; j++) {
                Chord b = chords.get(j);
                boolean near = a.wire == b.wire && Math.abs(a.index - b.index) < 2;
                crossings += !near && cross(a.p, a.q, b.p, b.q) ? 1 : 0;
            }
        }
        return crossings;
    }

    private static boolean cross(double[] p, double[] q, double[] r, double[] s) {
        if (Math.max(p[0], q[0]) < Math.min(r[0], s[0]) || Math.max(r[0], s[0]) < Math.min(p[0], q[0])
                || Math.max(p[1], q[1]) < Math.min(r[1], s[1]) || Math.max(r[1], s[1]) < Math.min(p[1], q[1])) {
            return false;
        }
        return side(p, q, r) * side(p, q, s) < -1e-9 && side(r, s, p) * side(r, s, q) < -1e-9;
    }

    private static double side(double[] p, double[] q, double[] r) {
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    }

    @TestFactory
    Stream<DynamicTest> boundsAreTrue() {
        return each(sample -> {
            Bounds bounds = sample.drawing.bounds();
            Bounds drawn = Bounds.EMPTY;
            for (Part part : sample.drawing.parts()) {
                for (Shape shape : part.shapes()) {
                    drawn = drawn.union(shape.bounds());
                    if (shape instanceof Shape.Curve(Path path, var _)) {
                        points(path).forEach(p -> assertTrue(bounds.contains(p[0], p[1]),
                                () -> sample.diagram + " " + bounds));
                    }
                }
            }
            assertEquals(drawn, bounds);
        });
    }

    @TestFactory
    Stream<DynamicTest> sentencesStandOnOneLine() {
        return each(sample -> {
            List<Part> words = parts(sample.drawing, Part.Role.WORD);
            if (sample.name.contains("sentence")) {
                assertTrue(words.stream().allMatch(word -> word.bounds().top() == words.getFirst().bounds().top()),
                        () -> sample.diagram.toString());
                assertEquals(sample.diagram.boxes().size(), words.size());
            }
        });
    }
}
