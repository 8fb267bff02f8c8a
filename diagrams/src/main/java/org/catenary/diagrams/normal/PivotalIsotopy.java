package org.catenary.diagrams.normal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;

/// Whether two diagrams are the same in the plane when wires may bend and boxes turn: the equality of pivotal categories.
///
/// A diagram is a map in the strip, as for [Isotopy], but its wires are curves of any shape: cups, caps and traces are no
/// points of it, a turned box is the box, and windings are told by orientation alone. What floats in a face has no top, so it
/// is compared from each box on its outline in turn; a circle of wire is told by its orientation and by what it holds.
///
/// Selinger, *A survey of graphical languages for monoidal categories*, section 4.2.
public final class PivotalIsotopy {

    /// A border with the numbers of the diagrams inside.
    private record Framed(Border border, List<Integer> inside) {}

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Diagram, PivotalMap> maps = new IdentityHashMap<>();

    private PivotalIsotopy() {}

    /// {@return the first difference between two diagrams, in words; nothing where they are the same}
    ///
    /// Every cell but cups and caps counts as a box. Linear in cells and wires for what the boundary holds; a part that floats
    /// costs its size times the number of boxes of its rarest kind on its outline.
    public static Optional<String> difference(Diagram left, Diagram right) {
        if (!left.dom().equals(right.dom()) || !left.cod().equals(right.cod())) {
            return Optional.of("%s → %s on the left, %s → %s on the right".formatted(
                    left.dom(), left.cod(), right.dom(), right.cod()));
        }
        var isotopy = new PivotalIsotopy();
        PivotalMap here = isotopy.map(Untraced.bent(left)), there = isotopy.map(Untraced.bent(right));
        return here.number() == there.number() ? Optional.empty() : Optional.of(here.difference(there));
    }

    private PivotalMap map(Diagram diagram) {
        var open = new ArrayDeque<PivotalMap>();
        open.push(new PivotalMap(diagram, this));
        while (true) {
            PivotalMap map = open.element();
            List<Diagram> missing = map.frames().flatMap(frame -> frame.inside().stream())
                    .filter(inside -> !maps.containsKey(inside)).distinct().toList();
            if (missing.isEmpty()) {
                map.code();
                maps.put(map.diagram(), map);
                open.pop();
                if (open.isEmpty()) {
                    return map;
                }
            }
            missing.forEach(inside -> open.push(new PivotalMap(inside, this)));
        }
    }

    /// {@return the number of a cell, however often it is turned}
    int letter(Diagram cell) {
        return number(switch (cell) {
            case Diagram.Turned(var box, int _, boolean reversed) -> box.turned(0, reversed);
            case Diagram.Frame frame when frame.border() instanceof Border.Bubble(var box, int _, boolean reversed) ->
                    new Framed(new Border.Bubble(box, 0, reversed), inside(frame));
            case Diagram.Frame frame -> new Framed(frame.border(), inside(frame).stream().sorted().toList());
            default -> cell;
        });
    }

    private List<Integer> inside(Diagram.Frame frame) {
        return frame.inside().stream().map(diagram -> Objects.requireNonNull(maps.get(diagram)).number()).toList();
    }

    int code(int[] code) { return number(new Code(code)); }

    private int number(Object object) { return numbers.computeIfAbsent(object, _ -> numbers.size()); }
}
