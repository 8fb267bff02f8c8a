package org.catenary.diagrams.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A diagram as a map in the plane whose wires bend and whose boxes turn.
///
/// A part of the [plane][BentPlane] is coded by a walk from the boundary, or
/// from one of its boxes: for each box its letter, for each port where its strand ends, for each corner between two ports the
/// number of the face there and what floats in it.
final class PivotalMap {

    private static final int NONE = -1;
    private static final int OUTSIDE = -2;
    private static final int CIRCLE = -3;
    private static final int MET = -5;

    private final Diagram diagram;
    private final PivotalIsotopy numbers;
    private final BentPlane plane;
    private final Slices slices;
    private final Wiring wiring;
    private final Faces faces;
    private final int[] number;
    private final List<List<Integer>> floating = new ArrayList<>();
    private final int[] met;
    private final int[] faceMet;
    private int[] code = {};
    private int[] where = {};

    PivotalMap(Diagram diagram, PivotalIsotopy numbers) {
        this.diagram = diagram;
        this.numbers = numbers;
        plane = new BentPlane(Slices.of(diagram));
        slices = plane.slices();
        wiring = plane.wiring();
        faces = plane.faces();
        number = new int[slices.size() + 1];
        met = new int[slices.size()];
        faceMet = new int[faces.bound()];
        Arrays.fill(met, NONE);
        Arrays.fill(faceMet, NONE);
        IntStream.range(0, faces.bound()).forEach(_ -> floating.add(new ArrayList<>(0)));
    }

    Diagram diagram() { return diagram; }

    Stream<Diagram.Frame> frames() {
        return IntStream.range(0, slices.size()).mapToObj(slices::cell).filter(Diagram.Frame.class::isInstance)
                .map(Diagram.Frame.class::cast);
    }

    /// The number of the whole diagram: the same as that of another when the one is the other in the plane.
    int number() { return number[slices.size()]; }

    // ---- coding

    /// Parts that float in a part begin below its first cell, so the last are coded first.
    void code() {
        int n = slices.size();
        var cells = new ArrayList<List<Integer>>();
        IntStream.rangeClosed(0, n).forEach(_ -> cells.add(new ArrayList<>(0)));
        IntStream.range(0, n).forEach(k -> cells.get(faces.part(k)).add(k));
        for (int k = n - 1; k >= 0; k--) {
            if (faces.part(k) == k) {
                number[k] = numbers.code(floatingCode(cells.get(k), faces.beside(k)));
                floating.get(faces.beside(k)).add(k);
            }
        }
        var whole = new Walk(NONE);
        whole.boundary();
        whole.run();
        whole.forget();
        code = whole.code.toArray();
        where = whole.where.toArray();
        number[n] = numbers.code(code);
    }

    private int[] floatingCode(List<Integer> cells, int outside) {
        List<Integer> boxes = cells.stream().filter(cell -> !plane.isBend(cell)).toList();
        if (boxes.isEmpty()) {
            return circle(cells.getFirst(), outside);
        }
        int[] least = {};
        for (int start : starts(boxes, outside)) {
            var walk = new Walk(outside);
            walk.meet(start);
            walk.run();
            walk.forget();
            int[] code = walk.code.toArray();
            least = least.length == 0 || Arrays.compare(code, least) < 0 ? code : least;
        }
        return least;
    }

    /// The boxes of the rarest kind among those that the outer face touches.
    private List<Integer> starts(List<Integer> boxes, int outside) {
        var outer = new TreeMap<Integer, List<Integer>>();
        for (int box : boxes) {
            if (plane.ports(box) == 0 || IntStream.range(0, plane.ports(box)).anyMatch(port -> plane.corner(box, port) == outside)) {
                outer.computeIfAbsent(letter(box), _ -> new ArrayList<>()).add(box);
            }
        }
        List<Integer> rarest = List.of();
        for (List<Integer> kind : outer.values()) {
            rarest = rarest.isEmpty() || kind.size() < rarest.size() ? kind : rarest;
        }
        return rarest;
    }

    /// The orientation of a circle is that at its top: its first cap, the inside being below.
    private int[] circle(int cap, int outside) {
        var ob = slices.cell(cap).cod().get(0);
        var walk = new Walk(outside);
        walk.add(CIRCLE, NONE);
        walk.add(numbers.letter(Diagram.id(Ty.of(ob.rotate(-ob.z())))), NONE);
        walk.add(Math.floorMod(ob.z(), 2), NONE);
        walk.face(faces.below(cap, 1), NONE);
        walk.forget();
        return walk.code.toArray();
    }

    private int letter(int cell) { return numbers.letter(slices.cell(cell)); }

    /// One walk through a part; what it met is forgotten after it.
    private final class Walk {
        private final int outside;
        private final Numbers code = new Numbers();
        private final Numbers where = new Numbers();
        private final List<Integer> order = new ArrayList<>();
        private final List<Integer> facesMet = new ArrayList<>();

        Walk(int outside) { this.outside = outside; }

        void boundary() {
            int width = slices.width();
            add(numbers.letter(Diagram.id(diagram.dom())), NONE);
            add(numbers.letter(Diagram.id(diagram.cod())), NONE);
            for (int i = 0; i < width; i++) {
                end(plane.follow(i, true), NONE);
            }
            for (int i = wiring.outputs() - 1; i >= 0; i--) {
                end(plane.follow(wiring.output(i), false), NONE);
            }
            for (int i = 0; i <= width; i++) {
                face(faces.top(i), NONE);
            }
            for (int i = 0; i < wiring.outputs(); i++) {
                face(plane.right(wiring.output(i)), NONE);
            }
        }

        void run() {
            for (int i = 0; i < order.size(); i++) {
                int cell = order.get(i);
                add(letter(cell), cell);
                for (int port = 0; port < plane.ports(cell); port++) {
                    end(plane.strand(cell, port), cell);
                    face(plane.corner(cell, port), cell);
                }
            }
        }

        void add(int item, int cell) {
            code.add(item);
            where.add(cell);
        }

        void meet(int cell) {
            if (met[cell] == NONE) {
                met[cell] = order.size();
                order.add(cell);
            }
        }

        private void end(BentPlane.End end, int from) {
            if (end.cell() == BentPlane.BOUNDARY) {
                add(BentPlane.BOUNDARY, from);
            } else {
                meet(end.cell());
                add(met[end.cell()], from);
            }
            add(end.place(), from);
        }

        void face(int face, int from) {
            if (face == outside) {
                add(OUTSIDE, from);
            } else if (faceMet[face] == NONE) {
                faceMet[face] = facesMet.size();
                facesMet.add(face);
                add(numbers.code(floating.get(face).stream().mapToInt(part -> number[part]).sorted().toArray()), from);
            } else {
                add(MET - faceMet[face], from);
            }
        }

        void forget() {
            order.forEach(cell -> met[cell] = NONE);
            facesMet.forEach(face -> faceMet[face] = NONE);
        }
    }

    // ---- differences

    /// The first place where the walks from the boundary differ, in words.
    String difference(PivotalMap other) {
        int i = Arrays.mismatch(code, other.code);
        return "the walks along the wires from the boundary differ first at %s on the left, at %s on the right".formatted(
                told(i), other.told(i));
    }

    private String told(int i) {
        return i >= where.length ? "the end" : where[i] == NONE ? "the boundary"
                : "%s (layer %d)".formatted(slices.cell(where[i]).summary(), where[i]);
    }
}
