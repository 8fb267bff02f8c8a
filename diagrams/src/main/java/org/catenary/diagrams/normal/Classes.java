package org.catenary.diagrams.normal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;

/// Numbers for what is the same up to exchanges: cells, codes of parts, whole diagrams, frames that hold the same.
///
/// Diagrams inside frames are numbered first, innermost first, so that each code speaks of one level only.
final class Classes {

    /// A border with the numbers of the diagrams inside.
    private record Framed(Border border, List<Integer> inside) {}

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Diagram, PlaneMap> maps = new IdentityHashMap<>();

    /// {@return the map of a diagram, coded}
    PlaneMap map(Diagram diagram) {
        var open = new ArrayDeque<PlaneMap>();
        open.push(new PlaneMap(diagram, this));
        while (true) {
            PlaneMap map = open.element();
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
            missing.forEach(inside -> open.push(new PlaneMap(inside, this)));
        }
    }

    /// {@return the number of a cell, or of a frame whose insides have theirs}
    int letter(Diagram cell) {
        return number(cell instanceof Diagram.Frame frame ? new Framed(frame.border(), inside(frame)) : cell);
    }

    private List<Integer> inside(Diagram.Frame frame) {
        var inside = frame.inside().stream().map(diagram -> Objects.requireNonNull(maps.get(diagram)).number());
        return switch (frame.border()) {
            case Border.Sum _ -> inside.sorted().toList();
            case Border.Trace _, Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ -> inside.toList();
        };
    }

    int code(int[] code) { return number(new Code(code)); }

    private int number(Object object) { return numbers.computeIfAbsent(object, _ -> numbers.size()); }
}
