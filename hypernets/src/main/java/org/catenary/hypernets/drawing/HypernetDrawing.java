package org.catenary.hypernets.drawing;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Film;
import org.catenary.diagrams.drawing.Look;
import org.catenary.hypernets.net.Hypernet;

/// Pictures of nets: layers of edges from top to bottom, wires as smooth curves between them; or free of layers, on request.
///
/// {@snippet class="org.catenary.hypernets.drawing.HypernetDrawingTest" region="draw"}
public final class HypernetDrawing {

    private static final int MANY = 24;
    /// How often edges are drawn wider, each time for those that became wider before.
    private static final int STRETCHES = 3;

    private HypernetDrawing() {}

    /// {@return the picture of a net}
    public static Drawing of(Hypernet net) { return of(net, Look.STANDARD); }

    /// {@return the picture of a net; nets inside labels stand inside their edges}
    public static Drawing of(Hypernet net, Look look) { return of(net, look, List.of()); }

    /// {@return the picture of a net in which some of its edges and wires are set off, the later upon the earlier}
    public static Drawing of(Hypernet net, Look look, List<Marked> marked) { return nested(net, look, marked, false); }

    /// {@return the picture of a net without layers: edges are boxes, wires are points wherever they have room}
    ///
    /// Inputs are numbered stubs above their points, outputs below. Quadratic in the edges and wires.
    ///
    /// @throws org.catenary.diagrams.category.WrongArgument if a net has more than 600 edges and wires
    public static Drawing freeForm(Hypernet net, Look look) { return nested(net, look, List.of(), true); }

    private static Drawing nested(Hypernet net, Look look, List<Marked> marked, boolean free) {
        var known = new IdentityHashMap<Hypernet, Drawing>();
        var open = new ArrayDeque<Hypernet>();
        open.push(net);
        while (!open.isEmpty()) {
            Hypernet now = open.element();
            List<Hypernet> missing = known.containsKey(now) ? List.of()
                    : now.inside().stream().filter(inside -> !known.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                known.computeIfAbsent(now, level -> free ? scatter(level, look, known)
                        : draw(level, look, level == net ? marked : List.of(), known));
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(known.get(net));
    }

    /// {@return the film of a rewriting, a picture for each net on the way}
    public static Film film(String title, Stream<Hypernet> nets, Look look) {
        return Film.of(title, nets.map(net -> of(net, look)).toList());
    }

    private static Drawing draw(Hypernet net, Look look, List<Marked> marked, IdentityHashMap<Hypernet, Drawing> inside) {
        var measures = new Measures(net, look, inside);
        var arrangement = arranged(net, measures);
        for (int round = 0; round < STRETCHES && Stretch.widen(arrangement.layers(), look.unit()); round++) {
            Spread.place(arrangement.layers(), look.unit() / 2);
        }
        return Drawing.of(new Pen(net, arrangement, measures, marked).parts(), net.toString(), description(net));
    }

    private static Arrangement arranged(Hypernet net, Measures measures) {
        var arrangement = Arrangement.of(net);
        Order.sort(arrangement.layers());
        arrangement.layers().forEach(layer -> layer.forEach(measures::measure));
        Spread.place(arrangement.layers(), measures.unit() / 2);
        return arrangement;
    }

    private static Drawing scatter(Hypernet net, Look look, IdentityHashMap<Hypernet, Drawing> inside) {
        var measures = new Measures(net, look, inside);
        return Drawing.of(new Tentacles(net, measures, FreeForm.of(net, measures, arranged(net, measures).layers())).parts(), net.toString(), description(net));
    }

    private static String description(Hypernet net) {
        String names = IntStream.range(0, Math.min(MANY, net.edges())).mapToObj(e -> net.label(e).name())
                .collect(Collectors.joining(", "));
        return "A hypernet with %d wires and %s.".formatted(net.wires(), net.edges() == 0 ? "no edges"
                : "the edges %s%s".formatted(names, net.edges() > MANY ? ", …" : ""));
    }
}
