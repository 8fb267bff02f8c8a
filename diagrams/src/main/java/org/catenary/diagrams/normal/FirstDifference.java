package org.catenary.diagrams.normal;

import java.util.Optional;
import java.util.stream.IntStream;

/// The first difference between the parts that the boundary holds in two maps of one type, in words.
final class FirstDifference {

    private final PlaneMap left;
    private final PlaneMap right;

    FirstDifference(PlaneMap left, PlaneMap right) {
        this.left = left;
        this.right = right;
    }

    String tell() {
        int[] here = left.cells(left.open()), there = right.cells(right.open());
        var difference = boundary();
        for (int i = 0; i < Math.min(here.length, there.length) && difference.isEmpty(); i++) {
            difference = cells(here[i], there[i]);
        }
        return difference.orElseThrow(() -> new AssertionError("the codes differ, the maps do not"));
    }

    private Optional<String> boundary() {
        for (int i = 0; i < left.wiring().outputs(); i++) {
            int a = left.wiring().output(i), b = right.wiring().output(i);
            if (left.place(a) != right.place(b)) {
                return Optional.of("output %d comes from %s on the left, from %s on the right".formatted(
                        i, above(left, a), above(right, b)));
            }
        }
        for (int gap = 0; gap <= left.slices().width(); gap++) {
            int width = left.slices().width();
            String place = width == 0 ? "outside of all"
                    : gap < width ? "left of input " + gap : "right of input " + (gap - 1);
            var difference = faces(left.faces().top(gap), right.faces().top(gap), place);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> cells(int a, int b) {
        if (left.letter(a) != right.letter(b)) {
            String here = cell(left, a), there = cell(right, b);
            return Optional.of("where %s stands on the left, there stands %s on the right%s".formatted(here, there,
                    left.slices().cell(a).summary().equals(right.slices().cell(b).summary()) ? ", with something else inside"
                            : ""));
        }
        for (int i = 0; i < left.slices().in(a); i++) {
            int w = left.wiring().input(a, i), v = right.wiring().input(b, i);
            if (left.place(w) != right.place(v)) {
                return Optional.of("input %d of %s comes from %s on the left, from %s on the right".formatted(
                        i, both(a, b), above(left, w), above(right, v)));
            }
        }
        for (int i = 0; i < left.slices().out(a); i++) {
            int w = left.wiring().firstOut(a) + i, v = right.wiring().firstOut(b) + i;
            if (left.place(w) != right.place(v)) {
                return Optional.of("output %d of %s goes to %s on the left, to %s on the right".formatted(
                        i, both(a, b), below(left, w), below(right, v)));
            }
        }
        return IntStream.range(1, left.slices().out(a)).boxed().flatMap(i -> faces(left.faces().below(a, i),
                right.faces().below(b, i), "between outputs %d and %d of %s".formatted(i - 1, i, both(a, b))).stream())
                .findFirst();
    }

    private Optional<String> faces(int here, int there, String place) {
        return more(left, here, right, there).map(part -> "more parts like that of %s float %s on the left than on the right"
                .formatted(part, place)).or(() -> more(right, there, left, here).map(part ->
                "more parts like that of %s float %s on the right than on the left".formatted(part, place)));
    }

    /// The first part in a face that has no partner in the other, by its topmost cell; both come in the order of numbers.
    private static Optional<String> more(PlaneMap map, int face, PlaneMap other, int otherFace) {
        int[] partners = other.floating(otherFace);
        int k = 0;
        for (int part : map.floating(face)) {
            while (k < partners.length && other.number(partners[k]) < map.number(part)) {
                k++;
            }
            if (k == partners.length || other.number(partners[k]) != map.number(part)) {
                return Optional.of(cell(map, part));
            }
            k++;
        }
        return Optional.empty();
    }

    private String both(int a, int b) {
        return "%s (layer %d on the left, layer %d on the right)".formatted(left.slices().cell(a).summary(), a, b);
    }

    private static String cell(PlaneMap map, int cell) {
        return "%s (layer %d)".formatted(map.slices().cell(cell).summary(), cell);
    }

    private static String above(PlaneMap map, int wire) {
        if (!map.wiring().hasSource(wire)) {
            return "input " + wire;
        }
        int cell = map.wiring().source(wire);
        return "output %d of %s".formatted(wire - map.wiring().firstOut(cell), cell(map, cell));
    }

    private static String below(PlaneMap map, int wire) {
        return map.wiring().hasTarget(wire)
                ? "input %d of %s".formatted(map.wiring().port(wire), cell(map, map.wiring().target(wire)))
                : "output %d".formatted(IntStream.range(0, map.wiring().outputs())
                        .filter(i -> map.wiring().output(i) == wire).findFirst().orElseThrow());
    }
}
