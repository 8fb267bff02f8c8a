package org.catenary.diagrams.normal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The normal form of planar diagrams whose wires bend and whose boxes turn: one for all that are [the same][PivotalIsotopy].
///
/// The diagram is drawn anew from its map. Outputs are bent up, to the right of the inputs; then, from the left, a wire that
/// leads to a box not yet drawn draws it, upright or upside down as the wire comes in, its other inputs bent down beside it; a
/// wire that leads to its neighbour ends in a cup; one that leads elsewhere waits for what is between. What floats in
/// a face is drawn where the face is met first, in the [order of content][ContentOrder]; it begins with that of its boxes of the
/// rarest kind on its outline, and that corner, which comes first in this order. At last snakes are pulled straight.
public final class PivotalForm {

    /// A wire that waits to be drawn further.
    ///
    /// @param from where it comes from
    /// @param to   where it leads
    /// @param ob   what it carries as drawn so far
    /// @param face what is on its left
    private record Strand(BentPlane.End from, BentPlane.End to, Ob ob, int face) {}

    private final BentPlane plane;
    private final Slices slices;
    private final Faces faces;
    private final Map<Integer, List<Diagram>> floating = new TreeMap<>();

    private PivotalForm(Diagram diagram) {
        plane = new BentPlane(Slices.of(diagram));
        slices = plane.slices();
        faces = plane.faces();
    }

    /// {@return the normal form; diagrams inside frames have theirs}
    ///
    /// Linear for what the boundary holds, but for the turns of wires; a part that floats costs its size times the number
    /// of corners that are tried.
    public static Diagram of(Diagram diagram) {
        return Inside.out(Untraced.bent(diagram), d -> Snakes.straight(new PivotalForm(d).drawn(d.dom(), d.cod())));
    }

    /// {@return whether nothing floats: the boundary holds every part; diagrams inside frames are left out}
    public static boolean isConnected(Diagram diagram) {
        var slices = Slices.of(Untraced.bent(diagram));
        var faces = Faces.of(slices);
        return IntStream.range(0, slices.size()).allMatch(cell -> faces.part(cell) == slices.size());
    }

    /// Parts that float in a part begin below its first cell, so the last are drawn first.
    private Diagram drawn(Ty dom, Ty cod) {
        int n = slices.size();
        var cells = new ArrayList<List<Integer>>();
        IntStream.rangeClosed(0, n).forEach(_ -> cells.add(new ArrayList<>(0)));
        IntStream.range(0, n).forEach(k -> cells.get(faces.part(k)).add(k));
        for (int k = n - 1; k >= 0; k--) {
            if (faces.part(k) == k) {
                floating.computeIfAbsent(faces.beside(k), _ -> new ArrayList<>()).add(part(cells.get(k), faces.beside(k)));
            }
        }
        return new Picture(Diagram.id(dom).tensor(Diagram.cap(cod))).whole(dom, cod);
    }

    private Diagram part(List<Integer> cells, int outside) {
        List<Integer> boxes = cells.stream().filter(cell -> !plane.isBend(cell)).toList();
        if (boxes.isEmpty()) {
            return circle(cells.getFirst());
        }
        return starts(boxes, outside).stream().flatMap(box -> IntStream.range(0, Math.max(1, plane.ports(box)))
                .filter(port -> plane.ports(box) == 0 || plane.corner(box, port) == outside)
                .mapToObj(port -> begun(box, port).floating(box, port, outside)))
                .min(ContentOrder.LAYERS).orElseThrow();
    }

    /// The boxes of the rarest kind among those that the outer face touches.
    private List<Integer> starts(List<Integer> boxes, int outside) {
        var kinds = new LinkedHashMap<Diagram, List<Integer>>();
        for (int box : boxes) {
            if (plane.ports(box) == 0
                    || IntStream.range(0, plane.ports(box)).anyMatch(port -> plane.corner(box, port) == outside)) {
                kinds.computeIfAbsent(upright(box), _ -> new ArrayList<>()).add(box);
            }
        }
        return kinds.values().stream().min(Comparator.<List<Integer>>comparingInt(List::size)
                .thenComparing(kind -> upright(kind.getFirst()), ContentOrder.LAYERS)).orElseThrow();
    }

    /// A circle is drawn as at its top, its first cap.
    private Diagram circle(int cap) {
        Ob leg = slices.cell(cap).cod().get(0), x = leg.rotate(Math.floorMod(leg.z(), 2) - leg.z());
        Diagram top = new Diagram.Cap(x, x.r());
        var picture = new Picture(top);
        picture.fill(faces.below(cap, 1), 1);
        return picture.diagram.then(new Diagram.Cup(x, x.r()));
    }

    // ---- boxes

    private Diagram upright(int cell) {
        Diagram at = slices.cell(cell);
        return switch (at) {
            case Diagram.Turned(var box, int _, boolean reversed) -> box.turned(0, reversed);
            case Diagram.Frame frame when frame.border() instanceof Border.Bubble(var box, int _, boolean reversed) ->
                    new Diagram.Frame(new Border.Bubble(box, 0, reversed), frame.inside());
            default -> at;
        };
    }

    /// A box with one of its ports, or the corner behind one, on top.
    ///
    /// @param drawn the box, or the box upside down
    /// @param first the number of the port where its first input is
    private record Placed(Diagram drawn, int first) {
        int in() { return Math.toIntExact(drawn.dom().size()); }

        int out() { return Math.toIntExact(drawn.cod().size()); }
    }

    private Placed placed(int cell, boolean upsideDown) {
        Diagram upright = upright(cell);
        return upsideDown ? new Placed(upright.r(), Math.toIntExact(upright.dom().size())) : new Placed(upright, 0);
    }

    private Picture begun(int cell, int corner) {
        Placed placed = placed(cell, isBelow(cell, corner));
        int left = cut(placed, corner);
        Ty dom = placed.drawn.dom();
        return new Picture(Diagram.id(left > 0 ? dom.slice(0, left).r().slice(0, 0) : dom.slice(0, 0)));
    }

    /// Whether a corner lies between two outputs of a box that stands upright.
    private boolean isBelow(int cell, int corner) {
        long in = upright(cell).dom().size();
        return corner >= in && corner + 1 < plane.ports(cell);
    }

    /// The number of inputs on the left of a corner on top.
    private int cut(Placed placed, int corner) {
        int ports = placed.in() + placed.out(), place = ports == 0 ? 0 : Math.floorMod(corner - placed.first, ports);
        return place < placed.in() ? place + 1 : 0;
    }

    // ---- drawing

    private final class Picture {
        private Diagram diagram;
        private final ArrayDeque<Strand> left = new ArrayDeque<>();
        private final ArrayDeque<Strand> right = new ArrayDeque<>();
        private final Set<Integer> boxes = new HashSet<>();
        private final Set<Integer> filled = new HashSet<>();

        Picture(Diagram begin) { diagram = begin; }

        Diagram whole(Ty dom, Ty cod) {
            int m = slices.width(), n = plane.wiring().outputs();
            for (int i = 0; i < m; i++) {
                right.add(new Strand(new BentPlane.End(BentPlane.BOUNDARY, i), plane.follow(i, true), dom.get(i), faces.top(i)));
            }
            for (int i = n - 1; i >= 0; i--) {
                int wire = plane.wiring().output(i);
                right.add(new Strand(new BentPlane.End(BentPlane.BOUNDARY, m + n - 1 - i), plane.follow(wire, false),
                        cod.get(i).r(), plane.right(wire)));
            }
            fill(faces.top(0), 0);
            run();
            return diagram;
        }

        Diagram floating(int box, int corner, int outside) {
            filled.add(outside);
            Placed placed = placed(box, isBelow(box, corner));
            draw(box, placed, cut(placed, corner), Optional.empty());
            run();
            return diagram;
        }

        /// Draws what floats in a face, unless it is drawn.
        void fill(int face, int at) {
            if (filled.add(face)) {
                floating.getOrDefault(face, List.of()).stream().sorted(ContentOrder.LAYERS)
                        .forEach(part -> diagram = diagram.thenAt(at, part));
            }
        }

        private void run() {
            while (!right.isEmpty()) {
                Strand strand = right.remove();
                fill(strand.face, left.size());
                if (!left.isEmpty() && left.element().from.equals(strand.to)) {
                    cup(left.pop(), strand);
                } else if (strand.to.cell() != BentPlane.BOUNDARY && !boxes.contains(strand.to.cell())) {
                    enter(strand);
                } else {
                    left.push(strand);
                }
            }
            if (!left.isEmpty()) {
                throw new AssertionError("the strands do not lie in the plane");
            }
        }

        private void cup(Strand one, Strand other) {
            Ob end = Windings.towards(one.ob, other.ob);
            diagram = diagram.thenAt(left.size() + 1, Windings.turned(other.ob, end))
                    .thenAt(left.size(), new Diagram.Cup(one.ob, end));
        }

        private void enter(Strand strand) {
            int cell = strand.to.cell(), port = strand.to.place();
            Placed placed = placed(cell, port >= upright(cell).dom().size());
            draw(cell, placed, port - placed.first, Optional.of(strand));
        }

        /// Draws a box at the place where drawing goes on.
        ///
        /// @param cut how many inputs are bent to the left; the next one is that of the strand that enters
        private void draw(int cell, Placed placed, int cut, Optional<Strand> strand) {
            boxes.add(cell);
            int at = left.size(), in = placed.in(), out = placed.out(), entered = strand.isPresent() ? 1 : 0;
            Ty dom = placed.drawn.dom(), before = dom.slice(0, cut), after = dom.slice(cut + entered, in);
            strand.ifPresent(s -> diagram = diagram.thenAt(at, Windings.turned(s.ob, dom.get(cut))));
            diagram = bent(before.r(), before, at);
            diagram = bent(after, after.l(), at + 2 * cut + entered);
            diagram = diagram.thenAt(at + cut, placed.drawn);
            for (int i = cut + entered; i < in; i++) {
                push(cell, placed, i, dom.get(i).l());
            }
            for (int i = out - 1; i >= 0; i--) {
                push(cell, placed, in + out - 1 - i, placed.drawn.cod().get(i));
            }
            for (int i = 0; i < cut; i++) {
                push(cell, placed, i, dom.get(i).r());
            }
        }

        private Diagram bent(Ty x, Ty y, int at) { return x.isUnit() ? diagram : diagram.thenAt(at, Diagram.cap(x, y)); }

        private void push(int cell, Placed placed, int place, Ob ob) {
            int port = (place + placed.first) % (placed.in() + placed.out());
            right.push(new Strand(new BentPlane.End(cell, port), plane.strand(cell, port), ob, plane.corner(cell, port)));
        }
    }
}
