package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Bounds;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Path;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.diagrams.drawing.Spot;
import org.catenary.diagrams.drawing.Tint;

/// Pictures of ZX graphs: inputs on the left, outputs on the right, angles in π.
///
/// Z spiders are green discs, X spiders red ones with a ring, H-boxes yellow squares; Hadamard edges are blue and dashed.
/// The scalar stands to the left unless it is one. A ZX *diagram* is drawn as any other:
/// [Drawing#of(org.catenary.diagrams.syntax.Diagram)].
///
/// {@snippet class="org.catenary.functors.zx.ZxPictureTest" region="picture"}
public final class ZxPicture {

    private static final int MOST = 1_000;

    private ZxPicture() {}

    /// {@return the picture of a graph}
    /// @throws WrongArgument if it has more than a thousand vertices
    public static Drawing of(ZxGraph graph) { return of(graph, Look.STANDARD); }

    /// {@return the picture of a graph; cost quadratic in its vertices}
    /// @throws WrongArgument if it has more than a thousand vertices
    public static Drawing of(ZxGraph graph, Look look) {
        if (graph.size() > MOST) {
            throw new WrongArgument("%s; at most %d vertices can be drawn".formatted(graph, MOST));
        }
        var spots = new Spot[graph.bound()];
        var width = new double[graph.bound()];
        var height = new double[graph.bound()];
        for (int v : graph.vertices()) {
            spots[v] = new Spot(BoardText.glyph(graph.kind(v), text(graph, v)), look);
            width[v] = graph.isBoundary(v) ? 0 : spots[v].width();
            height[v] = graph.isBoundary(v) ? 0 : spots[v].height();
        }
        Places places = CausalFlow.of(graph).map(flow -> Places.inRows(graph, Rows.of(graph, flow), width, look.unit()))
                .orElseGet(() -> Places.bySprings(graph, width, height, look.unit()));
        int[] vertices = graph.vertices();
        var routes = new Routes(graph, places, width, height, look.unit());
        var parts = new ArrayList<Part>();
        for (int u : vertices) {
            for (int v : graph.neighbours(u)) {
                if (u < v) {
                    Path line = routes.between(u, v);
                    boolean hadamard = graph.isHadamard(u, v);
                    parts.add(Part.of(Part.Role.WIRE,
                            new Shape.Curve(line, hadamard ? Shape.Stroke.DASHED : Shape.Stroke.PLAIN)).in(hadamard ? Tint.BLUE : Tint.NONE));
                }
            }
        }
        for (int v : vertices) {
            if (!graph.isBoundary(v)) {
                parts.add(spots[v].at(places.x()[v], places.y()[v]));
            }
        }
        String scalar = BoardText.scalar(graph.scalar());
        if (!scalar.equals("1")) {
            parts.add(note(parts, scalar, look));
        }
        return Drawing.of(parts, graph.toString(), "A ZX graph with %d inputs, %d outputs, %d vertices and %d edges."
                .formatted(graph.inputs().length, graph.outputs().length, graph.size(), graph.edges()));
    }

    private static String text(ZxGraph graph, int v) {
        return switch (graph.kind(v)) {
            case BOUNDARY -> "";
            case Z, X -> BoardText.angle(graph.phase(v));
            case H -> BoardText.entry(graph.parameter(v));
        };
    }

    private static Part note(List<Part> parts, String scalar, Look look) {
        double size = look.unit() * 13 / 36;
        Bounds bounds = parts.stream().map(Part::bounds).reduce(Bounds.EMPTY, Bounds::union);
        return Part.of(Part.Role.SIGN, parts.isEmpty() ? new Shape.Text(0, 0, scalar, size, Shape.Anchor.MIDDLE)
                : new Shape.Text(bounds.left() - look.unit() / 3, (bounds.top() + bounds.bottom()) / 2 + 0.355 * size,
                scalar + "\u00a0·", size, Shape.Anchor.END));
    }
}
